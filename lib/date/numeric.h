/// Dates written in numbers: 2019, 2019-02-28, 20190228, 28/2/2019, 2/2019.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "vnfts/date.h"

namespace vnfts::date {

inline constexpr int first_year = 1000;
inline constexpr int last_year = 2200;

/// A number of a date: what it says, and its first byte.
struct Number {
  int value = 0;
  std::size_t offset = 0;
};

/// A date as far as it is written; only the shape has been checked, 99/99/9999 is one.
/// There is no day without a month; a year is missing in "28/2" only.
struct NumericDate {
  std::optional<Number> year;
  std::optional<Number> month;
  std::optional<Number> day;
  std::size_t length = 0;  ///< Bytes read.
};

/// Reads the date that `text` begins with, day first unless four digits come first; nothing when
/// it begins with none. The separator is one of `-` `/` `.`, the same throughout.
std::optional<NumericDate> read_numeric(std::string_view text);

/// From 28 to 31; `month` in 1..12.
unsigned days_in_month(int year, unsigned month);

/// Nothing for a day that does not exist or lies outside the years that vnfts knows.
std::optional<Day> make_day(int year, int month, int day);

inline int year_of(Day day) { return int{std::chrono::year_month_day(day).year()}; }

}  // namespace vnfts::date
