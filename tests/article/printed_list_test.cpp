#include "article/printed_list.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("Lists as programs print them are read", "[printed_list]") {
  using Strings = std::vector<std::string>;
  const struct {
    std::string text;
    Strings expected;
  } cases[] = {
      {"[]", {}},
      {" [ ] ", {}},
      {"['An', 'Bình']", {"An", "Bình"}},
      {"[\"Hôm nay\", 'nói \"có\"']", {"Hôm nay", "nói \"có\""}},
      {"['An'\n 'Bình']", {"An", "Bình"}},
      {R"(["it's", 'it\'s', "\u0110\xe0\n", 'C:\d'])", {"it's", "it's", "Đà\n", "C:\\d"}},
      {"['An', None]", {"An"}},
      {"['a]', ',']", {"a]", ","}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto list = read_printed_list(c.text);
    REQUIRE(list);
    CHECK(*list == c.expected);
  }
}

TEST_CASE("What is no list of strings stays text", "[printed_list]") {
  for (const std::string text : {"", "[", "]", "An", "[Video] Hà Nội", "[1, 2]", "['An'", "'An'",
                                 "['An', 1]", "['An] và ['", "[\"An\\\"]", "['\\"}) {
    CAPTURE(text);
    CHECK(!read_printed_list(text));
  }
}

}  // namespace vnfts::article
