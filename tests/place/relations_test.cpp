/// What a place lies in, what it was, what it became, and how far it is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

#include "vnfts/place.h"

namespace vnfts {

namespace {

std::string ids(const std::vector<Place>& places) {
  std::string out;
  for (const Place& place : places) out += (out.empty() ? "" : " ") + std::string(place.id);
  return out;
}

std::string names(const std::vector<Place>& places) {
  std::string out;
  for (const Place& place : places) out += (out.empty() ? "" : ", ") + std::string(place.name);
  return out;
}

bool has(const std::vector<Place>& places, std::string_view id) {
  return std::ranges::find(places, id, &Place::id) != places.end();
}

}  // namespace

TEST_CASE("An id finds its place") {
  const auto place = find_place("O2-109");
  REQUIRE(place);
  CHECK(place->name == "Phong Thổ");
  CHECK(place->type == "huyện");
  CHECK(place->level == PlaceLevel::district);
  CHECK(place->parent == "O1-12");
  CHECK(place->first_year == 0);
  CHECK(place->last_year == 2025);
  CHECK_FALSE(place->in_force());
  CHECK(place->latitude == 22.5914);
  CHECK(place->longitude == 103.3642);
  CHECK(place->population == 50395);
  CHECK(find_place("N1-12")->in_force());
  for (const char* id : {"", "O2-109 ", "O2-10", "o2-109", "Z", "\xFF"}) CHECK(!find_place(id));
}

TEST_CASE("Levels have names") {
  CHECK(to_string(PlaceLevel::country) == "country");
  CHECK(to_string(PlaceLevel::world) == "world");
}

TEST_CASE("A place is written with its parents") {
  CHECK(full_name(*find_place("O2-109")) == "huyện Phong Thổ, tỉnh Lai Châu");
  CHECK(full_name(*find_place("N1-01")) == "thành phố Hà Nội");
  CHECK(full_name(*find_place("W-bac-kinh")) == "Bắc Kinh, Trung Quốc");
  CHECK(full_name(*find_place("R-tn")) == "Tây Nguyên");
}

TEST_CASE("Parents, ancestors and children agree") {
  CHECK(parent_of("O2-109")->id == "O1-12");
  CHECK_FALSE(parent_of("O1-12"));
  CHECK(ids(ancestors_of("O3-27160")) == "O2-770 O1-79");
  CHECK(has(children_of("O1-12"), "O2-109"));
  const auto children = children_of("N1-12");
  CHECK(children.size() == 38);
  for (const Place& child : children) CHECK(child.parent == "N1-12");
  CHECK(children_of("nothing").empty());
  CHECK(ancestors_of("nothing").empty());
}

TEST_CASE("Successors and predecessors are the two ends of one line") {
  CHECK(ids(successors_of("H1-28a")) == "N1-01");
  CHECK(ids(successors_of("O1-74")) == "N1-79");
  CHECK(ids(successors_of("P1-laichaucu")) == "O1-11 O1-12");
  CHECK(ids(successors_of("H2-105a")) == "O2-105");
  CHECK(ids(successors_of("N1-01")).empty());
  CHECK(ids(predecessors_of("N1-79")) == "O1-79 O1-74 O1-77");
  CHECK(ids(predecessors_of("O2-105")) == "H2-105a");
  for (const Place& commune : children_of("N1-12"))
    for (const Place& before : predecessors_of(commune.id)) {
      CHECK(before.level == PlaceLevel::commune);
      CHECK(has(successors_of(before.id), commune.id));
    }
}

TEST_CASE("The forms of a unit are in order of time") {
  CHECK(ids(forms_of("O2-105")) == "H2-105a O2-105");
  CHECK(ids(forms_of("H2-088b")) == "H2-088a H2-088b H2-088c O2-088");
  CHECK(ids(forms_of("N1-75")) == "N1-75a N1-75");
  CHECK(ids(forms_of("C-FR")) == "C-FR");
}

TEST_CASE("Of a unit of before there are the units of today, and the other way round") {
  struct Case {
    const char *id, *today, *before;
  };
  const Case cases[] = {
      {"H1-28a", "N1-01", "O1-01"},
      {"O1-74", "N1-79", "O1-74"},
      {"O2-109", "N1-12", "O1-12"},
      {"P1-laichaucu", "N1-11 N1-12", "O1-11 O1-12"},
      {"N1-79", "N1-79", "O1-79 O1-74 O1-77"},
      {"N3-03549", "N1-12", "O1-12"},
      {"O3-27160", "N1-79", "O1-79"},
      {"N1-75a", "N1-75", "O1-75 O1-70"},
      {"H3-21541a", "N1-51", "O1-51"},
      {"R-tn", "", ""},
      {"C-FR", "", ""},
      {"nothing", "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.id);
    auto before = units_before(c.id, PlaceLevel::province);
    CHECK(ids(units_today(c.id, PlaceLevel::province)) == c.today);
    CHECK(ids(before) == c.before);
  }
  CHECK(units_today("O2-109", PlaceLevel::commune).size() == 6);
  CHECK(has(units_before("N3-03549", PlaceLevel::district), "O2-109"));
  CHECK(units_today("O2-109", PlaceLevel::district).empty());
  CHECK(has(units_before("N1-79", PlaceLevel::district), "O2-760"));
}

TEST_CASE("The communes of an old province lie in the province of today") {
  const auto communes = units_today("O1-74", PlaceLevel::commune);
  CHECK(communes.size() > 30);
  for (const Place& commune : communes) CHECK(commune.parent == "N1-79");
  const auto hatay = units_today("H1-28a", PlaceLevel::commune);
  CHECK(hatay.size() > 40);
  // One of its communes went to the other bank of the river.
  CHECK(std::ranges::count(hatay, "N1-01", &Place::parent) == std::ssize(hatay) - 1);
  CHECK(has(hatay, "N3-09619"));
}

TEST_CASE("Every unit of before has a province of today, and every unit of today one of before") {
  std::string without;
  for (const Place& province : units_before("N1-79", PlaceLevel::province))
    for (const Place& district : children_of(province.id))
      if (units_today(district.id, PlaceLevel::province).empty()) without += district.id;
  for (const Place& commune : children_of("N1-79"))
    if (units_before(commune.id, PlaceLevel::province).empty()) without += commune.id;
  CHECK(without == "");
}

TEST_CASE("Regions have their provinces of today and of before") {
  CHECK(names(region_provinces_before("R-tn")) == "Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Lâm Đồng");
  CHECK(names(region_provinces_today("R-tn")) == "Quảng Ngãi, Gia Lai, Đắk Lắk, Lâm Đồng");
  CHECK(region_provinces_today("R-sea").empty());
  CHECK(region_provinces_today("N1-01").empty());
  CHECK(region_provinces_today("nothing").empty());
  CHECK(has(regions_of("O1-62"), "R-tn"));
  CHECK(has(regions_of("O1-62"), "R-trung"));
  CHECK(regions_of("nothing").empty());
}

TEST_CASE("Distances are kilometres along a great circle") {
  CHECK(distance_km(0, 0, 0, 180) == Approx(20015.1).margin(0.1));
  CHECK(distance_km(21.0285, 105.8542, 10.7769, 106.7009) == Approx(1143.6).margin(1));
  CHECK(distance_km(21, 105, 21, 105) == 0);
  CHECK(distance_km(*find_place("O1-01"), *find_place("O1-79")) > 1100);
}

TEST_CASE("Places near a point are the nearest first") {
  const auto near =
      places_near(10.7769, 106.7009, 5, {.level = PlaceLevel::district, .within = "O1-79"});
  CHECK(has(near, "O2-760"));
  double before = 0;
  for (const Place& place : near) {
    const double km = distance_km(10.7769, 106.7009, place.latitude, place.longitude);
    CHECK(km <= 5.001);
    CHECK(km >= before - 0.001);
    before = km;
  }
  CHECK(places_near(0, 0, -1).empty());
  CHECK(places_near(std::numeric_limits<double>::quiet_NaN(), 0, 10).empty());
  CHECK(places_near(21, 105, std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(places_near(21, 105, 1e9, {.level = PlaceLevel::country}).size() > 200);
}

}  // namespace vnfts
