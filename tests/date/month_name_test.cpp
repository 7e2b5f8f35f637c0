#include "date/month_name.h"

#include <catch2/catch.hpp>
#include <string_view>

TEST_CASE("a day and a named month are taken from the front of a text") {
  struct Row {
    const char* text;
    int day, month;
    const char* rest;
  };
  const Row rows[] = {
      {"28 feb 2024", 28, 2, " 2024"},
      {"28 february", 28, 2, ""},
      {"28-feb-24", 28, 2, "-24"},
      {"28th of february", 28, 2, ""},
      {"1st may", 1, 5, ""},
      {"feb 28, 2024", 28, 2, ", 2024"},
      {"feb. 28", 28, 2, ""},
      {"february 28th", 28, 2, ""},
      {"sept 2", 2, 9, ""},
      {"28 thang 2 nam 2024", 28, 2, " nam 2024"},
      {"28 thang 02/2024", 28, 2, "/2024"},
      {"28 thang hai", 28, 2, ""},
      {"28 thang muoi", 28, 10, ""},
      {"28 thang muoi mot", 28, 11, ""},
      {"28 thang nam 2024", 28, 5, " 2024"},
      {"thang 2 28, 2024", 28, 2, ", 2024"},
      {"thang hai 28", 28, 2, ""},
      {"22 thg 1, 2015", 22, 1, ", 2015"},
      {"28 th2", 28, 2, ""},
      {"th02 28", 28, 2, ""},
      {"99 thang 99", 99, 99, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string_view rest = row.text;
    const auto found = vnfts::date::take_day_month(rest);
    REQUIRE(found);
    CHECK(found->day == row.day);
    CHECK(found->month == row.month);
    CHECK(rest == row.rest);
  }
}

TEST_CASE("what is no day with a named month is left alone") {
  const char* texts[] = {"",          "28",           "28 foo",         "28 fe",
                         "feb 2024",  "thang 2 2024", "28 thang gieng", "28 thang chap",
                         "128 feb",   "28feb",        "feb 15:30",      "28 thang 123",
                         "28 febuary"};
  for (const char* text : texts) {
    INFO(text);
    std::string_view rest = text;
    CHECK(!vnfts::date::take_day_month(rest));
    CHECK(rest == text);
  }
}
