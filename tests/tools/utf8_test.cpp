#include "cli/utf8.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace vnfts::cli;

TEST_CASE("Code points are taken one by one, ill-formed sequences as one U+FFFD each", "[tools]") {
  struct Case {
    std::string text;
    std::u32string points;
  };
  const std::vector<Case> cases = {
      {"", U""},
      {"aộ浮😀", U"aộ浮😀"},
      {"\xFF"
       "a",
       U"\uFFFDa"},
      {"\x80\x80", U"\uFFFD\uFFFD"},
      {"\xE1\xBB", U"\uFFFD"},  // cut
      {"\xE1\xBB"
       "a",
       U"\uFFFDa"},                                       // cut in the middle
      {"\xC0\xAF", U"\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\xAF", U"\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},            // surrogate
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xF0\x9F\x98"
       "a",
       U"\uFFFDa"},
  };
  for (const Case& c : cases) {
    std::u32string points;
    for (std::string_view rest = c.text; !rest.empty();) points += take(rest);
    CAPTURE(c.text);
    CHECK((points == c.points));
  }
}

TEST_CASE("What is appended is what is taken", "[tools]") {
  for (const char32_t c : {U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD',
                           U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append(text, c);
    std::string_view rest = text;
    CHECK((take(rest) == c));
    CHECK(rest.empty());
  }
}
