#include "cli/json.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

using namespace vnfts;
using namespace vnfts::cli;

TEST_CASE("Strings become well-formed JSON", "[tools]") {
  struct Case {
    std::string text;
    std::string json;
  };
  const std::vector<Case> cases = {
      {"", "\"\""},
      {"Đắk Lắk", "\"Đắk Lắk\""},
      {"\"\\/", R"("\"\\/")"},
      {"\t\n\r", R"("\t\n\r")"},
      {std::string("\0\x1b\x7f", 3), R"("\u0000\u001b\u007f")"},
      {"\u009b\u2028\u202e", R"("\u009b\u2028\u202e")"},
      {"a\xFF\xE1\xBB", "\"a\uFFFD\uFFFD\""},
      {"😀", "\"😀\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(json(c.text) == c.json);
  }
}

TEST_CASE("Numbers, truths and lists become JSON", "[tools]") {
  CHECK(json(std::uint64_t{18446744073709551615u}) == "18446744073709551615");
  CHECK(json(0.5) == "0.5");
  CHECK(json(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(json(std::numeric_limits<double>::infinity()) == "null");
  CHECK(json(true) == "true");
  CHECK(json(std::vector<std::string>{}) == "[]");
  CHECK(json(std::vector<std::string>{"a", "\""}) == R"(["a", "\""])");
}

TEST_CASE("Marks count code points of what the reader of the JSON gets", "[tools]") {
  CHECK(json_marks("", {}) == "[]");
  CHECK(json_marks("bộ đội", std::vector<TextSpan>{{0, 4}, {5, 11}}) == "[[0, 2], [3, 6]]");
  CHECK(json_marks("\xFF\xE1\xBB"
                   "bão",
                   std::vector<TextSpan>{{3, 7}}) == "[[2, 5]]");
}

TEST_CASE("Objects keep the order of their members", "[tools]") {
  CHECK(JsonObject().str() == "{}");
  CHECK(JsonObject().add("a", "x").add("b", false).str() == R"({"a": "x", "b": false})");
  CHECK(JsonObject(JsonObject::Shape::line_each).add("a", "x").add_json("b", "[]").str() ==
        "{\n  \"a\": \"x\",\n  \"b\": []\n}");
}
