#include "cli/paragraph.h"

#include <catch2/catch.hpp>
#include <vector>

#include "cli/display.h"

using namespace vnfts;
using namespace vnfts::cli;

TEST_CASE("A paragraph is broken at white space, and only elsewhere where it must", "[tools]") {
  struct Case {
    std::string text;
    std::size_t columns;
    std::string lines;
  };
  const std::vector<Case> cases = {
      {"", 10, ""},
      {" \n ", 10, ""},
      {"một", 10, "một\n"},
      {"một hai ba", 7, "một hai\nba\n"},
      {"một hai ba", 6, "một\nhai ba\n"},
      {"  một \t\n hai  ", 20, "một hai\n"},
      {"abcdefghij kl", 4, "abcd\nefgh\nij\nkl\n"},
      {"mo\u0323\u0302t hai", 7, "mo\u0323\u0302t hai\n"},
      {"浮世絵浮世絵", 5, "浮世\n絵浮\n世絵\n"},
      {"浮世", 1, "浮\n世\n"},
      {"a\x1b"
       "b",
       9, "a\uFFFDb\n"},
  };
  for (const Case& c : cases) {
    Layout layout;
    layout.columns = c.columns;
    CAPTURE(c.text);
    CHECK(paragraph(c.text, {}, layout) == c.lines);
  }
}

TEST_CASE("A paragraph is indented within its columns", "[tools]") {
  CHECK(paragraph("một hai ba", {}, {8, "1. ", 3, {}, {}}) == "1. một\n   hai\n   ba\n");
}

TEST_CASE("Styles end with the line and begin anew on the next", "[tools]") {
  const std::vector<TextSpan> marks = {{0, 1}, {2, 5}};
  CHECK(paragraph("a b c d", marks, {3, {}, 0, "1", "31"}) ==
        "\x1b[31ma\x1b[0m\x1b[1m \x1b[0m\x1b[31mb\x1b[0m\n\x1b[31mc\x1b[0m\x1b[1m d\x1b[0m\n");
  CHECK(paragraph("a b c d", marks, {3, {}, 0, {}, {}}) == "a b\nc d\n");
}

TEST_CASE("No line is wider than asked for, whatever the text", "[tools]") {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += std::string(i % 13 ? "" : " ") + (i % 7 ? "ộ" : "浮") + (i % 5 ? "" : "\u0301");
  for (std::size_t width = 2; width < 90; ++width) {
    std::string out = paragraph(text, {}, {width, {}, 0, {}, {}});
    for (std::string_view rest = out; !rest.empty();) {
      const std::size_t end = rest.find('\n');
      CHECK(columns(rest.substr(0, end)) <= width);
      rest.remove_prefix(end + 1);
    }
  }
}
