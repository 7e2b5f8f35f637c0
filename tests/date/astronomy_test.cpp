#include "date/astronomy.h"

#include <catch2/catch.hpp>
#include <cmath>

using vnfts::date::delta_t;
using vnfts::date::new_moon;
using vnfts::date::sun_longitude;

namespace {

constexpr double second = 1.0 / 86400;
constexpr double arc_second = 1.0 / 3600;

}  // namespace

TEST_CASE("New moons are within 17 seconds of those by JPL DE431") {
  struct Row {
    int k;
    double jde;
  };
  const Row rows[] = {
      {-687, 2431262.20832961}, {-402, 2439679.20881443}, {-16, 2451077.21009824},
      {672, 2471395.20983597},  {902, 2478186.20909301},  {1061, 2482882.21001313},
  };
  for (const Row& row : rows) {
    INFO(row.k);
    CHECK(std::abs(new_moon(row.k) - row.jde) < 17 * second);
  }
}

TEST_CASE("The new moon of example 49.a in Meeus is his") {
  CHECK(std::abs(new_moon(-283) - 2443192.65118) < 0.000006);
}

TEST_CASE("The sun stands where example 25.b in Meeus has it, by the whole VSOP87") {
  const double longitude = 199 + 54.0 / 60 + 21.818 / 3600;
  CHECK(std::abs(sun_longitude(2448908.5) - longitude) < arc_second);
}

TEST_CASE("The sun enters the quarters of the year when almanacs say it does") {
  struct Row {
    double jde;  ///< By JPL DE431, to a hundredth of a second.
    double longitude;
  };
  const Row rows[] = {
      {2415464.80802224, 0},   {2415741.02541343, 270}, {2429165.20823194, 180},
      {2446145.17682945, 0},   {2446237.94793916, 90},  {2446331.58913428, 180},
      {2446421.42261729, 270}, {2463953.07441688, 270}, {2487782.80609490, 0},
  };
  for (const Row& row : rows) {
    INFO(row.jde << " " << row.longitude);
    CHECK(std::abs(std::remainder(sun_longitude(row.jde) - row.longitude, 360.0)) < arc_second);
  }
}

TEST_CASE("The sun's longitude is never negative nor 360") {
  for (double jde = 2415020; jde < 2488500; jde += 0.73) {
    const double longitude = sun_longitude(jde);
    if (longitude < 0 || longitude >= 360) FAIL(jde << ": " << longitude);
  }
}

TEST_CASE("Terrestrial Time is as far ahead as it was measured, and goes on so") {
  struct Row {
    double jde, seconds, tolerance;
  };
  const Row rows[] = {
      {2415020.5, -2, 1},      // 1900
      {2433282.5, 29, 1},      // 1950
      {2441317.5, 42.2, 0.5},  // 1972, when UTC began: 10 + 32.184
      {2451544.5, 63.8, 0.5},  // 2000
      {2457754.5, 68.6, 0.5},  // 2017
      {2469807.5, 72, 6},      // 2050
      {2488069.5, 87, 10},     // 2100
  };
  for (const Row& row : rows) {
    INFO(row.jde);
    CHECK(std::abs(delta_t(row.jde) / second - row.seconds) < row.tolerance);
  }
}
