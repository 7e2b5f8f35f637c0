#include "date/clock.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <string_view>

using namespace std::chrono_literals;
using Seconds = std::optional<std::chrono::seconds>;

namespace {

struct Row {
  const char* text;
  Seconds clock;
  const char* rest;
};

}  // namespace

TEST_CASE("a clock is taken from the front of a text") {
  const Row rows[] = {
      {"15:30", 15h + 30min, ""},
      {"15:30:59", 15h + 30min + 59s, ""},
      {"15:30:59.123 +07", 15h + 30min + 59s, " +07"},
      {"15h30 28/2", 15h + 30min, " 28/2"},
      {"15h 28/2", 15h, " 28/2"},
      {"15h", 15h, ""},
      {"15h30p", 15h + 30min, ""},
      {"15h:30", 15h + 30min, ""},
      {"15g30", 15h + 30min, ""},
      {"15 gio", 15h, ""},
      {"15 gio 30 phut", 15h + 30min, ""},
      {"15 gio 5 phut", 15h + 5min, ""},
      {"15 gio 30 phut 9 giay", 15h + 30min + 9s, ""},
      {"15 gio 30", 15h + 30min, ""},
      {"15 gio 28/2/2024", 15h, " 28/2/2024"},
      {"3:30 pm", 15h + 30min, ""},
      {"3 pm", 15h, ""},
      {"3:30 p.m.", 15h + 30min, ""},
      {"12:00 am", 0h, ""},
      {"12:00 pm", 12h, ""},
      {"15:30 pm", 15h + 30min, ""},
      {"3:30 ch", 15h + 30min, ""},
      {"3:30 chu nhat", 3h + 30min, " chu nhat"},
      {"3:30 sa", 3h + 30min, ""},
      {"3:30 sat", 3h + 30min, " sat"},
      {"7:30 toi", 19h + 30min, ""},
      {"24:00", {}, "24:00"},
      {"15:60", {}, "15:60"},
      {"15:30:60", {}, "15:30:60"},
      {"13:00 am", {}, "13:00 am"},
      {"15:3", {}, "15:3"},
      {"15", {}, "15"},
      {"15 28", {}, "15 28"},
      {"2hours", {}, "2hours"},
      {"h30", {}, "h30"},
      {"", {}, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string_view rest = row.text;
    CHECK(vnfts::date::take_clock(rest) == row.clock);
    CHECK(rest == row.rest);
  }
}

TEST_CASE("a compact clock has four digits or six") {
  const Row rows[] = {
      {"1530", 15h + 30min, ""},
      {"153059z", 15h + 30min + 59s, "z"},
      {"153059.123", 15h + 30min + 59s, ""},
      {"15305", {}, "15305"},
      {"2460", {}, "2460"},
      {"", {}, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string_view rest = row.text;
    CHECK(vnfts::date::take_compact_clock(rest) == row.clock);
    CHECK(rest == row.rest);
  }
}
