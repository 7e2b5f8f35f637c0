#include "date/numeric.h"

#include <catch2/catch.hpp>

#include "support/day.h"

using namespace vnfts::date;

TEST_CASE("numbers joined by one separator are a date by their shape alone") {
  struct Row {
    const char* text;
    int year, month, day;  // -1 where there is none
    std::size_t length;
  };
  const Row rows[] = {
      {"2019", 2019, -1, -1, 4},        {"2019-02", 2019, 2, -1, 7},
      {"2019-02-28T", 2019, 2, 28, 10}, {"28/2/2019 15:30", 2019, 2, 28, 9},
      {"99/99/9999", 9999, 99, 99, 10}, {"28/2", -1, 2, 28, 4},
      {"2019-02/28", 2019, 2, -1, 7},   {"2019--02", 2019, -1, -1, 4},
      {"20190228", 2019, 2, 28, 8},     {"28/2/19", 19, 2, 28, 7},
      {"1/2/2019/2020", 2019, 2, 1, 8},
  };
  const auto value = [](const std::optional<Number>& number) {
    return number ? number->value : -1;
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto date = read_numeric(row.text);
    REQUIRE(date);
    CHECK(value(date->year) == row.year);
    CHECK(value(date->month) == row.month);
    CHECK(value(date->day) == row.day);
    CHECK(date->length == row.length);
  }
}

TEST_CASE("numbers of another shape are no date") {
  for (const char* text : {"", "x", "-2019", "1", "12", "123", "12345", "1234567", "123456789",
                           "20190228-1", "123/2/2019", "1/2/20190", "99999999999999999999"}) {
    INFO(text);
    CHECK(!read_numeric(text));
  }
}

TEST_CASE("a day that does not exist is none") {
  CHECK(make_day(2020, 2, 29) == day(2020, 2, 29));
  CHECK(!make_day(2019, 2, 29));
  CHECK(!make_day(2019, 13, 1));
  CHECK(!make_day(2019, 0, 1));
  CHECK(!make_day(2019, 1, 0));
  CHECK(!make_day(2019, 1, 999));
  CHECK(!make_day(999, 1, 1));
  CHECK(!make_day(2201, 1, 1));
}
