#include "cli/province_outlines.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace vnfts::cli;
using vnfts::find_place;
using vnfts::Place;

namespace {

/// By the even-odd rule.
bool contains(const std::vector<Ring>& rings, const MapPoint& point) {
  bool inside = false;
  for (const Ring& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const MapPoint& a = ring[i];
      const MapPoint& b = ring[(i + 1) % ring.size()];
      if ((a.y > point.y) == (b.y > point.y)) continue;
      if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    }
  return inside;
}

/// Names of the provinces drawn at a point of the earth.
std::string at(const std::vector<ProvinceOutline>& outlines, double latitude, double longitude) {
  std::string out;
  for (const ProvinceOutline& outline : outlines)
    if (contains(outline.rings, on_map(latitude, longitude)))
      out.append(out.empty() ? "" : ", ").append(outline.province.name);
  return out;
}

std::set<std::string_view> ids(Provinces of) {
  std::set<std::string_view> out;
  for (const Place& province : provinces(of)) out.insert(province.id);
  return out;
}

}  // namespace

TEST_CASE("There are 34 provinces today and were 63 before", "[tools][map]") {
  CHECK(ids(Provinces::today).size() == 34);
  CHECK(ids(Provinces::before).size() == 63);
  CHECK(ids(Provinces::today).contains("N1-12"));
  CHECK(ids(Provinces::before).contains("O1-12"));
  for (const Provinces of : {Provinces::today, Provinces::before})
    for (const Place& province : provinces(of)) {
      CAPTURE(province.id);
      CHECK(province.level == vnfts::PlaceLevel::province);
      CHECK(province.in_force() == (of == Provinces::today));
    }
}

TEST_CASE("A point lies in the outline of its province, today's and the one of before",
          "[tools][map]") {
  struct Row {
    double latitude;
    double longitude;
    std::string today;
    std::string before;
  };
  const Row rows[] = {
      {22.40, 103.46, "Lai Châu", "Lai Châu"},
      {21.03, 105.85, "Hà Nội", "Hà Nội"},
      {20.82, 105.34, "Phú Thọ", "Hòa Bình"},
      {21.31, 105.60, "Phú Thọ", "Vĩnh Phúc"},
      {17.48, 106.60, "Quảng Trị", "Quảng Bình"},
      {16.06, 108.20, "Đà Nẵng", "Đà Nẵng"},
      {13.98, 108.00, "Gia Lai", "Gia Lai"},
      {13.78, 109.15, "Gia Lai", "Bình Định"},
      {10.78, 106.70, "Hồ Chí Minh", "Hồ Chí Minh"},
      {11.20, 106.60, "Hồ Chí Minh", "Bình Dương"},
      {10.22, 103.97, "An Giang", "Kiên Giang"},           // Phú Quốc
      {8.69, 106.60, "Hồ Chí Minh", "Bà Rịa - Vũng Tàu"},  // Côn Đảo
      {20.13, 107.72, "Hải Phòng", "Hải Phòng"},           // Bạch Long Vĩ
      {17.96, 102.61, "", ""},                             // Vientiane
      {11.56, 104.92, "", ""},                             // Phnom Penh
      {19.00, 107.50, "", ""},                             // the gulf
  };
  const auto today = province_outlines(Provinces::today);
  const auto before = province_outlines(Provinces::before);
  for (const Row& row : rows) {
    CAPTURE(row.latitude, row.longitude);
    CHECK(at(today, row.latitude, row.longitude) == row.today);
    CHECK(at(before, row.latitude, row.longitude) == row.before);
  }
}

TEST_CASE("Every province has a shape on the paper, and its middle inside", "[tools][map]") {
  for (const Provinces of : {Provinces::today, Provinces::before})
    for (const ProvinceOutline& outline : province_outlines(of)) {
      CAPTURE(outline.province.id);
      CHECK(contains(outline.rings, outline.middle));
      CHECK(outline.room > 3);
      for (const Ring& ring : outline.rings) {
        CHECK(ring.size() >= 3);
        CHECK(std::ranges::all_of(ring, [](const MapPoint& point) {
          return point.x > 0 && point.x < map_width && point.y > plane::top && point.y < map_height;
        }));
      }
    }
}

TEST_CASE("Most communes lie in the outline of their province", "[tools][map]") {
  std::size_t communes = 0;
  std::size_t inside = 0;
  for (const ProvinceOutline& outline : province_outlines(Provinces::today))
    for (const Place& commune : vnfts::children_of(outline.province.id)) {
      ++communes;
      if (contains(outline.rings, on_map(commune.latitude, commune.longitude))) ++inside;
    }
  CHECK(communes == 3321);
  CHECK(static_cast<double>(inside) > 0.99 * static_cast<double>(communes));
}

TEST_CASE("The archipelagos lie far off in the sea and belong to their provinces", "[tools][map]") {
  for (const Provinces of : {Provinces::today, Provinces::before}) {
    const auto both = archipelagos(of);
    REQUIRE(both.size() == 2);
    const char* const owners[] = {"Đà Nẵng", "Khánh Hòa"};
    for (std::size_t i = 0; i < 2; ++i) {
      CAPTURE(both[i].name);
      CHECK(ids(of).contains(both[i].province));
      CHECK(find_place(both[i].province)->name == owners[i]);
      const auto unit = find_place(both[i].unit);
      REQUIRE(unit);
      CHECK(unit->name == both[i].name);
      // The point of the special zone is one of its islands.
      const MapPoint point = on_map(unit->latitude, unit->longitude);
      CHECK(std::ranges::any_of(both[i].islands, [&](const MapPoint& island) {
        return std::abs(island.x - point.x) < 7 && std::abs(island.y - point.y) < 7;
      }));
      for (const MapPoint& island : both[i].islands) {
        CHECK(island.x > on_map(0, 111).x);
        CHECK(island.x < map_width);
        CHECK(island.y < map_height);
      }
    }
  }
}
