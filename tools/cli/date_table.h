/// Which lines a table of counts by date has.
#pragma once

#include <span>
#include <vector>

#include "vnfts/search.h"

namespace vnfts::cli {

/// What to count by, so that a table from the first to the last of the `days` that occur has no
/// more than 48 lines, but several: days, months or years.
FacetBy pick_unit(std::span<const FacetCount> days);

/// The counts, with a 0 for each day, month or year between that has none; as they are when most
/// lines of more than 48 would be such. `by` is what they are counted by.
std::vector<FacetCount> fill_gaps(std::span<const FacetCount> counts, FacetBy by);

}  // namespace vnfts::cli
