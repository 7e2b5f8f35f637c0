#include "cli/border_rings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <utility>

using namespace vnfts::cli;

namespace {

/// A row of digits each; a dot is 0.
NumberedCells cells(const std::vector<std::string>& rows) {
  NumberedCells out;
  out.rows = static_cast<int>(rows.size());
  out.columns = static_cast<int>(rows.front().size());
  for (const std::string& row : rows)
    for (const char digit : row)
      out.numbers.push_back(static_cast<std::uint8_t>(digit == '.' ? 0 : digit - '0'));
  return out;
}

/// Positive when the ring is clockwise, y pointing down.
double area(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const MapPoint& a = ring[i];
    const MapPoint& b = ring[(i + 1) % ring.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}

double area(const std::vector<Ring>& rings) {
  double sum = 0;
  for (const Ring& ring : rings) sum += area(ring);
  return sum;
}

NumberedCells square(int size, int inner) {
  NumberedCells out{size, size, {}};
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      const bool is_inner =
          std::abs(2 * x + 1 - size) < inner && std::abs(2 * y + 1 - size) < inner;
      out.numbers.push_back(is_inner ? 2 : 1);
    }
  return out;
}

}  // namespace

TEST_CASE("Each piece of a number has a ring, and each hole", "[tools][map]") {
  struct Row {
    std::vector<std::string> cells;
    std::vector<std::size_t> rings;  // of 1, 2 ...
  };
  const Row rows[] = {
      {{"..", ".."}, {0}},
      {{"1"}, {1}},
      {{"1.1"}, {2}},
      {{"11", "11"}, {1}},
      {{"1.", ".1"}, {2}},  // touching at a corner: apart
      {{"12", "21"}, {2, 2}},
      {{"111", "1.1", "111"}, {2}},
      {{"111", "121", "111"}, {2, 1}},
      {{"1122", "1122"}, {1, 1}},
      {{"....", ".12.", "...."}, {1, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cells);
    const auto rings = border_rings(cells(row.cells), static_cast<std::uint8_t>(row.rings.size()));
    std::vector<std::size_t> found;
    for (const auto& of_number : rings) found.push_back(of_number.size());
    CHECK(found == row.rings);
  }
}

TEST_CASE("Rings are clockwise, holes counter-clockwise, and areas stay about the same",
          "[tools][map]") {
  const auto rings = border_rings(square(41, 21), 2);
  REQUIRE(rings[0].size() == 2);
  CHECK(area(rings[0][0]) == Approx(41 * 41).epsilon(0.02));
  CHECK(area(rings[0][1]) == Approx(-21 * 21).epsilon(0.02));
  CHECK(area(rings[1]) == Approx(21 * 21).epsilon(0.02));
}

TEST_CASE("Neighbours share their border point for point", "[tools][map]") {
  const auto rings = border_rings(square(41, 21), 2);
  REQUIRE(rings[0].size() == 2);
  REQUIRE(rings[1].size() == 1);
  const auto points = [](const Ring& ring) {
    std::set<std::pair<double, double>> out;
    for (const MapPoint& point : ring) out.emplace(point.x, point.y);
    return out;
  };
  CHECK(points(rings[0][1]) == points(rings[1][0]));
  CHECK(points(rings[1][0]).size() > 20);
}

TEST_CASE("Numbers scattered at random fill the board without gaps", "[tools][map]") {
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    NumberedCells board{30, 20, {}};
    for (int i = 0; i < 30 * 20; ++i)
      board.numbers.push_back(static_cast<std::uint8_t>(1 + random() % 3));
    double sum = 0;
    for (const auto& of_number : border_rings(board, 3)) sum += area(of_number);
    NumberedCells whole = board;
    std::ranges::fill(whole.numbers, std::uint8_t{1});
    // The edge of the board has corners where numbers meet: it is smoothed otherwise.
    CHECK(sum == Approx(area(border_rings(whole, 1)[0])).epsilon(0.02));
  }
}
