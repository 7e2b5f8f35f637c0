#include "index/shown_word.h"

#include <catch2/catch.hpp>

TEST_CASE("A term is shown with the y and the capitals that were typed") {
  struct Case {
    const char* term;
    const char* typed;
    const char* expected;
  };
  const Case cases[] = {
      {"kĩ", "kyx", "kỹ"},    {"kĩ", "kix", "kĩ"},      {"mĩ", "Myx", "Mỹ"},
      {"quí", "quys", "quý"}, {"ti", "TYY", "TY"},      {"tuỳ", "tuyf", "tuỳ"},
      {"hai", "hayi", "hai"}, {"đội", "DDOOIJ", "ĐỘI"}, {"thuí", "thuys", "thuí"},
      {"kì", "kỳf", "kỳ"},    {"a", "Ay", "A"},
  };
  for (const auto& [term, typed, expected] : cases) {
    CAPTURE(term, typed);
    CHECK(vnfts::index::as_typed_by(term, typed) == expected);
  }
}
