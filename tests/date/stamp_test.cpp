#include "date/stamp.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>

#include "support/day.h"

using vnfts::date::read_stamp;
using namespace std::chrono_literals;

TEST_CASE("a number is a moment since 1970, or the digits of a date and a clock") {
  struct Row {
    const char* text;
    std::chrono::sys_seconds time;
  };
  const std::chrono::sys_seconds second{1570090649s};
  const std::chrono::sys_seconds on_clock = day(2019, 10, 3) + 15h + 17min - 7h;
  const Row rows[] = {
      {"1570090649", second},
      {"1570090649000", second},
      {"1570090649999", second},
      {"1570090649000000", second},
      {"1570090649000000000", second},
      {"1570090649.0", second},
      {"1570090649000.25", second},
      {"999999999", std::chrono::sys_seconds(999999999s)},
      {"999999999000", std::chrono::sys_seconds(999999999s)},
      {"/date(1570090649000)/", second},
      {"/date(1570090649000-0500)/", second},
      {"20191003151700", on_clock},
      {"201910031517", on_clock},
      {"201913031517", std::chrono::sys_seconds(201913031s)},  // no month 13: milliseconds
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read_stamp(row.text) == row.time);
  }
}

TEST_CASE("what is no such number is no moment") {
  const char* texts[] = {"",
                         "0",
                         "-1",
                         "-1570090649",
                         "12345678",
                         "15700906491",
                         "157009064900000",
                         "15700906490000000000",
                         "1570090649.",
                         "1570090649.x",
                         "1570090649x",
                         "20191303151700",
                         "20191003251700",
                         "201910031517.0.0",
                         "/date(1570090649)/",
                         "/date(1570090649000)",
                         "/date(1570090649000+7)/",
                         "/date()/"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(!read_stamp(text));
  }
}
