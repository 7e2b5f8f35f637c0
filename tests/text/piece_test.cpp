#include "text/piece.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/pieces.h"

namespace vnfts::test {

TEST_CASE("Roman numerals are read of words in capitals, in their one right form") {
  struct Case {
    std::string word;
    int expected;
  };
  const Case cases[] = {
      {"I", 1},
      {"IV", 4},
      {"XIX", 19},
      {"XXXVIII", 38},
      {"XXXIX", 39},
      {"XXXX", 0},
      {"XXXXVIII", 0},
      {"IIII", 0},
      {"VX", 0},
      {"Iv", 0},
      {"iv", 0},
      {"IVA", 0},
      {"X\u00ADI", 11},
      {"ÍV", 0},
      {"Đ", 0},
      {"中", 0},
      {"VIIIIIIIIIIII", 0},
      {"I\u0301V", 4},
  };
  for (const Case& c : cases) {
    INFO(c.word);
    const auto pieces = cut(c.word);
    REQUIRE(pieces.size() == 1);
    CHECK(int{pieces[0].roman} == c.expected);
  }
}

TEST_CASE("A word is the same however it was composed, and with any capitals") {
  for (const char* same : {"hòa", "HÒA", "hoà", "ho\u0300a", "Hoa\u0300", "ho\u00ADà"}) {
    INFO(same);
    const auto pieces = cut(same);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].key == text::word_key("hòa", text::Spelling::strict));
    CHECK(pieces[0].end == std::string(same).size());
  }
  CHECK(cut("hoa")[0].key != text::word_key("hòa", text::Spelling::strict));
}

TEST_CASE("Capitals of a word are told, the first and all") {
  struct Case {
    std::string word;
    bool first, all;
  };
  for (const Case& c : {Case{"hà", false, false}, Case{"Hà", true, false}, Case{"HÀ", true, true},
                        Case{"Đ", true, true}, Case{"hÀ", false, false}, Case{"HàN", true, false},
                        Case{"H\u00ADÀ", true, true}}) {
    INFO(c.word);
    CHECK(cut(c.word)[0].capital == c.first);
    CHECK(cut(c.word)[0].all_capital == c.all);
  }
}

TEST_CASE("White space of any kind stands before a piece, and bytes that are none are signs") {
  const auto pieces =
      cut("a b\u00A0c_d\te,f \xFF"
          "2\xE1\xBB");
  const std::string spaced =
      "01111"
      "00"
      "100";
  REQUIRE(pieces.size() == spaced.size());
  for (std::size_t i = 0; i < spaced.size(); ++i) {
    INFO(i);
    CHECK(pieces[i].spaced == (spaced[i] == '1'));
  }
  CHECK(pieces[8].value == 2);
}

}  // namespace vnfts::test
