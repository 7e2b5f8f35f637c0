#include "snippet/occurrences.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "snippet/marking.h"
#include "support/token_invariants.h"

namespace vnfts {

namespace {

using snippet::Occurrence;

/// Each occurrence as `text@position`, or `text@first-last`, with the number of what it is of.
std::vector<std::string> occurrences(const std::string& text, std::string_view what) {
  const std::vector<Highlight> wanted = test::highlights(what);
  std::vector<std::string> out;
  for (const Occurrence& o : snippet::find_occurrences(text, wanted)) {
    std::string line = text.substr(o.begin, o.end - o.begin) + "@" + std::to_string(o.position);
    if (o.last_position != o.position) line += "-" + std::to_string(o.last_position);
    out.push_back(line + " of " + std::to_string(o.highlight));
  }
  return out;
}

struct Case {
  const char *text, *what;
  std::vector<std::string> expected;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what);
    CHECK(occurrences(c.text, c.what) == c.expected);
  }
}

}  // namespace

TEST_CASE("A word occurs wherever a token has one of its terms") {
  check({
      {"", "bộ", {}},
      {"bộ đội", "", {}},
      {"bộ đội", "chợ", {}},
      {"Bộ đội, BỘ trưởng", "bộ", {"Bộ@1 of 0", "BỘ@3 of 0"}},
      {"bò, bơ và bộ", "bò,bơ", {"bò@1 of 0", "bơ@2 of 0"}},
      {"bo bò", "bo", {"bo@1 of 0"}},
      {"Hòa thuận, hoà bình", "hoà", {"Hòa@1 of 0", "hoà@3 of 0"}},
      {"Müller", "muller", {"Müller@1 of 0"}},
      {"1.200 tấn", "1200", {"1.200@1 of 0"}},
      {"bộ đội", "đội|bộ", {"bộ@1 of 1", "đội@2 of 0"}},
      {"bộ", "bộ|bộ", {"bộ@1 of 0", "bộ@1 of 1"}},
  });
}

TEST_CASE("A compound occurs in one piece over all its positions, and by its parts") {
  check({
      {"ở TP.HCM nóng", "tphcm", {"TP.HCM@2-3 of 0"}},
      {"ở TP HCM nóng", "tphcm", {"TP HCM@2-3 of 0"}},
      {"ở TP.HCM nóng", "hcm", {"HCM@3 of 0"}},
      {"dịch Covid-19.", "covid19|dịch", {"dịch@1 of 1", "Covid-19@2-3 of 0"}},
      {"GD&ĐT", "gddt", {"GD&ĐT@1-2 of 0"}},
      {"Nghị quyết 202/2025/QH15", "202/2025/qh15", {"202/2025/QH15@3-6 of 0"}},
  });
}

TEST_CASE("A sequence occurs where its places follow each other, whatever stands between them") {
  check({
      {"bộ đội biên phòng", "bộ đội", {"bộ đội@1-2 of 0"}},
      {"bộ, đội", "bộ đội", {"bộ, đội@1-2 of 0"}},
      {"bộ\nđội", "bộ đội", {"bộ\nđội@1-2 of 0"}},
      {"đội bộ", "bộ đội", {}},
      {"bộ binh đội", "bộ đội", {}},
      {"bộ", "bộ đội", {}},
      {"bộ bộ đội", "bộ đội", {"bộ đội@2-3 of 0"}},
      {"bộ bộ bộ", "bộ bộ", {"bộ bộ@1-2 of 0", "bộ bộ@2-3 of 0"}},
      {"bo dội bộ đội", "bo,bộ dội,đội", {"bo dội@1-2 of 0", "bộ đội@3-4 of 0"}},
      {"về TP.HCM", "tp hcm", {"TP.HCM@2-3 of 0"}},
      {"ở TP.HCM", "ở tphcm", {}},  // the index holds the whole beside "tp": no phrase ends in it
      {"Müller ghi bàn", "muller ghi", {"Müller ghi@1-2 of 0"}},
  });
}

TEST_CASE("Nothing occurs of a sequence without places or of places without terms") {
  const std::vector<Highlight> what = {{}, {{{}}}, {{{"bộ"}, {}}}};
  CHECK(snippet::find_occurrences("bộ đội", what).empty());
}

TEST_CASE("Occurrences are found in composed and in decomposed text alike") {
  const std::string composed = "Lực lượng bộ đội biên phòng, bộ trưởng";
  const std::string decomposed = test::nfd(composed);
  REQUIRE(composed != decomposed);
  const std::vector<Highlight> what = test::highlights("bộ đội|trưởng|lượng");
  const auto one = snippet::find_occurrences(composed, what);
  const auto other = snippet::find_occurrences(decomposed, what);
  REQUIRE(one.size() == 3);
  REQUIRE(other.size() == 3);
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(test::nfd(composed.substr(one[i].begin, one[i].end - one[i].begin)) ==
          decomposed.substr(other[i].begin, other[i].end - other[i].begin));
    CHECK(one[i].position == other[i].position);
    CHECK(one[i].highlight == other[i].highlight);
  }
}

TEST_CASE("Ill-formed bytes part words and are in no occurrence") {
  check({
      {"bộ\xFF\xFEđội", "bộ|đội", {"bộ@1 of 0", "đội@2 of 1"}},
      {"\xE1\xBB bộ \xE1\xBB", "bộ", {"bộ@1 of 0"}},
  });
}

TEST_CASE("A text is looked at up to the limit and not beyond") {
  const std::vector<Highlight> what = test::highlights("bộ");
  std::string text = "bộ " + test::repeated("a ", snippet::max_bytes / 2) + "bộ";
  CHECK(snippet::find_occurrences(text, what).size() == 1);
}

TEST_CASE("A word that the limit cuts is not taken for a shorter one") {
  // "bộ" ends at the limit, and the text goes on with "c", or with the rest of a letter.
  const std::string filling = test::repeated(" ", snippet::max_bytes - std::string("bộ").size());
  CHECK(snippet::find_occurrences(filling + "bộ", test::highlights("bộ")).size() == 1);
  CHECK(snippet::find_occurrences(filling + "bộ đội", test::highlights("bộ")).size() == 1);
  CHECK(snippet::find_occurrences(filling + "bộc lộ", test::highlights("bộ")).empty());
  CHECK(snippet::find_occurrences(filling + "  bộ", test::highlights("b")).empty());
}

}  // namespace vnfts
