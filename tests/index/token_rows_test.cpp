#include "index/token_rows.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "support/failure.h"
#include "text/syllable.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::possible_failure;

namespace {

struct Added {
  Row row;
  std::string term;
  std::uint32_t position;
  bool beside = false;
};

std::string encoded(const std::vector<Added>& tokens, std::size_t title = 0) {
  std::vector<std::string> terms;
  TokenRows rows;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto known = std::ranges::find(terms, tokens[i].term);
    const auto word = static_cast<std::uint32_t>(known - terms.begin());
    if (known == terms.end()) terms.push_back(tokens[i].term);
    rows.add(tokens[i].row, word, tokens[i].position, tokens[i].beside);
    if (i + 1 == title) rows.end_title();
  }
  std::vector<TokenRows::Word> words;
  for (const std::string& term : terms) words.push_back({term, text::syllable_number(term)});
  return rows.encode(7 * tokens.size(), words);
}

/// Where they stand, as "term@place".
std::vector<std::string> found(std::string_view rows, const std::vector<std::string>& terms) {
  TokenReader reader(terms);
  reader.open(rows);
  for (std::size_t i = 0; i < terms.size(); ++i) reader.look_up(i);
  std::vector<std::string> out;
  reader.scan([&](std::size_t term, std::uint32_t place) {
    out.push_back(fmt::format("{}@{}", terms[term], place));
  });
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Tokens are found where they were added, of their field only") {
  const std::string rows = encoded({{Row::text, "bộ", 1},
                                    {Row::text, "đội", 2},
                                    {Row::text, "bộ", 1003},
                                    {Row::text, "covid19", 1004, true},
                                    {Row::text, "covid", 1004},
                                    {Row::text, "19", 1005},
                                    {Row::author, "bộ", 1},
                                    {Row::tag, "đội", 3}},
                                   2);
  CHECK(found(rows, {"bộ"}) == Lines{"bộ@1", "bộ@1003"});
  CHECK(found(rows, {"Sbộ"}) == Lines{"Sbộ@1"});
  CHECK(found(rows, {"Abộ"}) == Lines{fmt::format("Abộ@{}", place(Row::author, 1))});
  CHECK(found(rows, {"đội", "Kđội"}) == Lines{"đội@2", fmt::format("Kđội@{}", place(Row::tag, 3))});
  CHECK(found(rows, {"covid19", "covid", "19"}) == Lines{"covid19@1004", "covid@1004", "19@1005"});
  CHECK(found(rows, {"covi", "bo", "Ađội", "XSbộ"}).empty());
}

TEST_CASE("Articles of any number of distinct tokens are read as written") {
  std::mt19937 random(3);
  for (const std::size_t distinct : {1, 100, 159, 160, 161, 1695, 1696, 1697, 5000}) {
    std::vector<Added> tokens;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < distinct; ++i) terms.push_back(fmt::format("w{}", i));
    terms.push_back("đường");
    std::vector<std::string> all;
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < 2 * terms.size(); ++i) {
      const std::string& term = i < terms.size() ? terms[i] : terms[random() % terms.size()];
      position += 1 + (random() % 10 == 0 ? random() % 100'000 : 0);
      tokens.push_back({Row::text, term, position});
      all.push_back(fmt::format("{}@{}", term, position));
    }
    const std::string rows = encoded(tokens);
    CHECK(found(rows, terms) == all);
    TokenReader reader({});
    reader.open(rows);
    CHECK(reader.length() == 7 * tokens.size());
  }
}

TEST_CASE("A few tokens are found among many others, wherever they stand") {
  std::mt19937 random(4);
  for (const std::size_t distinct : {3, 9, 161, 224, 225, 1696, 1760, 5000}) {
    std::vector<Added> tokens;
    std::vector<std::string> terms = {"đường", "bộ", "ngoài"};
    while (terms.size() < distinct) terms.push_back(fmt::format("w{}", terms.size()));
    for (std::uint32_t i = 1; i <= 3 * terms.size(); ++i)
      tokens.push_back({Row::text, terms[random() % terms.size()], i + (i > 40 ? 7 : 0)});
    tokens.push_back({Row::author, "bộ", 1});
    const std::string rows = encoded(tokens);
    for (int times = 0; times < 20; ++times) {
      const std::vector<std::string> sought = {terms[times % 3], terms[random() % terms.size()]};
      if (sought[0] == sought[1]) continue;
      Lines all;
      for (const Added& token : tokens)
        if (token.row == Row::text && std::ranges::count(sought, token.term) > 0)
          all.push_back(fmt::format("{}@{}", token.term, token.position));
      CHECK(found(rows, sought) == all);
    }
  }
}

TEST_CASE("Syllables are found in lists of any length, and others are not") {
  Lines syllables;
  for (const std::string onset : {"b", "c", "đ", "h", "l", "m", "n", "r", "s", "t", "v", "x"})
    for (const std::string rime : {"a", "à", "ông", "anh", "ính", "ương", "eo", "ổ"})
      if (text::syllable_number(onset + rime) >= 0) syllables.push_back(onset + rime);
  REQUIRE(syllables.size() > 70);
  for (std::size_t count = 1; count < syllables.size(); ++count) {
    std::vector<Added> tokens;
    Lines all;
    for (std::uint32_t i = 0; i < count; ++i) {
      tokens.push_back({Row::text, syllables[i], i + 1});
      all.push_back(fmt::format("{}@{}", syllables[i], i + 1));
    }
    CHECK(found(encoded(tokens), syllables) == all);
  }
}

TEST_CASE("Terms in a row are found by their bytes, or it is said that a scan must tell") {
  const std::string rows = encoded({{Row::text, "a", 1},
                                    {Row::text, "bộ", 2},
                                    {Row::text, "đội", 3},
                                    {Row::text, "bộ", 1004},
                                    {Row::text, "x", 1005},
                                    {Row::text, "tphcm", 1006, true},
                                    {Row::text, "tp", 1006},
                                    {Row::author, "x", 1},
                                    {Row::author, "bộ", 2}},
                                   2);
  const auto in_a_row = [&](const std::vector<std::string>& terms) {
    TokenReader reader(terms);
    reader.open(rows);
    std::vector<std::vector<std::size_t>> words;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      reader.look_up(i);
      words.push_back({i});
    }
    return reader.in_a_row(words);
  };
  CHECK(in_a_row({"bộ", "đội"}) == true);
  CHECK(in_a_row({"a", "bộ", "đội"}) == true);
  CHECK(in_a_row({"đội", "bộ"}) == false);  // a gap is between them
  CHECK(in_a_row({"đội", "a"}) == false);
  CHECK(in_a_row({"x", "bộ"}) == false);  // of another row
  CHECK(in_a_row({"Sa", "Sbộ"}) == true);
  CHECK(in_a_row({"Sbộ", "Sđội"}) == false);  // behind the title
  CHECK(in_a_row({"x", "tphcm"}) == std::nullopt);
  CHECK(in_a_row({"Ax", "Abộ"}) == std::nullopt);
}

TEST_CASE("A spelling in another row does not hide one in the text") {
  const std::string rows = encoded({{Row::text, "a", 1},
                                    {Row::text, "bộ", 2},
                                    {Row::text, "bộ", 4},
                                    {Row::author, "x", 1},
                                    {Row::author, "bộ", 2}},
                                   2);
  const auto in_a_row = [&](std::vector<std::string> terms) {
    TokenReader reader(terms);
    reader.open(rows);
    for (std::size_t i = 0; i < terms.size(); ++i) reader.look_up(i);
    return reader.in_a_row(std::vector<std::vector<std::size_t>>{{0, 1}, {2}});
  };
  CHECK(in_a_row({"x", "a", "bộ"}) == true);
  CHECK(in_a_row({"a", "x", "bộ"}) == true);
  CHECK(in_a_row({"x", "none", "bộ"}) == false);
}

TEST_CASE(
    "The pairs of a text are the syllables at one position and at the next, beside others too") {
  const Lines syllables = {"bộ", "đội", "biên", "phòng", "mưa", "nắng"};
  const Lines others = {"covid", "19"};
  std::vector<std::uint16_t> numbers(1 << 16);
  for (std::uint16_t i = 0; i < 5; ++i)  // "nắng" counts as none
    numbers[static_cast<std::size_t>(text::syllable_number(syllables[i]))] = i + 1;
  std::mt19937 random(8);
  for (int times = 0; times < 200; ++times) {
    std::vector<Added> tokens;
    std::map<std::uint32_t, std::vector<std::uint16_t>> at;
    std::uint32_t position = 0;
    for (std::size_t n = 1 + random() % 30; n > 0; --n) {
      position += random() % 6 == 0 ? 2 + random() % 300 : 1;
      for (bool beside = false;; beside = true) {
        const std::size_t word = random() % (syllables.size() + others.size());
        const bool syllable = word < syllables.size();
        tokens.push_back({Row::text, syllable ? syllables[word] : others[word - syllables.size()],
                          position, beside});
        if (word < 5) at[position].push_back(static_cast<std::uint16_t>(word + 1));
        if (random() % 3 != 0) break;
      }
    }
    for (std::uint32_t i = 1; i < 5; ++i) tokens.push_back({Row::author, "bộ", i});
    std::set<std::pair<std::uint16_t, std::uint16_t>> expected;
    for (const auto& [place, words] : at)
      for (const std::uint16_t first : words)
        for (const std::uint16_t second : at[place + 1]) expected.emplace(first, second);
    const std::string rows = encoded(tokens);
    TokenReader reader({});
    reader.open(rows);
    const auto pairs = reader.pairs(numbers);
    CHECK(std::set(pairs.begin(), pairs.end()) == expected);
    std::set<std::uint16_t> distinct;
    for (const Added& token : tokens)
      if (const int number = text::syllable_number(token.term); number >= 0)
        distinct.insert(static_cast<std::uint16_t>(number));
    std::vector<std::uint16_t> found_syllables;
    reader.for_each_syllable(
        [&](std::size_t, std::uint16_t syllable) { found_syllables.push_back(syllable); });
    CHECK(std::set(found_syllables.begin(), found_syllables.end()) == distinct);
    CHECK(found_syllables.size() == distinct.size());
  }
}

TEST_CASE("No bytes make reading rows do anything but read them or say that they are damaged") {
  const std::string good = encoded({{Row::text, "bộ", 1},
                                    {Row::text, "đội", 2},
                                    {Row::text, "covid", 1500},
                                    {Row::text, "bộ", 1501},
                                    {Row::text, "covid19", 1500, true},
                                    {Row::author, "đội", 1}});
  std::mt19937 random(11);
  std::size_t refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = good;
    for (unsigned n = 1 + random() % 3; n > 0; --n)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    if (random() % 4 == 0) bytes.resize(random() % bytes.size());
    const auto code = possible_failure([&] {
      const std::vector<std::string> terms{"bộ", "đội", "covid", "covid19"};
      found(bytes, terms);
      TokenReader reader(terms);
      reader.open(bytes);
      for (std::size_t term = 0; term < terms.size(); ++term) reader.look_up(term);
      reader.in_a_row(std::vector<std::vector<std::size_t>>{{0, 2}, {1, 3}});
    });
    if (code) CHECK(*code == ErrorCode::damaged);
    refused += code.has_value();
  }
  CHECK(refused > 1000);
}
