#include "text/normal_form.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "support/token_invariants.h"

namespace vnfts::text {

namespace {

std::string times(std::string_view s, std::size_t n) {
  std::string out;
  while (n-- > 0) out += s;
  return out;
}

}  // namespace

TEST_CASE("Letters are composed with their marks, in whatever order these stand") {
  struct Case {
    const char *text, *expected;
  };
  const Case cases[] = {
      {"", ""},
      {"Việt Nam", "Việt Nam"},
      {"Vie\u0323\u0302t", "Việt"},
      {"Vi\u00EA\u0323t", "Việt"},
      {"ti\u00EA\u0301ng", "tiếng"},
      {"\u01A1\u0300 \u01B0\u0309 \u0103\u0303 y\u0323", "ờ ử ẵ ỵ"},
      {"a\u0301\u0323", "\u1EA1\u0301"},
      {"\u0301x", "\u0301x"},
      {"\u1112\u1161\u11AB", "한"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(normal_form(text) == expected);
  }
}

TEST_CASE("A long text is composed as a whole") {
  for (const char* unit :
       {"tie\u0302\u0301ng Vie\u0323\u0302t, ", "\u1112\u1161\u11AB", "e\u0323\u0302"})
    for (const std::size_t shift : {0, 1, 2, 3}) {
      const std::string text = std::string(shift, 'x') + times(unit, 3000);
      INFO(unit << " " << shift);
      CHECK(normal_form(text) == test::nfc(text));
    }
}

TEST_CASE("A flood of marks stays as it is, in bounded time") {
  const std::string flood = "e" + times("\u0301\u0323", 500'000);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(normal_form(flood) == flood);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  const std::string thirty = "e" + times("\u0301\u0323", 15);
  CHECK(normal_form(thirty) == test::nfc(thirty));
  CHECK(normal_form(thirty) != thirty);
}

}  // namespace vnfts::text
