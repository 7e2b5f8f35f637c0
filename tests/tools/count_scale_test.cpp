#include "cli/count_scale.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>

using namespace vnfts::cli;

namespace {

using Counts = std::vector<std::uint64_t>;

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

/// CIE lightness, 0 to 100: what is left of a colour printed in grey.
double lightness(std::string_view color) {
  const auto channel = [color](std::size_t at) {
    const double value = std::stoi(std::string(color.substr(at, 2)), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  const double y = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 116 * std::cbrt(y) - 16;
}

}  // namespace

TEST_CASE("Counts are put into a few steps that begin with round numbers", "[tools][map]") {
  struct Row {
    Counts counts;
    Counts steps;
  };
  const Row rows[] = {
      {{}, {}},
      {{0, 0}, {}},
      {{1}, {1}},
      {{0, 5}, {5}},
      {{1, 2, 3}, {1, 2, 3}},
      {{4, 7}, {4, 5, 6}},
      {{1, 6}, {1, 2, 3, 4, 5, 6}},
      {{1, 60}, {1, 2, 5, 10, 20, 50}},
      {{3, 1714}, {3, 10, 30, 100, 300, 1000}},
      {{1000, 1500}, {1000, 1200, 1500}},
      {{1100, 1100}, {1000}},
      {{1, 1000000}, {1, 10, 100, 1000, 10000, 100000, 1000000}},
      {{1, 10000000}, {1, 100, 10000, 1000000}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.counts);
    CHECK(count_steps(row.counts) == row.steps);
  }
}

TEST_CASE("Each count is in one step, the smallest in the first and the largest in the last",
          "[tools][map]") {
  for (const std::uint64_t least : {1UL, 2UL, 9UL, 10UL, 999UL, 123456UL, 1UL << 40, largest / 3})
    for (const std::uint64_t most :
         {1UL, 3UL, 10UL, 99UL, 5000UL, 123457UL, 1UL << 50, largest - 1, largest}) {
      if (most < least) continue;
      CAPTURE(least, most);
      const Counts steps = count_steps(Counts{most, 0, least});
      REQUIRE_FALSE(steps.empty());
      CHECK(steps.size() <= most_steps);
      CHECK(std::is_sorted(steps.begin(), steps.end(), std::less_equal<>()));
      CHECK(steps.front() <= least);
      CHECK(steps.back() <= most);
      CHECK(step_of(least, steps) == 0);
      CHECK(step_of(most, steps) == steps.size() - 1);
      for (std::size_t i = 0; i < steps.size(); ++i) CHECK(step_of(steps[i], steps) == i);
    }
}

TEST_CASE("Every step is darker than the one before, so that grey paper tells them apart",
          "[tools][map]") {
  for (std::size_t steps = 1; steps <= most_steps; ++steps) {
    double before = 100;  // White is for 0.
    for (std::size_t step = 0; step < steps; ++step) {
      CAPTURE(steps, step);
      const double now = lightness(step_color(step, steps));
      CHECK(now < before - 7);
      before = now;
    }
  }
}
