#include "date/interval.h"

#include <catch2/catch.hpp>

#include "support/day.h"

namespace vnfts::date {

TEST_CASE("Years and months are whole, and end at the years there are") {
  CHECK(year_days(2019) == Interval{day(2019, 1, 1), day(2019, 12, 31)});
  CHECK(year_days(1000) == Interval{day(1000, 1, 1), day(1000, 12, 31)});
  CHECK(year_days(2200) == Interval{day(2200, 1, 1), day(2200, 12, 31)});
  CHECK(!year_days(999));
  CHECK(!year_days(2201));
  CHECK(years_days(1901, 2000) == Interval{day(1901, 1, 1), day(2000, 12, 31)});
  CHECK(!years_days(2001, 2000));
  CHECK(!years_days(2199, 2201));
  CHECK(!years_days(-1, 2000));
}

TEST_CASE("Months may be counted over the ends of their year") {
  CHECK(months_days(2019, 2, 1) == Interval{day(2019, 2, 1), day(2019, 2, 28)});
  CHECK(months_days(2020, 2, 1) == Interval{day(2020, 2, 1), day(2020, 2, 29)});
  CHECK(months_days(2019, 12, 3) == Interval{day(2019, 12, 1), day(2020, 2, 29)});
  CHECK(months_days(2019, 0, 1) == Interval{day(2018, 12, 1), day(2018, 12, 31)});
  CHECK(months_days(2019, -11, 1) == Interval{day(2018, 1, 1), day(2018, 1, 31)});
  CHECK(months_days(2019, 13, 1) == Interval{day(2020, 1, 1), day(2020, 1, 31)});
  CHECK(!months_days(2019, 1, 0));
  CHECK(!months_days(2019, 1, -1));
  CHECK(!months_days(2200, 12, 2));
  CHECK(!months_days(1000, 0, 1));
  CHECK(!months_days(-5, 1, 1));
}

TEST_CASE("A day is one that its month has") {
  CHECK(one_day(2020, 2, 29) == Interval{day(2020, 2, 29), day(2020, 2, 29)});
  CHECK(!one_day(2019, 2, 29));
  CHECK(!one_day(2019, 4, 31));
  CHECK(!one_day(2019, 13, 1));
  CHECK(!one_day(2019, 0, 1));
  CHECK(!one_day(2019, 1, 0));
  CHECK(!one_day(999, 1, 1));
  CHECK(!one_day(2201, 1, 1));
}

TEST_CASE("A week begins on Monday") {
  for (unsigned d = 10; d <= 16; ++d)
    CHECK(week_days(day(2018, 9, d), 0) == Interval{day(2018, 9, 10), day(2018, 9, 16)});
  CHECK(week_days(day(2018, 9, 12), -1) == Interval{day(2018, 9, 3), day(2018, 9, 9)});
  CHECK(week_days(day(2018, 12, 31), 0) == Interval{day(2018, 12, 31), day(2019, 1, 6)});
  CHECK(week_days(day(2018, 9, 12), 16) == Interval{day(2018, 12, 31), day(2019, 1, 6)});
}

TEST_CASE("Lunar months have 29 or 30 days, and a leap month follows its namesake") {
  CHECK(lunar_month_days(2019, 1, false) == Interval{day(2019, 2, 5), day(2019, 3, 5)});
  CHECK(lunar_month_days(2021, 12, false) == Interval{day(2022, 1, 3), day(2022, 1, 31)});
  CHECK(lunar_month_days(2020, 4, false) == Interval{day(2020, 4, 23), day(2020, 5, 22)});
  CHECK(lunar_month_days(2020, 4, true) == Interval{day(2020, 5, 23), day(2020, 6, 20)});
  CHECK(!lunar_month_days(2019, 4, true));
  CHECK(!lunar_month_days(2020, 5, true));
  CHECK(!lunar_month_days(2020, 13, false));
  CHECK(!lunar_month_days(2020, 0, false));
  CHECK(!lunar_month_days(1899, 1, false));
  CHECK(!lunar_month_days(2101, 1, false));
}

TEST_CASE("A lunar year is from one Tết to the day before the next") {
  CHECK(lunar_year_days(2018) == Interval{day(2018, 2, 16), day(2019, 2, 4)});
  CHECK(lunar_year_days(2020) == Interval{day(2020, 1, 25), day(2021, 2, 11)});
  CHECK(!lunar_year_days(1899));
}

TEST_CASE("The early, the middle and the late part of an interval make it up") {
  struct Row {
    Interval whole;
    Day mid;
    Day late;
  };
  const Row rows[] = {
      {{day(2018, 9, 10), day(2018, 9, 16)}, day(2018, 9, 12), day(2018, 9, 14)},
      {{day(2019, 2, 1), day(2019, 2, 28)}, day(2019, 2, 11), day(2019, 2, 21)},
      {{day(2019, 1, 1), day(2019, 1, 31)}, day(2019, 1, 11), day(2019, 1, 21)},
      {{day(2019, 2, 5), day(2019, 3, 5)}, day(2019, 2, 15), day(2019, 2, 25)},
      {{day(2019, 1, 1), day(2019, 12, 31)}, day(2019, 5, 1), day(2019, 9, 1)},
      {{day(2019, 4, 1), day(2019, 6, 30)}, day(2019, 5, 1), day(2019, 6, 1)},
      {{day(1990, 1, 1), day(1999, 12, 31)}, day(1993, 1, 1), day(1997, 1, 1)},
      {{day(1801, 1, 1), day(1900, 12, 31)}, day(1834, 1, 1), day(1868, 1, 1)},
  };
  for (const Row& row : rows) {
    const Interval& whole = row.whole;
    INFO(to_string(DayRange{whole.first, whole.last}));
    const std::chrono::days one{1};
    CHECK(third(whole, DatePart::whole) == whole);
    CHECK(third(whole, DatePart::early) == Interval{whole.first, row.mid - one});
    CHECK(third(whole, DatePart::mid) == Interval{row.mid, row.late - one});
    CHECK(third(whole, DatePart::late) == Interval{row.late, whole.last});
  }
}

TEST_CASE("A day has no parts") {
  const Interval whole{day(2019, 1, 1), day(2019, 1, 1)};
  for (const DatePart part : {DatePart::early, DatePart::mid, DatePart::late})
    CHECK(third(whole, part) == whole);
}

}  // namespace vnfts::date
