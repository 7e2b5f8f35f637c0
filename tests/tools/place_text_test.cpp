#include "cli/place_text.h"

#include <catch2/catch.hpp>

using namespace vnfts;
using namespace vnfts::cli;

namespace {

NamedPlace named(std::string_view id, double weight, bool main = false) {
  NamedPlace place;
  place.place = id;
  place.mentions = 1;
  place.weight = weight;
  place.main = main;
  return place;
}

PlaceReading reading(std::string typed, std::string_view place,
                     std::vector<std::string_view> others = {}) {
  PlaceReading out;
  out.typed = std::move(typed);
  out.place = place;
  out.others = std::move(others);
  return out;
}

}  // namespace

TEST_CASE("A place has its type in short, and in brackets what it lies in", "[tools][place]") {
  struct Row {
    std::string id;
    std::string name;
  };
  const Row rows[] = {
      {"O1-12", "tỉnh Lai Châu"},
      {"N1-01", "thành phố Hà Nội"},
      {"O2-109", "huyện Phong Thổ (Lai Châu)"},
      {"O2-770", "quận 3 (Hồ Chí Minh)"},
      {"O3-27160", "phường 1 (quận 3, Hồ Chí Minh)"},
      {"C-CN", "Trung Quốc"},
      {"nothing", "nothing"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CHECK(short_name(row.id) == row.name);
  }
}

TEST_CASE("The places of an article are listed with the main one first, five at most",
          "[tools][place]") {
  struct Row {
    std::vector<NamedPlace> places;
    std::string list;
  };
  const NamedPlace phong_tho = named("O2-109", 0.4, true);
  const NamedPlace lai_chau = named("O1-12", 0.3, true);
  const NamedPlace china = named("C-CN", 0.2);
  const Row rows[] = {
      {{}, ""},
      {{lai_chau}, "tỉnh Lai Châu"},
      {{phong_tho, china}, "huyện Phong Thổ (Lai Châu), Trung Quốc"},
      // What another one lies in goes without saying.
      {{phong_tho, lai_chau}, "huyện Phong Thổ (Lai Châu)"},
      {{lai_chau, china}, "tỉnh Lai Châu, Trung Quốc"},
      {{named("N1-01", 0.3), named("N1-48", 0.2), named("N1-79", 0.2), named("N1-56", 0.1),
        named("N1-12", 0.1), named("N1-11", 0.1)},
       "thành phố Hà Nội, thành phố Đà Nẵng, thành phố Hồ Chí Minh, tỉnh Khánh Hòa, tỉnh Lai Châu"},
  };
  for (const Row& row : rows) CHECK(place_list(row.places) == row.list);
}

TEST_CASE("The main place leads the list even where another has more weight", "[tools][place]") {
  const std::vector<NamedPlace> places = {named("O1-01", 0.3), named("O2-109", 0.25),
                                          named("O2-110", 0.25), named("O1-12", 0.2)};
  REQUIRE(main_place(places) == "O1-12");
  CHECK(place_list(places).starts_with("tỉnh Lai Châu, thành phố Hà Nội, huyện Phong Thổ"));
}

TEST_CASE("Full names stand between semicolons", "[tools][place]") {
  const std::vector<NamedPlace> places = {named("O2-109", 0.5), named("O1-12", 0.5)};
  CHECK(full_place_list(places) == "huyện Phong Thổ, tỉnh Lai Châu; tỉnh Lai Châu");
  CHECK(full_place_list({}).empty());
}

TEST_CASE("A reading tells the place and what else it may have been", "[tools][place]") {
  PlaceReading around = reading("near:\"lai chau,50km\"", "O1-12");
  around.radius_km = 50;
  PlaceReading alone = reading("place:=\"lai chau\"", "O1-12");
  alone.exact = true;
  struct Row {
    PlaceReading reading;
    std::string told;
  };
  const Row rows[] = {
      {reading("place:hue", "O1-46"), "place:hue = thành phố Huế"},
      {reading("place:x", "O1-12", {"O2-109"}),
       "place:x = tỉnh Lai Châu; also: huyện Phong Thổ (Lai Châu)"},
      {reading("place:x", "O1-12", {"N1-01", "N1-48", "N1-79", "N1-56", "N1-11"}),
       "place:x = tỉnh Lai Châu; also: thành phố Hà Nội, thành phố Đà Nẵng, thành phố Hồ Chí Minh, "
       "tỉnh Khánh Hòa, tỉnh Điện Biên"},
      {reading("place:x", "O1-12", {"N1-01", "N1-48", "N1-79", "N1-56", "N1-11", "C-CN", "C-FR"}),
       "place:x = tỉnh Lai Châu; also: thành phố Hà Nội, thành phố Đà Nẵng, thành phố Hồ Chí Minh, "
       "tỉnh Khánh Hòa, tỉnh Điện Biên and 2 more"},
      {reading("place:x", "O1-12", {"N1-11", "O1-11", "C-FR"}),
       "place:x = tỉnh Lai Châu; also: tỉnh Điện Biên, Pháp"},
      {around, "near:\"lai chau,50km\" = 50 km around tỉnh Lai Châu"},
      {alone, "place:=\"lai chau\" = tỉnh Lai Châu alone"},
  };
  for (const Row& row : rows) CHECK(place_reading(row.reading) == row.told);
}
