#include "index/typing_cost.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "text/syllable.h"

using namespace vnfts;

namespace {

double cost(const char* typed, const char* meant, double missing_mark = 2) {
  return index::typing_cost(text::read_letters(typed)->view(), text::read_letters(meant)->view(),
                            missing_mark);
}

bool carries(const char* meant, const char* typed) {
  return index::carries_marks(text::read_letters(meant)->view(), text::read_letters(typed)->view());
}

}  // namespace

TEST_CASE("What was meant costs nothing to type") {
  for (const char* const word : {"a", "biên", "nghiêng", "beyonce"}) CHECK(cost(word, word) == 0);
}

TEST_CASE("A mark left out costs what it is said to") {
  CHECK(cost("bo", "bộ", 0) == 0);
  CHECK(cost("bo", "bộ", 2) == 4);
  CHECK(cost("bô", "bộ", 2) == 2);
  CHECK(cost("doi", "đội", 1) == 3);
}

TEST_CASE("Of two slips the one that is met more often costs less") {
  struct Case {
    const char* often;
    const char* seldom;
    const char* meant;
  };
  const Case cases[] = {
      {"bò", "bòn", "bộ"},            // another mark than another letter
      {"nghỉ", "nghì", "nghĩ"},       // hỏi for ngã than any other tone
      {"phong", "phobg", "phong"},    // nothing than something
      {"phobg", "phokg", "phong"},    // a key beside the right one
      {"phnog", "phkog", "phong"},    // two that changed places
      {"phonng", "phonkg", "phong"},  // a doubled letter
      {"xông", "mông", "sông"},       // what sounds alike
      {"chong", "phong", "trong"},   {"gia", "ta", "da"},
      {"ra", "ma", "gia"},           {"lam", "cam", "nam"},
      {"mui", "muc", "muy"},         {"cim", "xim", "kim"},
      {"ngi", "sgi", "nghi"},        {"lan", "lak", "lang"},
      {"chayo", "chayở", "chay"},  // a mark is put on purpose
  };
  for (const auto& [often, seldom, meant] : cases) {
    CAPTURE(often, seldom, meant);
    CHECK(cost(often, meant) < cost(seldom, meant));
  }
}

TEST_CASE("A spelling carries marks when it has all that were typed, and the same letters") {
  CHECK(carries("bộ", "bo"));
  CHECK(carries("bộ", "bô"));
  CHECK(carries("bộ", "bọ"));
  CHECK(carries("đội", "doi"));
  CHECK_FALSE(carries("bộ", "bò"));
  CHECK_FALSE(carries("bọ", "bô"));
  CHECK_FALSE(carries("dội", "đội"));
  CHECK_FALSE(carries("bộ", "bon"));
}

TEST_CASE("One slip away are the edits of a word and what sounds alike") {
  const auto near = index::near_spellings("tran");
  for (const char* const word :
       {"ran", "tan", "trn", "tra", "rtan", "tarn", "trna", "xtran", "trang", "treo", "chan",
        "trang", "tram", "tra", "trao", "transs"}) {
    CAPTURE(word);
    const bool expected = std::string(word) != "treo" && std::string(word) != "transs";
    CHECK(std::ranges::binary_search(near, word) == expected);
  }
  CHECK_FALSE(std::ranges::binary_search(near, "tran"));
  CHECK(std::ranges::is_sorted(near));
  CHECK(std::ranges::adjacent_find(near) == near.end());
  CHECK_FALSE(std::ranges::binary_search(index::near_spellings("a"), ""));
}
