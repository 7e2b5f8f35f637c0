#include "index/term_numbers.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

namespace vnfts {

namespace {

/// Of few letters, zeros among them, so that many are alike.
std::string some_text(std::mt19937& random) {
  std::string text(random() % 12, '\0');
  for (char& c : text) c = "\0ab\xE1"[random() % 4];
  return text;
}

}  // namespace

TEST_CASE("Texts are numbered in the order in which they came, whatever their length and bytes") {
  std::mt19937 random(1);
  index::TermNumbers numbers;
  std::map<std::string, std::uint32_t> expected;
  for (int i = 0; i < 100000; ++i) {
    const std::string text = some_text(random);
    const auto next = static_cast<std::uint32_t>(expected.size());
    const std::uint32_t number = expected.try_emplace(text, next).first->second;
    REQUIRE(numbers.number(text) == number);
    REQUIRE(numbers.text(number) == text);
  }
  CHECK(numbers.size() == expected.size());
}

}  // namespace vnfts
