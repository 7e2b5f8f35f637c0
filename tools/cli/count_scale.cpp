#include "cli/count_scale.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vnfts::cli {

namespace {

/// Steps in a decade, from fine to coarse; tens of a unit.
constexpr std::array<std::array<unsigned, 10>, 5> decades = {{
    {10, 12, 15, 20, 25, 30, 40, 50, 60, 80},
    {10, 15, 20, 30, 50, 70},
    {10, 20, 50},
    {10, 30},
    {10},
}};

/// Evenly darker in OKLCH (B. Ottosson, 2020): lightness 0.93 to 0.33, hue 100 to 265 degrees,
/// chroma 0.075 to 0.12; brought into sRGB.
constexpr std::array<std::string_view, most_steps> ramp = {
    "#f3eab0", "#b6d48f", "#68bd88", "#00a08f", "#007c90", "#00567e", "#22335c"};

/// The round numbers up to `most`, `decades_apart` decades after each other.
std::vector<std::uint64_t> round_numbers(std::span<const unsigned> decade, unsigned decades_apart,
                                         std::uint64_t most) {
  std::vector<std::uint64_t> out;
  constexpr std::uint64_t end = std::numeric_limits<std::uint64_t>::max() / 1000;
  for (std::uint64_t unit = 1; unit <= most;) {
    for (const unsigned tenths : decade) {
      const std::uint64_t number = unit * tenths / 10;
      const bool whole = unit * tenths % 10 == 0;
      if (tenths > 0 && whole && number <= most) out.push_back(number);
    }
    for (unsigned i = 0; i < decades_apart; ++i) {
      if (unit > end) return out;
      unit *= 10;
    }
  }
  return out;
}

/// Those from the last one that is no larger than `least`.
std::vector<std::uint64_t> from(std::vector<std::uint64_t> numbers, std::uint64_t least) {
  const auto above = std::ranges::upper_bound(numbers, least);
  numbers.erase(numbers.begin(), std::prev(above));
  return numbers;
}

}  // namespace

std::vector<std::uint64_t> count_steps(std::span<const std::uint64_t> counts) {
  std::uint64_t least = 0;
  std::uint64_t most = 0;
  for (const std::uint64_t count : counts) {
    if (count > 0 && (least == 0 || count < least)) least = count;
    most = std::max(most, count);
  }
  if (most == 0) return {};
  for (const auto& decade : decades) {
    std::vector<std::uint64_t> steps = from(round_numbers(decade, 1, most), least);
    if (steps.size() <= most_steps) return steps;
  }
  for (unsigned apart = 2;; ++apart) {
    std::vector<std::uint64_t> steps = from(round_numbers(decades.back(), apart, most), least);
    if (steps.size() <= most_steps) return steps;
  }
}

std::size_t step_of(std::uint64_t count, std::span<const std::uint64_t> steps) {
  const auto above = std::ranges::upper_bound(steps, count);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - steps.begin(), 1) - 1);
}

std::string_view step_color(std::size_t step, std::size_t steps) {
  if (steps <= 1) return ramp[ramp.size() / 2];
  return ramp[std::min(step, steps - 1) * (ramp.size() - 1) / (steps - 1)];
}

}  // namespace vnfts::cli
