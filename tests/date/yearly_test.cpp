#include <catch2/catch.hpp>
#include <tuple>

#include "support/day.h"
#include "vnfts/date.h"

namespace vnfts {

namespace {

DayFilter yearly(Calendar calendar, YearlyDays::MonthDay first, YearlyDays::MonthDay last) {
  return {{}, YearlyDays{calendar, first, last}};
}

DayFilter solar(YearlyDays::MonthDay first, YearlyDays::MonthDay last) {
  return yearly(Calendar::solar, first, last);
}

DayFilter lunar(YearlyDays::MonthDay first, YearlyDays::MonthDay last) {
  return yearly(Calendar::lunar, first, last);
}

std::string written(const std::vector<DayRange>& ranges) {
  std::string out;
  for (const DayRange& range : ranges) out += (out.empty() ? "" : " ") + to_string(range);
  return out;
}

using Key = std::tuple<unsigned, bool, unsigned>;

/// Whether the day is one, looked at alone.
bool among(const YearlyDays& yearly, Day day) {
  Key key;
  bool last_of_year = false;
  if (yearly.calendar == Calendar::solar) {
    const std::chrono::year_month_day date(day);
    key = {unsigned{date.month()}, false, unsigned{date.day()}};
  } else {
    const auto lunar = to_lunar(day);
    if (!lunar) return false;
    key = {lunar->month, lunar->leap, lunar->day};
    const auto next = to_lunar(day + std::chrono::days(1));
    last_of_year = next && next->month == 1 && next->day == 1;
  }
  const Key first{yearly.first.month, false, yearly.first.day};
  const Key last{yearly.last.month, false, yearly.last.day};
  if (last_of_year && (first == Key{12, false, 30} || last == Key{12, false, 30})) return true;
  return first <= last ? first <= key && key <= last : first <= key || key <= last;
}

}  // namespace

TEST_CASE("Days of every year lie in each year that has them") {
  struct Row {
    DayFilter filter;
    Day first, last;
    const char* expected;
  };
  const Row rows[] = {
      {solar({2, 28}, {2, 28}), day(2018, 1, 1), day(2020, 12, 31),
       "2018-02-28 2019-02-28 2020-02-28"},
      {solar({2, 29}, {2, 29}), day(2015, 1, 1), day(2021, 12, 31), "2016-02-29 2020-02-29"},
      {solar({2, 1}, {2, 29}), day(2019, 1, 1), day(2020, 12, 31), "2019-02 2020-02"},
      {solar({4, 1}, {4, 31}), day(2019, 1, 1), day(2019, 12, 31), "2019-04"},
      {solar({12, 28}, {1, 3}), day(2019, 1, 1), day(2019, 12, 31),
       "2019-01-01..2019-01-03 2019-12-28..2019-12-31"},
      {solar({12, 1}, {2, 29}), day(2019, 1, 1), day(2020, 6, 1),
       "2019-01..2019-02 2019-12..2020-02"},
      {solar({1, 1}, {12, 31}), day(2018, 5, 1), day(2020, 4, 30), "2018-05..2020-04"},
      {solar({3, 1}, {2, 29}), day(2018, 5, 1), day(2020, 4, 30), "2018-05..2020-04"},
      {solar({2, 28}, {2, 28}), day(2019, 3, 1), day(2020, 2, 27), ""},
      {solar({2, 28}, {2, 28}), day(2019, 2, 28), day(2019, 2, 28), "2019-02-28"},
      {lunar({1, 1}, {1, 3}), day(2018, 1, 1), day(2019, 12, 31),
       "2018-02-16..2018-02-18 2019-02-05..2019-02-07"},
      {lunar({12, 30}, {12, 30}), day(2019, 1, 1), day(2022, 12, 31),
       "2019-02-04 2020-01-24 2021-02-11 2022-01-31"},
      {lunar({8, 15}, {8, 15}), day(2018, 1, 1), day(2019, 12, 31), "2018-09-24 2019-09-13"},
      {lunar({4, 15}, {4, 15}), day(2020, 1, 1), day(2020, 12, 31), "2020-05-07"},
      {lunar({4, 1}, {5, 30}), day(2020, 1, 1), day(2020, 12, 31), "2020-04-23..2020-07-20"},
      {lunar({12, 23}, {1, 15}), day(2019, 1, 1), day(2019, 12, 31), "2019-01-28..2019-02-19"},
      {lunar({8, 15}, {8, 15}), day(1850, 1, 1), day(1890, 1, 1), ""},
      {lunar({8, 15}, {8, 15}), day(2105, 1, 1), day(2110, 1, 1), ""},
  };
  for (const Row& row : rows) {
    INFO(to_string(row.filter));
    CHECK(written(days_of(row.filter, row.first, row.last)) == row.expected);
  }
}

TEST_CASE("The days of a filter are those that lie in it one by one") {
  const DayFilter filters[] = {
      solar({2, 28}, {2, 28}), solar({2, 29}, {2, 29}),   solar({12, 28}, {1, 3}),
      solar({6, 1}, {8, 31}),  solar({2, 1}, {2, 29}),    lunar({1, 1}, {1, 3}),
      lunar({1, 30}, {1, 30}), lunar({12, 30}, {12, 30}), lunar({12, 23}, {1, 15}),
      lunar({4, 1}, {4, 30}),  lunar({4, 1}, {5, 30}),    lunar({11, 20}, {11, 29}),
  };
  const Day first = day(2010, 1, 1);
  const Day last = day(2036, 12, 31);
  for (const DayFilter& filter : filters) {
    const auto found = days_of(filter, first, last);
    auto range = found.begin();
    for (Day d = first; d <= last; d += std::chrono::days(1)) {
      while (range != found.end() && *range->last < d) ++range;
      const bool inside = range != found.end() && *range->first <= d;
      INFO(to_string(filter) << " on " << to_string(d));
      REQUIRE(inside == among(*filter.yearly, d));
    }
  }
}

TEST_CASE("The days of an interval are those inside what is asked for") {
  const DayFilter both{{day(2019, 2, 1), day(2019, 2, 28)}, {}};
  CHECK(written(days_of(both, day(2019, 1, 1), day(2019, 12, 31))) == "2019-02");
  CHECK(written(days_of(both, day(2019, 2, 10), day(2019, 2, 20))) == "2019-02-10..2019-02-20");
  CHECK(written(days_of(both, day(2019, 2, 28), day(2020, 1, 1))) == "2019-02-28");
  CHECK(days_of(both, day(2019, 3, 1), day(2020, 1, 1)).empty());
  CHECK(days_of(both, day(2018, 3, 1), day(2019, 1, 31)).empty());
  CHECK(days_of(both, day(2019, 12, 31), day(2019, 1, 1)).empty());
  CHECK(written(days_of({}, day(2019, 1, 1), day(2019, 12, 31))) == "2019");
  CHECK(written(days_of({{day(2019, 6, 1), {}}, {}}, day(2019, 1, 1), day(2019, 12, 31))) ==
        "2019-06..2019-12");
  CHECK(written(days_of({{{}, day(2019, 6, 30)}, {}}, day(2019, 1, 1), day(2019, 12, 31))) ==
        "2019-01..2019-06");
}

TEST_CASE("An interval and the days of every year are those that are in both") {
  DayFilter filter = solar({2, 28}, {2, 28});
  filter.range = {day(2019, 1, 1), day(2019, 12, 31)};
  CHECK(written(days_of(filter, day(2015, 1, 1), day(2025, 1, 1))) == "2019-02-28");
}

TEST_CASE("Days of every year are written as they are asked for") {
  CHECK(to_string(solar({2, 28}, {2, 28})) == "28/2");
  CHECK(to_string(solar({12, 28}, {1, 3})) == "28/12..3/1");
  CHECK(to_string(lunar({1, 1}, {1, 3})) == "1/1âl..3/1âl");
  CHECK(to_string(lunar({12, 30}, {12, 30})) == "30/12âl");
  CHECK(to_string(DayFilter{{day(2019, 1, 1), day(2019, 12, 31)}, {}}) == "2019");
}

}  // namespace vnfts
