/// The places of a text that is read block by block; for one that others look through as well.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/piece.h"
#include "vnfts/date.h"
#include "vnfts/place.h"

namespace vnfts::place {

/// Appends the places of the block to `out`. `pieces` are its own, cut strictly; it begins at the
/// byte `offset` of the text.
void find_in(std::string_view block, std::span<const text::Piece> pieces, std::size_t offset,
             std::optional<Day> published, std::vector<PlaceMention>& out);

}  // namespace vnfts::place
