/// What a typed name may mean.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "vnfts/place.h"

namespace vnfts {

namespace {

/// "N1-79 O1-79": the first `limit` ids.
std::string ids(const std::vector<Place>& places, std::size_t limit = 100) {
  std::string out;
  for (std::size_t i = 0; i < std::min(limit, places.size()); ++i)
    out += (i ? " " : "") + std::string(places[i].id);
  return out;
}

bool has(const std::vector<Place>& places, std::string_view id) {
  return std::ranges::find(places, id, &Place::id) != places.end();
}

}  // namespace

TEST_CASE("The first place of a name is the most prominent") {
  struct Case {
    const char *typed, *first;
  };
  const Case cases[] = {
      {"Hà Nội", "N1-01"},
      {"hanoi", "N1-01"},
      {"HÀ NỘI", "N1-01"},
      {"Đắk Lắk", "N1-66"},
      {"dak lak", "N1-66"},
      {"daklak", "N1-66"},
      {"Đăk Lăk", "N1-66"},
      {"Đắc Lắc", "N1-66"},
      {"Daklac", "N1-66"},
      {"Darlac", "N1-66"},
      {"TP.HCM", "N1-79"},
      {"TP HCM", "N1-79"},
      {"TP. HCM", "N1-79"},
      {"tphcm", "N1-79"},
      {"TpHCM", "N1-79"},
      {"T.P. HCM", "N1-79"},
      {"tp hcm", "N1-79"},
      {"TP Hồ Chí Minh", "N1-79"},
      {"thành phố Hồ Chí Minh", "N1-79"},
      {"HCM", "N1-79"},
      {"Sài Gòn", "N1-79"},
      {"saigon", "N1-79"},
      {"Sài-gòn", "N1-79"},
      {"Lai Châu", "N1-12"},
      {"tỉnh Lai Châu", "N1-12"},
      {"thành phố Lai Châu", "O2-105"},
      {"TP Lai Châu", "O2-105"},
      {"TX Lai Châu", "H2-105a"},
      {"thi xa lai chau", "H2-105a"},
      {"huyện Phong Thổ", "O2-109"},
      {"huyen phong tho", "O2-109"},
      {"xã Phong Thổ", "N3-03549"},
      {"Bình Dương", "O1-74"},
      {"Hà Tây", "H1-28a"},
      {"tinh ha tay", "H1-28a"},
      {"quận 1", "O2-760"},
      {"Q.1", "O2-760"},
      {"Q1", "O2-760"},
      {"q 01", "O2-760"},
      {"Quận Bình Thạnh", "O2-765"},
      {"Q. Bình Thạnh", "O2-765"},
      {"quận 2", "H2-769a"},
      {"Buôn Ma Thuột", "O2-643"},
      {"Ban Mê Thuột", "O2-643"},
      {"Buôn Mê Thuộc", "O2-643"},
      {"buonmathuot", "O2-643"},
      {"BMT", "O2-643"},
      {"Qui Nhơn", "O2-540"},
      {"Quy Nhơn", "O2-540"},
      {"quinhon", "O2-540"},
      {"Huế", "N1-46"},
      {"TT-Huế", "N1-46"},
      {"Thừa Thiên - Huế", "N1-46"},
      {"tỉnh Thừa Thiên Huế", "H1-46a"},
      {"BR-VT", "O1-77"},
      {"Bà Rịa Vũng Tàu", "O1-77"},
      {"đặc khu Phú Quốc", "N3-31078"},
      {"M'Đrắk", "O2-652"},
      {"mdrak", "O2-652"},
      {"Krông Pắk", "O2-654"},
      {"Mỹ", "C-US"},
      {"Mĩ", "C-US"},
      {"Hoa Kỳ", "C-US"},
      {"nước Mỹ", "C-US"},
      {"Hàn Quốc", "C-KR"},
      {"han quoc", "C-KR"},
      {"Trung Quốc", "C-CN"},
      {"In-đô-nê-xi-a", "C-ID"},
      {"Inđônêxia", "C-ID"},
      {"Việt Nam", "C-VN"},
      {"Bắc Kinh", "W-bac-kinh"},
      {"Beijing", "W-bac-kinh"},
      {"New York", "W-new-york"},
      {"newyork", "W-new-york"},
      {"Mátxcơva", "W-mat-xco-va"},
      {"Mát xcơ va", "W-mat-xco-va"},
      {"Sao Paulo", "W-sao-paulo"},
      {"Tây Nguyên", "R-tn"},
      {"vùng Tây Nguyên", "R-tn"},
      {"ĐBSCL", "R-dbscl"},
      {"miền trung", "R-trung"},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    CHECK(ids(places_named(c.typed), 1) == c.first);
  }
}

TEST_CASE("A name has all its places, in force before abolished") {
  CHECK(ids(places_named("Lai Châu", {.level = PlaceLevel::province})) ==
        "N1-12 O1-12 P1-laichaucu");
  CHECK(ids(places_named("TP.HCM")) == "N1-79 O1-79");
  const auto all = places_named("Châu Thành");
  const auto districts = places_named("Châu Thành", {.level = PlaceLevel::district});
  CHECK(districts.size() >= 10);
  CHECK(all.size() > districts.size());
  CHECK(ids(districts) == ids(places_named("huyện Châu Thành")));
}

TEST_CASE("Typed marks bind, missing ones do not") {
  CHECK(ids(places_named("Hà Tay"), 1) == "H1-28a");
  CHECK(ids(places_named("Hã Tây")).empty());
  CHECK(ids(places_named("Hà Tấy")).empty());
  CHECK(ids(places_named("Đà Nang"), 1) == "N1-48");
  // With marks, the spelling that has no others comes first; without, the larger place.
  CHECK(ids(places_named("Vĩnh Yên"), 1) == "O2-243");
}

TEST_CASE("Syllables are not parts of words") {
  CHECK(ids(places_named("thanh oa")).find("N1-38") == std::string::npos);
  CHECK(ids(places_named("Hàn ội")).empty());
  CHECK(!has(places_named("Hue"), "C-DE"));
}

TEST_CASE("A number is a place only behind a type word, and alone in its parent") {
  CHECK(places_named("1").empty());
  CHECK(places_named("12").empty());
  CHECK(places_named("P.12").empty());
  CHECK(places_named("phường 12").empty());
  const auto ward = places_named("P.12, Q.3, TP HCM");
  REQUIRE(ids(ward) == "O3-27130");
  CHECK(full_name(ward[0]) == "phường 12, quận 3, thành phố Hồ Chí Minh");
  CHECK(ids(places_named("P. 12", {.within = "O2-770"})) == "O3-27130");
  const auto quarter = places_named("Q1");
  REQUIRE(!quarter.empty());
  CHECK(full_name(quarter[0]) == "quận 1, thành phố Hồ Chí Minh");
}

TEST_CASE("What follows a comma or stands in brackets is a parent") {
  struct Case {
    const char *typed, *found;
  };
  const Case cases[] = {
      {"Châu Thành, Bến Tre", "O2-831"},
      {"huyện Châu Thành (Tiền Giang)", "O2-821"},
      {"Kim Động (Hưng Yên)", "O2-331"},
      {"xã Sơn Vĩ, huyện Mèo Vạc, tỉnh Hà Giang", "O3-00793"},
      {"Châu Thành, Hà Nội", ""},
      {"Châu Thành, Nơi Khác", ""},
      {",", ""},
      {"(Hà Nội", "N1-01"},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    const std::string found = ids(places_named(c.typed), 1);
    CHECK(found == c.found);
  }
}

TEST_CASE("A type word without its type keeps the level, and another level is left out") {
  CHECK(ids(places_named("tỉnh Hà Nội"), 1) == "N1-01");
  CHECK(ids(places_named("nước Lai Châu")).empty());
  for (const Place& place : places_named("phường Hòa Bình"))
    CHECK(place.level == PlaceLevel::commune);
  CHECK(ids(places_named("sông Đồng Nai")).empty());
}

TEST_CASE("A name that begins like a type word is found whole") {
  CHECK(ids(places_named("Sông Cầu"), 1) == "O2-557");
  CHECK(ids(places_named("thị xã Sông Cầu"), 1) == "O2-557");
  CHECK(ids(places_named("Cầu Giấy"), 1) == "O2-005");
  CHECK(has(places_named("Núi Thành"), "O2-517"));
}

TEST_CASE("A filter keeps places of its level, in its unit, in force") {
  for (const Place& place : places_named("Tân Thành", {.in_force_only = true}))
    CHECK(place.in_force());
  for (const Place& place : places_named("Tân Thành", {.within = "O1-92"}))
    CHECK(ancestors_of(place.id).back().id == "O1-92");
  CHECK(places_named("Hà Nội", {.within = "O9-9"}).empty());
}

TEST_CASE("Any bytes are a name, mostly of nothing") {
  const std::string long_name(100'000, 'a');
  for (const std::string& name :
       {std::string(), std::string(" "), std::string("\xFF\xC3"), long_name, std::string(256, 'a'),
        std::string("tỉnh"), std::string("TP."), std::string(200, ','), std::string(64, '\0'),
        std::string("北京"), std::string("'''"), std::string("Q."), std::string("0"),
        std::string("quận 00000000000000000000000000000000000000000000000000000000000000000000")}) {
    INFO(name.substr(0, 80));
    CHECK(places_named(name).empty());
    CHECK(nearest_places(name).size() <= 3);
  }
}

TEST_CASE("An unknown name has near ones") {
  struct Case {
    const char *typed, *first;
  };
  const Case cases[] = {
      {"Bình Dươg", "Bình Dương"},        {"Hã Nội", "Hà Nội"},         {"Lai Chấu", "Lai Châu"},
      {"Buôn Ma Thoột", "Buôn Ma Thuột"}, {"Quảng Ngải", "Quảng Ngãi"}, {"Nge An", "Nghệ An"},
      {"huyện Phong Thố", "Phong Thổ"},   {"Tahnh Hóa", "Thanh Hóa"},   {"Singapor", "Singapore"},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    CHECK(places_named(c.typed).empty());
    const auto near = nearest_places(c.typed);
    REQUIRE(!near.empty());
    CHECK(near[0].name == c.first);
    CHECK(near.size() <= 3);
  }
  CHECK(nearest_places("xylophone zzz").empty());
  CHECK(nearest_places("Hà Nộii", 0).empty());
  CHECK(nearest_places("Hà Nộii", 1).size() == 1);
}

TEST_CASE("A place knows its names, the official one first") {
  const auto names = names_of("O2-643");
  REQUIRE(names.size() > 3);
  CHECK(names[0] == PlaceName{"Buôn Ma Thuột", PlaceNameKind::name, false});
  CHECK(std::ranges::find(names, "BMT", &PlaceName::name)->kind == PlaceNameKind::abbreviation);
  const auto american = names_of("C-US");
  CHECK(std::ranges::find(american, "Mỹ", &PlaceName::name)->ambiguous);
  CHECK(names_of("nothing").empty());
}

TEST_CASE("Every name of every unit of today finds it") {
  std::string missing;
  for (const PlaceLevel level : {PlaceLevel::province, PlaceLevel::commune})
    for (const Place& province : region_provinces_today("R-bac"))
      for (const Place& place :
           level == PlaceLevel::province ? std::vector{province} : children_of(province.id))
        if (!has(places_named(std::string(place.type) + " " + std::string(place.name)), place.id))
          missing += full_name(place) + "; ";
  CHECK(missing == "");
}

}  // namespace vnfts
