#include "analysis/units.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace vnfts::analysis {

namespace {

/// Units as "joint term": "tp .hcm"; `rest` is what the chunk left of the text.
std::string units(std::string_view text, bool join = false) {
  std::vector<Unit> found;
  const std::uint32_t end = read_units(text, 0, found);
  if (join) join_numbers(found);
  std::string out;
  for (const Unit& u : found) {
    if (!out.empty()) out += ' ';
    if (u.joint != 0) out += u.joint;
    out += u.term;
  }
  return out + (end == text.size() ? "" : " | " + std::string(text.substr(end)));
}

struct Case {
  const char *text, *expected;
};

}  // namespace

TEST_CASE("A chunk is read up to the first thing that joins nothing") {
  const Case cases[] = {
      {"a", "a"},
      {"Hà Nội", "hà |  Nội"},
      {"TP.HCM: hoà", "tp .hcm | : hoà"},
      {"TPHCM", "tp hcm"},
      {"TPH", "tph"},
      {"10h30", "10 h 30"},
      {"a,b", "a | ,b"},
      {"1,2", "1 ,2"},
      {"10:30", "10 :30"},
      {"a:1", "a | :1"},
      {"a..b", "a | ..b"},
      {"a-", "a | -"},
      {"a—b", "a | —b"},
      {"a–b‑c", "a -b -c"},
      {"K’Ho", "k 'ho"},
      {"a\u0301\u200B-b", "á -b"},
      {"a_b&c@d/e", "a _b &c @d /e"},
      {"a.漢", "a | .漢"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(units(text) == expected);
  }
}

TEST_CASE("Formatted numbers are joined, other rows of numbers stay apart") {
  const Case cases[] = {
      {"1.200", "1200"},
      {"1.200.000", "1200000"},
      {"1,200", "1,200"},
      {"1,200,000", "1200000"},
      {"12,5", "12,5"},
      {"12.5", "12,5"},
      {"1.200,5", "1200,5"},
      {"0.500", "0,500"},
      {"28.2.2019", "28 .2 .2019"},
      {"1.20.300", "1 .20 .300"},
      {"0939.559.659", "0939559659"},
      {"0939-559-659", "0939559659"},
      {"02-09-1945", "02 -09 -1945"},
      {"51F-123.45", "51 f -12345"},
      {"2-123.45", "2 -123,45"},
      {"2019.vn", "2019 .vn"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(units(text, true) == expected);
  }
}

TEST_CASE("A chunk holds a bounded number of bounded units") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a1";
  std::vector<Unit> found;
  CHECK(read_units(text, 0, found) < text.size());
  CHECK(found.size() <= max_units);
  read_units(std::string(500, 'x'), 0, found);
  for (const Unit& u : found) CHECK(u.term.size() <= 60);
}

TEST_CASE("A unit knows what its letters are") {
  std::vector<Unit> found;
  read_units("HCM.Nội.beyoncé.12.ü", 0, found);
  REQUIRE(found.size() == 5);
  CHECK(found[0].consonants);
  CHECK_FALSE(found[0].syllable);
  CHECK(found[1].syllable);
  CHECK(found[1].chars == 3);
  CHECK(found[2].marked);
  CHECK_FALSE(found[2].syllable);
  CHECK(found[3].digits);
  CHECK(found[3].chars == 2);
  CHECK(found[4].marked);
  CHECK(found[4].chars == 1);
}

}  // namespace vnfts::analysis
