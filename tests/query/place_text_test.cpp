#include "query/place_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "vnfts/place.h"
#include "vnfts/query.h"

using namespace vnfts;
using namespace vnfts::query;

TEST_CASE("A radius is a number, with km or without, to the metre") {
  struct Row {
    const char* typed;
    double km;  ///< 0: none
  };
  const Row rows[] = {
      {"50km", 50},      {"50", 50},
      {"50 km", 50},     {" 50_KM ", 50},
      {"0,5", 0.5},      {"1.5km", 1.5},
      {"0.0014", 0.001}, {"2000", 2000},
      {"007", 7},        {"0,25 Km", 0.25},
      {"2000.001", 0},   {"0", 0},
      {"0.0004", 0},     {"-5", 0},
      {"+5", 0},         {"", 0},
      {"km", 0},         {"5 miles", 0},
      {"1e2", 0},        {"5km5", 0},
      {"nan", 0},        {"inf", 0},
      {"1.2.3", 0},      {".5", 0},
      {"5 0", 0},        {"99999999999999999999999999999999999999999999999", 0},
  };
  for (const Row& row : rows) {
    INFO(row.typed);
    CHECK(read_radius(row.typed).value_or(0) == row.km);
  }
  CHECK_FALSE(read_radius(std::string(100'000, '9')));
  CHECK_FALSE(read_radius("0." + std::string(100'000, '0') + "1"));
}

TEST_CASE("A radius stands behind the last comma, or behind the one before when it has its own") {
  struct Row {
    const char *typed, *name, *radius;
  };
  const Row rows[] = {
      {"Lai Châu,50km", "Lai Châu", "50km"},
      {"Lai Châu , 50 km", "Lai Châu", "50 km"},
      {"Phong Thổ, Lai Châu, 50km", "Phong Thổ, Lai Châu", "50km"},
      {"Lai Châu,0,5km", "Lai Châu", "0,5km"},
      {"Lai Châu, 0,5 km", "Lai Châu", "0,5 km"},
      {"Phong Thổ, Lai Châu,1,25", "Phong Thổ, Lai Châu", "1,25"},
      {"P.12, Q.3,5km", "P.12, Q.3", "5km"},
      {"Lai Châu, 3, 5km", "Lai Châu, 3", "5km"},
      {"Lai_Châu,_50", "Lai_Châu", "50"},
      {"Lai Châu", "Lai Châu", ""},
      {"Lai Châu,", "Lai Châu", ""},
      {",5", "", "5"},
      {",", "", ""},
      {"", "", ""},
      {",,", ",", ""},
      {"3,5", "3", "5"},
  };
  for (const Row& row : rows) {
    INFO(row.typed);
    CHECK(split_radius(row.typed).name == row.name);
    CHECK(split_radius(row.typed).radius == row.radius);
  }
}

TEST_CASE("A name means the most prominent of its places, and the same unit once") {
  const auto chau = find_named("lai_chau");
  REQUIRE(chau);
  CHECK(chau->id == "N1-12");
  for (const std::string_view same : {"N1-12", "O1-12", "P1-laichaucu"})
    CHECK(std::ranges::count(chau->others, same) == 0);
  // thị xã and thành phố Lai Châu are forms of one district
  CHECK(std::ranges::count_if(chau->others, [](std::string_view id) {
          return id == "O2-105" || id == "H2-105a";
        }) == 1);
  CHECK(find_named("O1-12")->id == "O1-12");
  CHECK(find_named("O1-12")->others.empty());
  for (const char* other : {"", "lai chou", "phường 12", "o1-12", "\xFF"})
    CHECK_FALSE(find_named(other));
  CHECK_FALSE(find_named(std::string(100'000, 'x')));
}

TEST_CASE("What is written for a place is read as that place") {
  for (const char* id : {"N1-12", "O1-12", "O2-109", "H2-105a", "P1-laichaucu", "C-FR", "W-paris",
                         "R-tn", "N1-79"}) {
    INFO(id << " as " << name_to_read(id));
    REQUIRE(find_named(name_to_read(id)));
    CHECK(find_named(name_to_read(id))->id == id);
  }
  CHECK(name_to_read("N1-12") == "tỉnh Lai Châu");
  CHECK(name_to_read("O1-12") == "O1-12");
  CHECK(name_to_read("no such id") == "no such id");
}

TEST_CASE("An unknown name is answered with those near to it, a bare number with what it lacks") {
  struct Row {
    std::string typed;
    std::string begin;
  };
  const Row rows[] = {
      {"lai_chao", "there is no place \"lai_chao\" (did you mean Lai Châu"},
      {"zzzzzzzzzz", "there is no place \"zzzzzzzzzz\""},
      {"P.12", "\"P.12\" is a number that places of several towns or districts have"},
      {"phường_12", "\"phường_12\" is a number that"},
  };
  for (const auto& [typed, begin] : rows) {
    CAPTURE(typed);
    CHECK_FALSE(find_named(typed));
    CHECK(why_no_place(typed).substr(0, begin.size()) == begin);
  }
  CHECK(find_named("P.12, Q.3"));
  CHECK(find_named("Q.1"));
}
