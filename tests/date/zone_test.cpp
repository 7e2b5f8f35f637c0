#include "date/zone.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <string_view>

using namespace std::chrono_literals;

TEST_CASE("a zone is taken from the front of a text") {
  struct Row {
    const char* text;
    std::optional<std::chrono::minutes> east;
    const char* rest;
  };
  const Row rows[] = {
      {"z", 0min, ""},
      {"utc", 0min, ""},
      {"gmt 2024", 0min, " 2024"},
      {"gmt+7)", 7h, ")"},
      {"gmt +7", 7h, ""},
      {"gmt+07:00", 7h, ""},
      {"utc-3", -3h, ""},
      {"ict", 7h, ""},
      {"gio viet nam", 7h, ""},
      {"asia/ho_chi_minh", 7h, ""},
      {"est 2024", -5h, " 2024"},
      {"edt", -4h, ""},
      {"pst", -8h, ""},
      {"jst", 9h, ""},
      {"+7", 7h, ""},
      {"+07", 7h, ""},
      {"+0700 (ict)", 7h, " (ict)"},
      {"+05:30", 5h + 30min, ""},
      {"-0500", -5h, ""},
      {"+14:00", 14h, ""},
      {"+15:00", {}, "+15:00"},
      {"+07:60", {}, "+07:60"},
      {"+070", {}, "+070"},
      {"+", {}, "+"},
      {"a", {}, "a"},
      {"zulu", {}, "zulu"},
      {"gio my", {}, "gio my"},
      {"", {}, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string_view rest = row.text;
    CHECK(vnfts::date::take_zone(rest) == row.east);
    CHECK(rest == row.rest);
  }
}
