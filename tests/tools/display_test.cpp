#include "cli/display.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace vnfts::cli;

TEST_CASE("Columns are those of a terminal", "[tools]") {
  struct Case {
    std::string text;
    std::size_t columns;
  };
  const std::vector<Case> cases = {
      {"", 0},
      {"bộ đội", 6},
      {"bo\u0323\u0302 đo\u0323\u0302i", 6},  // decomposed
      {"浮世絵", 6},
      {"한국", 4},
      {"😀", 2},
      {"a\u200Bb\uFEFF", 2},
      {"\xFF", 1},
      {"\x1b[0m", 4},  // ESC is shown as U+FFFD
      {"–…“”", 4},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(columns(c.text) == c.columns);
  }
}

TEST_CASE("Nothing that steers a terminal is left in a line", "[tools]") {
  struct Case {
    std::string text;
    std::string line;
  };
  const std::vector<Case> cases = {
      {"bộ đội", "bộ đội"},
      {"a\tb\nc\rd\u2028e\u0085f", "a b c d e f"},
      {"\x1b[31m", "\uFFFD[31m"},
      {"\u009b2J", "\uFFFD2J"},
      {"\x7f\x07", "\uFFFD\uFFFD"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\u202eabc\u2066\u200f", "\uFFFDabc\uFFFD\uFFFD"},
      {"x\xFFy", "x\uFFFDy"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(one_line(c.text) == c.line);
  }
  CHECK(lines("a\n\x1b\tb\n") == "a\n\uFFFD b\n");
}
