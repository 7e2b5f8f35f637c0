#include "date/resolve.h"

#include <catch2/catch.hpp>

#include "support/day.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

Point of_day(int day, int month, Tense tense = Tense::open) {
  Point point;
  point.day = day;
  point.month = month;
  point.tense = tense;
  return point;
}

Point shifted(Form form, DateUnit unit, int shift) {
  Point point;
  point.form = form;
  point.unit = unit;
  point.shift = shift;
  return point;
}

std::string written(const std::optional<Resolved>& resolved) {
  if (!resolved) return "nothing";
  return to_string(DayRange{resolved->days.first, resolved->days.last});
}

std::string read(const Point& point, Day today, bool likely_future = false) {
  Expression expression;
  expression.from = point;
  expression.likely_future = likely_future;
  return written(resolve(expression, {today, {}}));
}

std::string read_range(const Point& from, const Point& to, std::optional<Day> today) {
  Expression expression;
  expression.from = from;
  expression.to = to;
  return written(resolve(expression, {today, {}}));
}

}  // namespace

TEST_CASE("A day without a year is of this year, up to 183 days ahead and 305 back") {
  CHECK(read(of_day(28, 2), day(2019, 2, 28)) == "2019-02-28");
  CHECK(read(of_day(30, 8), day(2019, 2, 28)) == "2019-08-30");  // 183 days
  CHECK(read(of_day(31, 8), day(2019, 2, 28)) == "2018-08-31");
  CHECK(read(of_day(26, 2), day(2018, 12, 28)) == "2018-02-26");  // 305 days
  CHECK(read(of_day(25, 2), day(2018, 12, 28)) == "2019-02-25");
}

TEST_CASE("What lies behind a word for the past is not more than a day ahead") {
  CHECK(read(of_day(1, 3, Tense::past), day(2019, 2, 28)) == "2019-03-01");
  CHECK(read(of_day(2, 3, Tense::past), day(2019, 2, 28)) == "2018-03-02");
  CHECK(read(of_day(29, 2, Tense::past), day(2019, 2, 28)) == "2016-02-29");
}

TEST_CASE("What lies behind a word for the time to come is not over") {
  CHECK(read(of_day(28, 2, Tense::future), day(2019, 2, 28)) == "2019-02-28");
  CHECK(read(of_day(27, 2, Tense::future), day(2019, 2, 28)) == "2020-02-27");
  CHECK(read(of_day(29, 2, Tense::future), day(2019, 2, 28)) == "2020-02-29");
}

TEST_CASE("What is said of this year is of this year") {
  CHECK(read(of_day(31, 12, Tense::current), day(2019, 1, 2)) == "2019-12-31");
  CHECK(read(of_day(2, 1, Tense::current), day(2019, 12, 31)) == "2019-01-02");
}

TEST_CASE("Where something will be, a day far back is that of the next year") {
  CHECK(read(of_day(29, 7), day(2018, 9, 12), true) == "2018-07-29");  // 45 days back
  CHECK(read(of_day(20, 5), day(2018, 9, 12), true) == "2019-05-20");  // 250 days ahead
  CHECK(read(of_day(21, 5), day(2018, 9, 12), true) == "2018-05-21");
  CHECK(read(of_day(20, 5), day(2018, 9, 12), false) == "2018-05-20");
  CHECK(read(of_day(30, 11), day(2019, 1, 5), true) == "2019-11-30");
  CHECK(read(of_day(30, 11), day(2019, 1, 5), false) == "2018-11-30");
}

TEST_CASE("29 February is of this year or the one before, or none") {
  CHECK(read(of_day(29, 2), day(2020, 3, 5)) == "2020-02-29");
  CHECK(read(of_day(29, 2), day(2017, 2, 10)) == "2016-02-29");
  CHECK(read(of_day(29, 2), day(2018, 2, 28)) == "nothing");
  CHECK(read(of_day(29, 2), day(2017, 3, 5)) == "nothing");
}

TEST_CASE("A weekday that fits no year near does not say which") {
  Point point = of_day(12, 9);
  const int weekdays_fitting[] = {3, 2, 1, 6, 5, 4};  // of 12/9 in 2018, 2017, ... and 2019
  const char* const years[] = {"2018", "2017", "2016", "2015", "2014", "2019"};
  for (int i = 0; i < 6; ++i) {
    point.weekday = weekdays_fitting[i];
    CHECK(read(point, day(2018, 9, 12)) == std::string(years[i]) + "-09-12");
  }
  point.weekday = 7;
  CHECK(read(point, day(2018, 9, 12)) == "2018-09-12");
}

TEST_CASE("A range begins in the year that puts it before its end") {
  Point to = of_day(1, 1);
  to.year = 2017;
  Point from = of_day(29, 12);
  from.year = 2017;
  CHECK(read_range(from, to, std::nullopt) == "nothing");
  from.borrowed_year = true;
  CHECK(read_range(from, to, std::nullopt) == "2016-12-29..2017-01-01");
  CHECK(read_range(of_day(28, 12), of_day(3, 1), day(2019, 1, 5)) == "2018-12-28..2019-01-03");
  CHECK(read_range(of_day(28, 12), of_day(3, 1), day(2018, 12, 5)) == "2018-12-28..2019-01-03");
  CHECK(read_range(of_day(3, 1), of_day(28, 12), day(2018, 9, 5)) == "2018-01-03..2018-12-28");
  CHECK(read_range(of_day(3, 1), of_day(3, 1), day(2018, 9, 5)) == "2018-01-03");
}

TEST_CASE("Since a day to come until now is that day") {
  Point now;
  now.form = Form::now;
  CHECK(read_range(of_day(1, 9), now, day(2018, 9, 12)) == "2018-09-01..2018-09-12");
  CHECK(read_range(of_day(20, 9), now, day(2018, 9, 12)) == "2018-09-20");
}

TEST_CASE("Months are shorter than those they are counted from") {
  CHECK(read(shifted(Form::span_shift, DateUnit::month, -1), day(2019, 3, 31)) ==
        "2019-02-28..2019-03-31");
  CHECK(read(shifted(Form::span_shift, DateUnit::month, 1), day(2019, 1, 30)) ==
        "2019-01-30..2019-02-28");
  CHECK(read(shifted(Form::span_shift, DateUnit::year, -1), day(2020, 2, 29)) ==
        "2019-02-28..2020-02-29");
  CHECK(read(shifted(Form::unit_shift, DateUnit::month, -1), day(2019, 3, 31)) == "2019-02");
  CHECK(read(shifted(Form::unit_shift, DateUnit::month, -3), day(2019, 1, 31)) == "2018-10");
  CHECK(read(shifted(Form::unit_shift, DateUnit::quarter, -1), day(2019, 2, 1)) ==
        "2018-10..2018-12");
}

TEST_CASE("A weekday alone is the last one, or the next where something will be") {
  Point friday;
  friday.form = Form::weekday;
  friday.weekday = 5;
  CHECK(read(friday, day(2018, 9, 12)) == "2018-09-07");
  CHECK(read(friday, day(2018, 9, 14)) == "2018-09-14");
  CHECK(read(friday, day(2018, 9, 12), true) == "2018-09-14");
  CHECK(read(friday, day(2018, 9, 14), true) == "2018-09-21");
  friday.tense = Tense::current;
  CHECK(read(friday, day(2018, 9, 12)) == "2018-09-14");
  friday.shift = -1;
  CHECK(read(friday, day(2018, 9, 12)) == "2018-09-07");
}

TEST_CASE("What lies outside the years there are is nothing") {
  CHECK(read(shifted(Form::unit_shift, DateUnit::day, 1), day(2200, 12, 31)) == "nothing");
  CHECK(read(shifted(Form::unit_shift, DateUnit::day, -1), day(1000, 1, 1)) == "nothing");
  CHECK(read(shifted(Form::unit_shift, DateUnit::week, 0), day(1000, 1, 1)) == "nothing");
  CHECK(read(shifted(Form::span_shift, DateUnit::year, -999), day(1500, 1, 1)) == "nothing");
}

TEST_CASE("Without a publication day only what is stated is known") {
  Point point = of_day(12, 9);
  Expression expression;
  expression.from = point;
  CHECK(!resolve(expression, {}));
  expression.from.year = 2018;
  const auto found = resolve(expression, {});
  REQUIRE(found);
  CHECK(found->days == Interval{day(2018, 9, 12), day(2018, 9, 12)});
  CHECK(found->basis == DateBasis::stated);
}

}  // namespace vnfts::date
