#include "cli/land_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace vnfts::cli {

namespace {

/// The second nearest tells how dense the points are, also on an island with three of them.
constexpr std::size_t neighbours = 2;
constexpr double share_of_distance = 1.2;

struct Cell {
  int x = 0;
  int y = 0;
};

constexpr std::array<Cell, 4> sides = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

using Mask = std::vector<bool>;

double squared_distance(const MapPoint& a, const MapPoint& b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// The squared distances of the nearest points, the smallest first.
class Nearest {
 public:
  Nearest() { squares_.fill(std::numeric_limits<double>::infinity()); }

  void add(double square) {
    if (square >= squares_.back()) return;
    squares_.back() = square;
    std::ranges::sort(squares_);
  }

  double first() const { return std::sqrt(squares_.front()); }
  double last() const { return std::sqrt(squares_.back()); }

 private:
  std::array<double, neighbours> squares_{};
};

/// Sorted by y, so that what is near is found near.
double reach_of(std::span<const NumberedPoint> sorted, std::size_t i, const Reach& reach) {
  Nearest nearest;
  const MapPoint& own = sorted[i].at;
  for (std::size_t j = i; j-- > 0 && own.y - sorted[j].at.y <= reach.isolation;)
    nearest.add(squared_distance(own, sorted[j].at));
  for (std::size_t j = i + 1; j < sorted.size() && sorted[j].at.y - own.y <= reach.isolation; ++j)
    nearest.add(squared_distance(own, sorted[j].at));
  if (nearest.first() > reach.isolation) return reach.alone;
  return std::clamp(share_of_distance * nearest.last(), reach.least, reach.most);
}

/// The cells as they are filled.
class Land {
 public:
  Land(int columns, int rows)
      : cells_{columns, rows, std::vector<std::uint8_t>(size(columns, rows))},
        nearest_(size(columns, rows), std::numeric_limits<double>::infinity()) {}

  void add(const NumberedPoint& point, double reach) {
    for_each_around(point.at, reach, [&](const Cell& cell, double square) {
      if (square >= nearest_[index(cell)]) return;
      nearest_[index(cell)] = square;
      cells_.numbers[index(cell)] = point.number;
    });
  }

  /// Makes land of bays that are narrower than twice `radius`, and of what is enclosed: it is of
  /// the nearest number, step by step.
  void close(double radius) {
    const Mask sea = open_sea(widened(inverted(widened(land(), radius)), radius));
    std::vector<Cell> shore;
    for_each_cell([&](const Cell& cell) {
      if (cells_.at(cell.x, cell.y) != 0) shore.push_back(cell);
    });
    for (std::size_t i = 0; i < shore.size(); ++i)
      for (const Cell& side : sides) {
        const Cell next{shore[i].x + side.x, shore[i].y + side.y};
        if (!inside(next) || sea[index(next)] || cells_.numbers[index(next)] != 0) continue;
        cells_.numbers[index(next)] = cells_.at(shore[i].x, shore[i].y);
        shore.push_back(next);
      }
  }

  NumberedCells take() { return std::move(cells_); }

 private:
  static std::size_t size(int columns, int rows) {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }

  std::size_t index(const Cell& cell) const {
    return size(cells_.columns, cell.y) + static_cast<std::size_t>(cell.x);
  }

  bool inside(const Cell& cell) const {
    return cell.x >= 0 && cell.y >= 0 && cell.x < cells_.columns && cell.y < cells_.rows;
  }

  static std::pair<int, int> span_of(double middle, double reach, int end) {
    const double last = end;
    return {static_cast<int>(std::clamp(std::floor(middle - reach), 0.0, last)),
            static_cast<int>(std::clamp(std::ceil(middle + reach), 0.0, last))};
  }

  template <typename Visit>
  void for_each_cell(Visit visit) const {
    for (int y = 0; y < cells_.rows; ++y)
      for (int x = 0; x < cells_.columns; ++x) visit(Cell{x, y});
  }

  /// The cells whose middles are at most that far, with the square of how far.
  template <typename Visit>
  void for_each_around(const MapPoint& at, double distance, Visit visit) const {
    const auto [left, right] = span_of(at.x, distance, cells_.columns);
    const auto [upper, lower] = span_of(at.y, distance, cells_.rows);
    for (int y = upper; y < lower; ++y)
      for (int x = left; x < right; ++x) {
        const double square = squared_distance(at, {x + 0.5, y + 0.5});
        if (square <= distance * distance) visit(Cell{x, y}, square);
      }
  }

  Mask land() const {
    Mask out(cells_.numbers.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = cells_.numbers[i] != 0;
    return out;
  }

  static Mask inverted(Mask mask) {
    mask.flip();
    return mask;
  }

  /// Whether a cell has a side to one that is not in the mask.
  bool is_edge(const Mask& mask, const Cell& cell) const {
    return std::ranges::any_of(sides, [&](const Cell& side) {
      const Cell next{cell.x + side.x, cell.y + side.y};
      return inside(next) && !mask[index(next)];
    });
  }

  /// With all cells that are at most `radius` from one of the mask.
  Mask widened(const Mask& mask, double radius) const {
    Mask out = mask;
    for_each_cell([&](const Cell& cell) {
      if (!mask[index(cell)] || !is_edge(mask, cell)) return;
      for_each_around({cell.x + 0.5, cell.y + 0.5}, radius,
                      [&](const Cell& near, double) { out[index(near)] = true; });
    });
    return out;
  }

  /// The cells of the mask that a way within it leads to from the edge of the board.
  Mask open_sea(const Mask& mask) const {
    Mask sea(mask.size());
    std::vector<Cell> ahead;
    const auto enter = [&](const Cell& cell) {
      if (!inside(cell) || sea[index(cell)] || !mask[index(cell)]) return;
      sea[index(cell)] = true;
      ahead.push_back(cell);
    };
    for_each_cell([&](const Cell& cell) {
      if (cell.x == 0 || cell.y == 0 || cell.x == cells_.columns - 1 || cell.y == cells_.rows - 1)
        enter(cell);
    });
    while (!ahead.empty()) {
      const Cell cell = ahead.back();
      ahead.pop_back();
      for (const Cell& side : sides) enter({cell.x + side.x, cell.y + side.y});
    }
    return sea;
  }

  NumberedCells cells_;
  std::vector<double> nearest_;
};

}  // namespace

NumberedCells land_cells(std::span<const NumberedPoint> points, const Reach& reach, int columns,
                         int rows) {
  std::vector<NumberedPoint> sorted(points.begin(), points.end());
  std::ranges::stable_sort(sorted, {}, [](const NumberedPoint& p) { return p.at.y; });
  Land land(columns, rows);
  for (std::size_t i = 0; i < sorted.size(); ++i) land.add(sorted[i], reach_of(sorted, i, reach));
  land.close(reach.closing);
  return land.take();
}

}  // namespace vnfts::cli
