#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "index/proximity.h"

using namespace vnfts::index;

namespace {

using Words = std::vector<std::vector<std::uint32_t>>;

/// Tries every choice of a position for each word.
bool defined(const Words& words, std::uint32_t window, std::vector<std::uint32_t>& chosen) {
  if (chosen.size() == words.size()) {
    if (window == 0) {
      for (std::size_t i = 1; i < chosen.size(); ++i)
        if (chosen[i] != chosen[i - 1] + 1) return false;
      return true;
    }
    std::vector<std::uint32_t> sorted = chosen;
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end() &&
           sorted.back() - sorted.front() < window;
  }
  for (const std::uint32_t position : words[chosen.size()]) {
    chosen.push_back(position);
    const bool stands = defined(words, window, chosen);
    chosen.pop_back();
    if (stands) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Words stand together as the definition says") {
  std::mt19937 random(4);
  int together = 0;
  for (int i = 0; i < 20'000; ++i) {
    Words words(1 + random() % 4);
    for (auto& positions : words) {
      for (std::size_t n = random() % 5; n > 0; --n) positions.push_back(1 + random() % 20);
      std::ranges::sort(positions);
      positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    }
    if (random() % 4 == 0) words.push_back(words.front());  // the same word again
    const std::uint32_t window =
        random() % 2 == 0 ? 0 : static_cast<std::uint32_t>(words.size() + random() % 4);
    std::vector<std::uint32_t> chosen;
    const bool expected = defined(words, window, chosen);
    CHECK(stand_together(words, window) == expected);
    together += expected;
  }
  CHECK(together > 1000);
}

TEST_CASE("Hundreds of equal words that have no room are given up soon") {
  std::vector<std::uint32_t> everywhere(50'000);
  for (std::uint32_t i = 0; i < everywhere.size(); ++i) everywhere[i] = 2 * i + 1;
  CHECK_FALSE(stand_together(Words(512, everywhere), 612));
  CHECK(stand_together(Words(100, everywhere), 200));
}
