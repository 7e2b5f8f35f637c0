#include "cli/land_cells.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace vnfts::cli;

namespace {

std::vector<std::string> drawn(const NumberedCells& cells) {
  std::vector<std::string> out;
  for (int y = 0; y < cells.rows; ++y) {
    std::string& row = out.emplace_back();
    for (int x = 0; x < cells.columns; ++x)
      row += cells.at(x, y) == 0 ? '.' : static_cast<char>('0' + cells.at(x, y));
  }
  return out;
}

using Drawing = std::vector<std::string>;

constexpr Reach near = {.least = 1.2, .most = 3, .alone = 0.6, .isolation = 4, .closing = 0};

}  // namespace

TEST_CASE("A cell belongs to the nearest point that reaches it", "[tools][map]") {
  const std::vector<NumberedPoint> two = {{{1.5, 1.5}, 1}, {{3.5, 1.5}, 2}};
  CHECK(drawn(land_cells(two, {1.2, 1.2, 0.6, 4, 0}, 6, 3)) ==
        Drawing{".1.2..", "11122.", ".1.2.."});
}

TEST_CASE("A point alone is a small island, points far apart reach farther", "[tools][map]") {
  CHECK(drawn(land_cells(std::vector<NumberedPoint>{{{2.5, 1.5}, 1}}, near, 5, 3)) ==
        Drawing{".....", "..1..", "....."});
  const std::vector<NumberedPoint> three = {{{1.5, 1.5}, 1}, {{4.5, 1.5}, 1}, {{7.5, 1.5}, 2}};
  const Drawing land = drawn(land_cells(three, near, 10, 3));
  CHECK(land[1] == "1111112222");
}

TEST_CASE("What land encloses is land, and so is a bay that is narrow", "[tools][map]") {
  std::vector<NumberedPoint> ring;
  for (int i = 0; i < 7; ++i)
    for (int j = 0; j < 7; ++j)
      if (i == 0 || j == 0 || i == 6 || j == 6) ring.push_back({{i + 1.5, j + 1.5}, 1});
  const Reach own = {.least = 0.1, .most = 0.1, .alone = 0.1, .isolation = 9, .closing = 0};
  const std::string full = ".1111111.";
  CHECK(drawn(land_cells(ring, own, 9, 9)) ==
        Drawing{".........", full, full, full, full, full, full, full, "........."});
  ring.erase(ring.begin() + 3);  // A way in, one cell wide.
  CHECK(drawn(land_cells(ring, own, 9, 9))[4] == ".......1.");
  Reach closing = own;
  closing.closing = 3;
  for (NumberedPoint& point : ring) point.at = {point.at.x + 4, point.at.y + 4};
  CHECK(drawn(land_cells(ring, closing, 17, 17))[8] == "......" + std::string(6, '1') + ".....");
}

TEST_CASE("Points beside the board, and no points, are no fault", "[tools][map]") {
  CHECK(drawn(land_cells({}, near, 2, 1)) == Drawing{".."});
  const std::vector<NumberedPoint> outside = {
      {{-100, -100}, 1}, {{1e6, 0.5}, 2}, {{0.5, -3}, 3}, {{0.5, -2.7}, 3}};
  CHECK(drawn(land_cells(outside, near, 2, 1)) == Drawing{".."});
}
