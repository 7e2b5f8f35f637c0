/// Intervals of days as calendar blocks: what the dates of a text are indexed and looked for by.
///
/// A block is a century (1900 to 1999), a decade, a year, a month or a day, and is written as the
/// digits that its days share when they are written YYYYMMDD: "19", "199", "1998", "199802",
/// "19980228". Blocks are a tree: one lies inside another when the digits of the other begin its
/// own, and apart from it otherwise.
///
/// An interval is cut into the fewest blocks. So two intervals overlap when, and only when, a block
/// of the one is, or lies inside, a block of the other.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "vnfts/date.h"

namespace vnfts::index {

using Block = std::string;

/// The digits of a century, decade, year, month and day.
inline constexpr std::array<std::size_t, 5> block_lengths = {2, 3, 4, 6, 8};

/// The largest blocks inside the interval, in order: at most 2 (30 days + 11 months + 9 years + 9
/// decades) beside the centuries. Empty when `last` is before `first`.
std::vector<Block> cut(Day first, Day last);
void append_cut(Day first, Day last, std::vector<Block>& out);

/// The blocks that a block lies in, the smallest first; not itself.
std::vector<Block> around(const Block& block);

}  // namespace vnfts::index
