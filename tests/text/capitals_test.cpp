#include "text/capitals.h"

#include <catch2/catch.hpp>

using vnfts::text::with_capitals_of;

TEST_CASE("A word gets the capitals of another") {
  struct Case {
    const char* word;
    const char* typed;
    const char* expected;
  };
  const Case cases[] = {
      {"nội", "nooij", "nội"},
      {"nội", "Nooij", "Nội"},
      {"nội", "NOOIJ", "NỘI"},
      {"đông", "DDoong", "Đông"},
      {"ở", "Owr", "Ở"},
      {"ừ", "UWF", "Ừ"},
      {"ưu", "Uw", "Ưu"},
      {"ơn", "OWN", "ƠN"},
      {"ăn", "Awn", "Ăn"},
      {"ý", "Ys", "Ý"},
      {"ý", "Y", "Ý"},
      {"bia", "B", "Bia"},
      {"việt", "VIE65T", "VIỆT"},
      {"ỹ", "Ỹx", "Ỹ"},
      {"ĩ", "ix", "ĩ"},
      {"beyoncé", "BEYONSE", "BEYONCÉ"},
      {"", "A", ""},
      {"a", "", "a"},
  };
  for (const auto& [word, typed, expected] : cases) {
    CAPTURE(word, typed);
    CHECK(with_capitals_of(word, typed) == expected);
  }
}
