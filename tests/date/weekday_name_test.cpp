#include "date/weekday_name.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <string_view>

TEST_CASE("a weekday is taken from the front of a text") {
  using namespace std::chrono;
  struct Row {
    const char* text;
    std::optional<weekday> day;
    const char* rest;
  };
  const Row rows[] = {
      {"thu hai, 28/2", Monday, ", 28/2"},
      {"thu tu", Wednesday, ""},
      {"thu 2 28/2", Monday, " 28/2"},
      {"t7,", Saturday, ","},
      {"chu nhat", Sunday, ""},
      {"chua nhat", Sunday, ""},
      {"cn", Sunday, ""},
      {"wed, 28 feb", Wednesday, ", 28 feb"},
      {"wednesday", Wednesday, ""},
      {"thurs", Thursday, ""},
      {"thu 2 nov 2023", Thursday, " 2 nov 2023"},
      {"thu, 2 nov", Thursday, ", 2 nov"},
      {"sat.", Saturday, ""},
      {"thu 8", Thursday, " 8"},
      {"t1", {}, "t1"},
      {"t22", {}, "t22"},
      {"th", {}, "th"},
      {"month", {}, "month"},
      {"sung", {}, "sung"},
      {"", {}, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string_view rest = row.text;
    CHECK(vnfts::date::take_weekday(rest) == row.day);
    CHECK(rest == row.rest);
  }
}
