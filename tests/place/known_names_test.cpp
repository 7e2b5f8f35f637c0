#include "place/known_names.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/pieces.h"

namespace vnfts::test {

using place::KnownNames;

namespace {

/// The ids of what the words name together.
std::vector<std::string> ids(KnownNames& names, std::string_view text) {
  const auto pieces = cut(text);
  const KnownNames::Node* node = nullptr;
  for (const text::Piece& piece : pieces) {
    const std::string_view word = text.substr(piece.begin, piece.end - piece.begin);
    node = node ? names.next(*node, word) : names.first(word);
    if (!node) return {"none"};
  }
  std::vector<std::string> out;
  for (const place::KnownReading& known : node->readings)
    out.emplace_back(data::Places::id(known.reading.place));
  return out;
}

bool capitals_fit(std::string_view text) {
  KnownNames names;
  const auto pieces = cut(text);
  const KnownNames::Node* node = nullptr;
  for (const text::Piece& piece : pieces) {
    const std::string_view word = text.substr(piece.begin, piece.end - piece.begin);
    node = node ? names.next(*node, word) : names.first(word);
    REQUIRE(node);
  }
  REQUIRE(!node->readings.empty());
  return node->readings.front().capitals_fit(pieces);
}

}  // namespace

TEST_CASE("Names are found word by word, again as at first") {
  KnownNames names;
  for (int again = 0; again < 3; ++again) {
    CHECK(ids(names, "Lai Châu").size() >= 2);  // the old province, the new one, the town
    CHECK(ids(names, "lai châu") == ids(names, "Lai Châu"));
    CHECK(ids(names, "Lài Châu").empty());
    CHECK(ids(names, "Lai xe") == std::vector<std::string>{"none"});
    CHECK(ids(names, "Lai Châu xe") == std::vector<std::string>{"none"});
    CHECK(ids(names, "Liechtenstein") == std::vector<std::string>{"C-LI"});  // a long word
    CHECK(ids(names, "Thiruvananthapuramxx") == std::vector<std::string>{"none"});
    CHECK(ids(names, "12").size() > 10);
  }
}

TEST_CASE("A first word is not taken for another that has the same key") {
  KnownNames names;
  REQUIRE(text::word_key("Tháí", text::Spelling::strict) ==
          text::word_key("Thái", text::Spelling::strict));
  CHECK(ids(names, "Thái Lan") == std::vector<std::string>{"C-TH"});
  CHECK(ids(names, "Tháí Lan").empty());
}

TEST_CASE("Names are the same when more of them were met than are kept") {
  KnownNames fresh;
  KnownNames names;
  const std::vector<std::string> expected = ids(fresh, "Thừa Thiên Huế");
  REQUIRE(!expected.empty());
  for (std::size_t row = 0; row < data::PlaceNames::size; ++row) {
    ids(names, data::PlaceNames::name(row));
    if (row % 100 == 0) names.bound();
    if (row % 1000 == 0) CHECK(ids(names, "Thừa Thiên Huế") == expected);
  }
}

TEST_CASE("A name has the capitals of the table, but for a common noun in front") {
  CHECK(capitals_fit("Lai Châu"));
  CHECK_FALSE(capitals_fit("Lai châu"));
  CHECK_FALSE(capitals_fit("lai Châu"));
  CHECK(capitals_fit("LAI CHÂU"));
  CHECK(capitals_fit("châu Âu"));
  CHECK(capitals_fit("đồng bằng sông Hồng"));
  CHECK_FALSE(capitals_fit("đồng bằng sông hồng"));
  CHECK(capitals_fit("Tây Nam bộ"));
}

}  // namespace vnfts::test
