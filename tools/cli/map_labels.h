/// Names on a map, where there is room for them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/map_plane.h"

namespace vnfts::cli {

struct MapLabel {
  std::string name;
  std::string number;  ///< In a line below.
  MapPoint at;         ///< The middle between both lines.
};

inline constexpr double label_size = 13;  ///< Height of the letters of both lines.

/// Those of `wanted`, in their order, that cover none before, moved a little where that helps; at
/// most `most`.
std::vector<MapLabel> place_labels(const std::vector<MapLabel>& wanted, std::size_t most);

}  // namespace vnfts::cli
