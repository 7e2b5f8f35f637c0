#include "cli/province_outlines.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/border_rings.h"
#include "cli/land_cells.h"

namespace vnfts::cli {

namespace {

constexpr double cell = 1.5;  ///< In units of the picture: 2.5 km.
constexpr double cells_a_km = plane::kilometre / cell;

/// Around the mainland and the islands near it.
constexpr double east = 110;
constexpr double south = 8.2;
constexpr int columns = static_cast<int>(on_map(south, east).x / cell);
constexpr int rows = static_cast<int>((on_map(south, east).y - plane::top) / cell);

constexpr Reach reach = {
    .least = 3 * cells_a_km,
    .most = 12 * cells_a_km,
    .alone = 5 * cells_a_km,
    .isolation = 20 * cells_a_km,
    .closing = 5 * cells_a_km,
};

MapPoint in_cells(const Place& place) {
  const MapPoint at = on_map(place.latitude, place.longitude);
  return {at.x / cell, (at.y - plane::top) / cell};
}

MapPoint on_paper(const MapPoint& at) { return {at.x * cell, at.y * cell + plane::top}; }

/// The communes of a former province, and those districts that had none: islands mostly.
std::vector<Place> smallest_units(const Place& province) {
  std::vector<Place> units = units_before(province.id, PlaceLevel::commune);
  std::set<std::string_view> divided;
  for (const Place& commune : units) divided.insert(commune.parent);
  for (const Place& district : units_before(province.id, PlaceLevel::district))
    if (!divided.contains(district.id)) units.push_back(district);
  return units;
}

/// The former provinces that a province of `of` consists of.
std::vector<Place> parts(const Place& province, Provinces of) {
  return of == Provinces::before ? std::vector<Place>{province}
                                 : units_before(province.id, PlaceLevel::province);
}

/// All points, numbered by province from 1 on. Those of before tell more than the third as many of
/// today, and provinces were merged whole.
std::vector<NumberedPoint> points_of(const std::vector<Place>& provinces, Provinces of) {
  std::vector<NumberedPoint> points;
  for (std::size_t i = 0; i < provinces.size(); ++i)
    for (const Place& part : parts(provinces[i], of))
      for (const Place& unit : smallest_units(part))
        if (unit.longitude < east)
          points.push_back({in_cells(unit), static_cast<std::uint8_t>(i + 1)});
  return points;
}

struct Middle {
  MapPoint at;
  double room = 0;
};

/// The cell of each number that is farthest from others, found by taking off their borders again
/// and again until nothing is left.
std::vector<Middle> middles(NumberedCells cells, std::size_t last) {
  std::vector<Middle> middles(last);
  for (double depth = 0.5;; ++depth) {
    const NumberedCells before = cells;
    bool any = false;
    for (int y = 0; y < cells.rows; ++y)
      for (int x = 0; x < cells.columns; ++x) {
        const std::uint8_t number = before.at(x, y);
        if (number == 0) continue;
        any = true;
        Middle& middle = middles[number - 1U];
        if (middle.room < depth) middle = {{x + 0.5, y + 0.5}, depth};
        if (before.at(x + 1, y) != number || before.at(x - 1, y) != number ||
            before.at(x, y + 1) != number || before.at(x, y - 1) != number)
          cells.numbers[static_cast<std::size_t>(y) * static_cast<std::size_t>(cells.columns) +
                        static_cast<std::size_t>(x)] = 0;
      }
    if (!any) return middles;
  }
}

struct Island {
  double latitude;
  double longitude;
};

/// The larger and better known of them, to a tenth of a degree: general geographic facts.
constexpr Island hoang_sa[] = {{16.5, 111.6}, {16.8, 112.3}, {15.8, 111.2},
                               {16.7, 112.7}, {17.0, 112.3}, {16.1, 112.5}};
constexpr Island truong_sa[] = {{8.6, 111.9},  {11.4, 114.3}, {11.0, 114.3}, {10.7, 114.4},
                                {10.4, 114.4}, {10.2, 114.4}, {9.9, 114.3},  {8.9, 112.3},
                                {9.0, 113.7},  {8.8, 114.6},  {7.9, 112.9},  {10.7, 115.8}};

Archipelago archipelago(std::string_view name, std::span<const Island> islands,
                        const std::vector<Place>& all) {
  Archipelago out;
  out.name = name;
  for (const Island& island : islands)
    out.islands.push_back(on_map(island.latitude, island.longitude));
  for (const Place& unit : places_named(name)) {
    const auto above = ancestors_of(unit.id);
    if (above.empty() || std::ranges::find(all, above.back()) == all.end()) continue;
    out.unit = unit.id;
    out.province = above.back().id;
    return out;
  }
  return out;
}

}  // namespace

std::vector<Place> provinces(Provinces of) {
  PlaceFilter filter;
  filter.level = PlaceLevel::province;
  filter.in_force_only = true;
  constexpr double half_of_the_equator = 20038;
  std::vector<Place> out = places_near(plane::north, plane::west, half_of_the_equator, filter);
  if (of == Provinces::before) {
    std::vector<Place> before;
    for (const Place& province : out)
      std::ranges::move(units_before(province.id, PlaceLevel::province),
                        std::back_inserter(before));
    out = std::move(before);
  }
  std::ranges::sort(out, {}, &Place::id);
  return out;
}

std::vector<ProvinceOutline> province_outlines(Provinces of) {
  const std::vector<Place> all = provinces(of);
  const NumberedCells cells = land_cells(points_of(all, of), reach, columns, rows);
  auto rings = border_rings(cells, static_cast<std::uint8_t>(all.size()));
  const std::vector<Middle> inside = middles(cells, all.size());
  std::vector<ProvinceOutline> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (Ring& ring : rings[i]) std::ranges::transform(ring, ring.begin(), on_paper);
    out.push_back({all[i], std::move(rings[i]), on_paper(inside[i].at), inside[i].room * cell});
  }
  return out;
}

std::vector<Archipelago> archipelagos(Provinces of) {
  const std::vector<Place> all = provinces(of);
  return {archipelago("Hoàng Sa", hoang_sa, all), archipelago("Trường Sa", truong_sa, all)};
}

}  // namespace vnfts::cli
