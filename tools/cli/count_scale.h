/// Numbers in steps, and a colour for each step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vnfts::cli {

inline constexpr std::size_t most_steps = 7;

/// The smallest number of each step, ascending, at most `most_steps`: round numbers, about as many
/// times larger as the one before. Each number but 0 is in one of the steps, the smallest and the
/// largest of them in the first and last. Empty when all are 0.
std::vector<std::uint64_t> count_steps(std::span<const std::uint64_t> counts);

/// The step that a number is in; it is no smaller than the first of them.
std::size_t step_of(std::uint64_t count, std::span<const std::uint64_t> steps);

/// "#rrggbb" for a step out of `steps`: from pale yellow to dark blue, darker from step to step, in
/// grey too, and with every kind of colour blindness.
std::string_view step_color(std::size_t step, std::size_t steps);

}  // namespace vnfts::cli
