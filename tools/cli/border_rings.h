/// Cells of a chessboard that have numbers, and the lines between different numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cli/map_plane.h"

namespace vnfts::cli {

/// Row by row from the upper left.
struct NumberedCells {
  int columns = 0;
  int rows = 0;
  std::vector<std::uint8_t> numbers;  ///< `columns` * `rows`; 0 = belongs to none.

  std::uint8_t at(int x, int y) const {
    if (x < 0 || y < 0 || x >= columns || y >= rows) return 0;
    return numbers[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) +
                   static_cast<std::size_t>(x)];
  }
};

/// For each number from 1 to `last` the lines around its cells, clockwise, and counter-clockwise
/// those around what it encloses. Corners are smoothed; neighbours have the same line between them,
/// point for point, so that no gap shows. Lengths are in cells.
std::vector<std::vector<Ring>> border_rings(const NumberedCells& cells, std::uint8_t last);

}  // namespace vnfts::cli
