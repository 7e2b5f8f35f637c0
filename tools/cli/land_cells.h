/// Which cells of a map are land of which unit, told from points.
#pragma once

#include <cstdint>
#include <span>

#include "cli/border_rings.h"

namespace vnfts::cli {

/// A point whose surroundings belong to a number from 1 on.
struct NumberedPoint {
  MapPoint at;  ///< In cells.
  std::uint8_t number = 0;
};

/// How far land reaches around a point, in cells.
struct Reach {
  double least = 1;
  double most = 1;
  double alone = 1;  ///< Of an island: a point that has no other within `isolation`.
  double isolation = 1;
  double closing = 0;  ///< Bays narrower than twice that are land.
};

/// A cell belongs to the nearest point that reaches it. A point reaches about as far as the points
/// around it are away. What is enclosed by land is land; so is a strip of `closing` along the edge
/// of the board where land is near.
NumberedCells land_cells(std::span<const NumberedPoint> points, const Reach& reach, int columns,
                         int rows);

}  // namespace vnfts::cli
