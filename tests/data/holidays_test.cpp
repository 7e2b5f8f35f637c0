/// What the rows of holidays.tsv mean; their shape is checked when they are embedded.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/tables.h"
#include "support/cells.h"
#include "support/token_invariants.h"
#include "text/letters.h"
#include "text/word.h"

namespace vnfts {

using vnfts::test::lower_case;
using vnfts::test::words;

namespace {

/// The words of names that are not Vietnamese.
const std::set<std::string> foreign = {"australia", "boxing", "campuchia", "canada",
                                       "halloween", "noel",   "singapore", "valentine"};

/// 0 for anything but a number without leading zeros.
unsigned number(std::string_view cell) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc{} && std::to_string(value) == cell ? value : 0;
}

/// The name in one spelling of each syllable.
std::string canonical_name(std::string_view name) {
  std::string out;
  for (const std::string& word : words(name)) out += text::word_term(word).term + " ";
  return out;
}

unsigned days_of_month(std::string_view calendar, unsigned month) {
  if (calendar == "lunar") return 30;
  const auto end = std::chrono::year{2023} / static_cast<int>(month) / std::chrono::last;
  return unsigned{end.day()};
}

}  // namespace

TEST_CASE("A holiday's name is at most five words in lower case, NFC, Vietnamese or declared") {
  for (const auto& row : data::holidays()) {
    INFO(row.name);
    CHECK(test::nfc(row.name) == row.name);
    CHECK(words(row.name).size() <= 5);
    CHECK_FALSE((row.name.starts_with("ngày ") || row.name.starts_with("lễ ")));
    for (const std::string& word : words(row.name)) {
      CHECK(text::word_term(word).syllable != foreign.contains(word));
      CHECK(lower_case(word));
    }
  }
}

TEST_CASE("A holiday is a day that every year has, and ends in the month it begins in") {
  for (const auto& row : data::holidays()) {
    INFO(row.name);
    REQUIRE((row.calendar == "solar" || row.calendar == "lunar"));
    CHECK((row.alone == "yes" || row.alone == "no"));
    const unsigned month = number(row.month);
    REQUIRE((month >= 1 && month <= 12));
    CHECK(number(row.day) >= 1);
    CHECK(number(row.days) >= 1);
    CHECK(number(row.day) + number(row.days) - 1 <= days_of_month(row.calendar, month));
  }
}

TEST_CASE("Only the last day of the lunar year is named by a 30 that some months lack") {
  for (const auto& row : data::holidays())
    if (row.calendar == "lunar" && row.day == "30") {
      INFO(row.name);
      CHECK(row.name == "giao thừa");
      CHECK(row.month == "12");
    }
}

TEST_CASE("No holiday stands twice in two spellings") {
  std::set<std::string> seen;
  for (const auto& row : data::holidays()) {
    INFO(row.name);
    CHECK(seen.insert(canonical_name(row.name)).second);
  }
}

TEST_CASE("The great holidays are there, under all their names") {
  struct Row {
    const char *name, *calendar, *month, *day, *days;
  };
  const Row expected[] = {
      {"tết", "lunar", "1", "1", "3"},
      {"tết nguyên đán", "lunar", "1", "1", "3"},
      {"tết âm lịch", "lunar", "1", "1", "3"},
      {"tết cổ truyền", "lunar", "1", "1", "3"},
      {"tết ta", "lunar", "1", "1", "3"},
      {"tết dương lịch", "solar", "1", "1", "1"},
      {"tết tây", "solar", "1", "1", "1"},
      {"giao thừa", "lunar", "12", "30", "1"},
      {"giỗ tổ hùng vương", "lunar", "3", "10", "1"},
      {"tết đoan ngọ", "lunar", "5", "5", "1"},
      {"vu lan", "lunar", "7", "15", "1"},
      {"trung thu", "lunar", "8", "15", "1"},
      {"ông công ông táo", "lunar", "12", "23", "1"},
      {"giải phóng miền nam", "solar", "4", "30", "1"},
      {"quốc tế lao động", "solar", "5", "1", "1"},
      {"quốc khánh", "solar", "9", "2", "1"},
      {"nhà giáo việt nam", "solar", "11", "20", "1"},
      {"noel", "solar", "12", "25", "1"},
  };
  std::map<std::string_view, data::HolidaysRow> table;
  for (const auto& row : data::holidays()) table.emplace(row.name, row);
  for (const Row& row : expected) {
    INFO(row.name);
    REQUIRE(table.contains(row.name));
    const data::HolidaysRow& found = table.at(row.name);
    CHECK(found.calendar == row.calendar);
    CHECK(found.month == row.month);
    CHECK(found.day == row.day);
    CHECK(found.days == row.days);
  }
}

}  // namespace vnfts
