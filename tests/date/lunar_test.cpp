#include <catch2/catch.hpp>
#include <limits>

#include "support/day.h"
#include "vnfts/date.h"

using std::chrono::days;
using vnfts::Day;
using vnfts::from_lunar;
using vnfts::LunarDay;
using vnfts::to_lunar;

namespace {

const Day first_day = day(1900, 1, 31);
const Day last_day = day(2101, 1, 28);

/// 0 when no month of the year is leap.
unsigned leap_month(int year) {
  for (unsigned month = 1; month <= 12; ++month)
    if (from_lunar({year, month, 1, true})) return month;
  return 0;
}

/// 29 or 30.
unsigned length(LunarDay month) {
  month.day = 30;
  return from_lunar(month) ? 30 : 29;
}

}  // namespace

namespace Catch {

template <>
struct StringMaker<LunarDay> {
  static std::string convert(const LunarDay& lunar) {
    return std::to_string(lunar.day) + "/" + std::to_string(lunar.month) +
           (lunar.leap ? " nhuận/" : "/") + std::to_string(lunar.year);
  }
};

template <>
struct StringMaker<Day> {
  static std::string convert(const Day& day) { return vnfts::to_string(day); }
};

}  // namespace Catch

TEST_CASE("Tết is on the day that the calendars of Vietnam have") {
  // Where the calendar of China, at UTC+8, has another day: 1968, 1969, 1985, 2007, 2030, 2053.
  const Day tet[] = {
      day(1968, 1, 29), day(1969, 2, 16), day(1970, 2, 6),  day(1971, 1, 27), day(1972, 2, 15),
      day(1973, 2, 3),  day(1974, 1, 23), day(1975, 2, 11), day(1976, 1, 31), day(1977, 2, 18),
      day(1978, 2, 7),  day(1979, 1, 28), day(1980, 2, 16), day(1981, 2, 5),  day(1982, 1, 25),
      day(1983, 2, 13), day(1984, 2, 2),  day(1985, 1, 21), day(1986, 2, 9),  day(1987, 1, 29),
      day(1988, 2, 17), day(1989, 2, 6),  day(1990, 1, 27), day(1991, 2, 15), day(1992, 2, 4),
      day(1993, 1, 23), day(1994, 2, 10), day(1995, 1, 31), day(1996, 2, 19), day(1997, 2, 7),
      day(1998, 1, 28), day(1999, 2, 16), day(2000, 2, 5),  day(2001, 1, 24), day(2002, 2, 12),
      day(2003, 2, 1),  day(2004, 1, 22), day(2005, 2, 9),  day(2006, 1, 29), day(2007, 2, 17),
      day(2008, 2, 7),  day(2009, 1, 26), day(2010, 2, 14), day(2011, 2, 3),  day(2012, 1, 23),
      day(2013, 2, 10), day(2014, 1, 31), day(2015, 2, 19), day(2016, 2, 8),  day(2017, 1, 28),
      day(2018, 2, 16), day(2019, 2, 5),  day(2020, 1, 25), day(2021, 2, 12), day(2022, 2, 1),
      day(2023, 1, 22), day(2024, 2, 10), day(2025, 1, 29), day(2026, 2, 17), day(2027, 2, 6),
      day(2028, 1, 26), day(2029, 2, 13), day(2030, 2, 2),  day(2031, 1, 23), day(2032, 2, 11),
      day(2033, 1, 31), day(2034, 2, 19), day(2035, 2, 8),  day(2036, 1, 28), day(2053, 2, 18),
      day(1945, 2, 13), day(1946, 2, 2),  day(1954, 2, 3),  day(2100, 2, 9),
  };
  for (const Day expected : tet) {
    const int year{std::chrono::year_month_day{expected}.year()};
    CHECK(from_lunar({year, 1, 1, false}) == expected);
    CHECK(to_lunar(expected) == LunarDay{year, 1, 1, false});
    // The eve belongs to the year before, be it the 29th or the 30th.
    CHECK(to_lunar(expected - days{1}) ==
          LunarDay{year - 1, 12, length({year - 1, 12, 1, false}), false});
  }
}

TEST_CASE("The leap months are those that the calendars of Vietnam have") {
  struct Row {
    int year;
    unsigned leap;
  };
  const Row rows[] = {
      {1968, 7},  {1971, 5}, {1974, 4}, {1976, 8}, {1979, 6}, {1982, 4}, {1985, 2}, {1987, 7},
      {1990, 5},  {1993, 3}, {1995, 8}, {1998, 5}, {2001, 4}, {2004, 2}, {2006, 7}, {2009, 5},
      {2012, 4},  {2014, 9}, {2017, 6}, {2020, 4}, {2023, 2}, {2025, 6}, {2028, 5}, {2031, 3},
      {2033, 11}, {1984, 0}, {2019, 0}, {2021, 0}, {2022, 0}, {2024, 0}, {2034, 0},
  };
  for (const Row& row : rows) {
    INFO(row.year);
    CHECK(leap_month(row.year) == row.leap);
  }
}

TEST_CASE("A month that begins within a minute of midnight begins on the right side of it") {
  struct Row {
    Day day;
    LunarDay lunar;
  };
  const Row rows[] = {
      {day(1944, 6, 20), {1944, 5, 1, false}},  {day(1967, 7, 8), {1967, 6, 1, false}},
      {day(1967, 7, 7), {1967, 5, 30, false}},  {day(2054, 5, 8), {2054, 4, 1, false}},
      {day(2072, 12, 9), {2072, 11, 1, false}}, {day(2085, 10, 19), {2085, 9, 1, false}},
      {day(1938, 9, 24), {1938, 8, 1, true}},
  };
  for (const Row& row : rows) {
    CHECK(to_lunar(row.day) == row.lunar);
    CHECK(from_lunar(row.lunar) == row.day);
  }
}

TEST_CASE("Festivals are on the days that were kept") {
  struct Row {
    LunarDay lunar;
    Day day;
  };
  const Row rows[] = {
      {{2018, 12, 23, false}, day(2019, 1, 28)},  // ông công ông táo
      {{2018, 12, 30, false}, day(2019, 2, 4)},   // giao thừa
      {{2021, 12, 29, false}, day(2022, 1, 31)},  // giao thừa without a 30th
      {{2019, 1, 15, false}, day(2019, 2, 19)},   // rằm tháng giêng
      {{2019, 3, 10, false}, day(2019, 4, 14)},   // giỗ tổ
      {{2023, 3, 10, false}, day(2023, 4, 29)},   // behind leap month 2
      {{2024, 3, 10, false}, day(2024, 4, 18)},
      {{2020, 5, 5, false}, day(2020, 6, 25)},   // đoan ngọ, behind leap month 4
      {{2023, 7, 15, false}, day(2023, 8, 30)},  // vu lan
      {{2017, 8, 15, false}, day(2017, 10, 4)},  // trung thu, behind leap month 6
      {{2019, 8, 15, false}, day(2019, 9, 13)},
      {{2020, 8, 15, false}, day(2020, 10, 1)},
      {{2025, 8, 15, false}, day(2025, 10, 6)},
      {{2023, 2, 1, false}, day(2023, 2, 20)},
      {{2023, 2, 1, true}, day(2023, 3, 22)},
  };
  for (const Row& row : rows) {
    CHECK(from_lunar(row.lunar) == row.day);
    CHECK(to_lunar(row.day) == row.lunar);
  }
}

TEST_CASE("Every day from 1900 to 2100 is one lunar day and comes back from it") {
  LunarDay before = *to_lunar(first_day);
  CHECK(before == LunarDay{1900, 1, 1, false});
  for (Day day = first_day + days{1}; day <= last_day; day += days{1}) {
    INFO(vnfts::to_string(day));
    const auto lunar = to_lunar(day);
    REQUIRE(lunar);
    REQUIRE(from_lunar(*lunar) == day);
    if (lunar->day != 1) {
      before.day += 1;
      REQUIRE(*lunar == before);
      REQUIRE(lunar->day <= 30);
    } else {
      REQUIRE(before.day >= 29);
      const bool next_month = !lunar->leap && lunar->month == before.month % 12 + 1 &&
                              lunar->year == before.year + (before.month == 12 ? 1 : 0);
      const bool leap_month =
          lunar->leap && !before.leap && lunar->month == before.month && lunar->year == before.year;
      REQUIRE((next_month || leap_month));
    }
    before = *lunar;
  }
  CHECK(before.year == 2100);
  CHECK(before.month == 12);
}

TEST_CASE("A lunar year has 12 months or 13, and 353 to 355 or 383 to 385 days") {
  for (int year = vnfts::first_lunar_year; year < vnfts::last_lunar_year; ++year) {
    INFO(year);
    const auto count = (*from_lunar({year + 1, 1, 1, false}) - *from_lunar({year, 1, 1, false}));
    const int ordinary = leap_month(year) != 0 ? 383 : 353;
    CHECK(count.count() >= ordinary);
    CHECK(count.count() <= ordinary + 2);
    int leap_months = 0;
    for (unsigned month = 1; month <= 12; ++month)
      leap_months += from_lunar({year, month, 1, true}).has_value();
    CHECK(leap_months <= 1);
  }
}

TEST_CASE("Tết lies between 20 January and 20 February, and seven years of nineteen are leap") {
  int leap_years = 0;
  for (int year = vnfts::first_lunar_year; year <= vnfts::last_lunar_year; ++year) {
    const Day tet = *from_lunar({year, 1, 1, false});
    CHECK(tet >= day(year, 1, 20));
    CHECK(tet <= day(year, 2, 20));
    leap_years += leap_month(year) != 0;
  }
  CHECK(leap_years == 74);
}

TEST_CASE("Days outside the lunar years 1900 to 2100 have no lunar day") {
  const Day outside[] = {first_day - days{1},
                         last_day + days{1},
                         day(1900, 1, 1),
                         day(1000, 1, 1),
                         day(2101, 12, 31),
                         day(2102, 1, 1),
                         day(2200, 12, 31),
                         Day{days{std::numeric_limits<int>::min()}},
                         Day{days{std::numeric_limits<int>::max()}}};
  for (const Day day : outside) CHECK_FALSE(to_lunar(day));
}

TEST_CASE("A lunar day that does not exist is no day") {
  constexpr unsigned huge = std::numeric_limits<unsigned>::max();
  const LunarDay none[] = {
      {1899, 12, 1, false},
      {2101, 1, 1, false},
      {std::numeric_limits<int>::min(), 1, 1, false},
      {std::numeric_limits<int>::max(), 1, 1, false},
      {2019, 0, 1, false},
      {2019, 13, 1, false},
      {2019, huge, 1, false},
      {2019, 1, 0, false},
      {2019, 1, 31, false},
      {2019, 1, huge, false},
      {2021, 12, 30, false},  // 29 days
      {2019, 4, 1, true},     // no leap year
      {2020, 3, 1, true},     // leap 4
      {2020, 5, 1, true},
      {2020, 4, 30, true},  // 29 days
      {2020, 13, 1, true},
      {2020, 0, 1, true},
  };
  for (const LunarDay& lunar : none) {
    INFO(Catch::StringMaker<LunarDay>::convert(lunar));
    CHECK_FALSE(from_lunar(lunar));
  }
}
