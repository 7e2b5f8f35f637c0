#include <catch2/catch.hpp>
#include <random>

#include "support/day.h"
#include "vnfts/date.h"

using vnfts::DayRange;

TEST_CASE("a day is written in ISO") {
  CHECK(vnfts::to_string(day(2019, 2, 28)) == "2019-02-28");
  CHECK(vnfts::to_string(day(1000, 1, 1)) == "1000-01-01");
  CHECK(vnfts::to_string(day(2200, 12, 31)) == "2200-12-31");
}

TEST_CASE("an interval is written in the largest unit that fits both ends") {
  struct Row {
    DayRange range;
    const char* expected;
  };
  const Row rows[] = {
      {{day(2019, 1, 1), day(2019, 12, 31)}, "2019"},
      {{day(2019, 1, 1), day(2020, 12, 31)}, "2019..2020"},
      {{day(2019, 2, 1), day(2019, 2, 28)}, "2019-02"},
      {{day(2020, 2, 1), day(2020, 2, 28)}, "2020-02-01..2020-02-28"},
      {{day(2019, 1, 1), day(2019, 3, 31)}, "2019-01..2019-03"},
      {{day(2019, 1, 1), day(2019, 1, 1)}, "2019-01-01"},
      {{day(2019, 12, 31), day(2019, 12, 31)}, "2019-12-31"},
      {{day(2019, 1, 1), day(2019, 12, 30)}, "2019-01-01..2019-12-30"},
      {{day(2019, 1, 1), {}}, "2019.."},
      {{day(2019, 2, 1), {}}, "2019-02.."},
      {{day(2019, 2, 28), {}}, "2019-02-28.."},
      {{{}, day(2019, 12, 31)}, "..2019"},
      {{{}, day(2019, 2, 28)}, "..2019-02"},
      {{{}, day(2019, 2, 27)}, "..2019-02-27"},
      {{{}, {}}, ".."},
  };
  for (const Row& row : rows) CHECK(vnfts::to_string(row.range) == row.expected);
}

TEST_CASE("an interval is read back as it was written") {
  std::mt19937 random(1);
  const vnfts::Day origin = day(1000, 1, 1);
  const int days = static_cast<int>((day(2200, 12, 31) - origin).count());
  for (int i = 0; i < 5000; ++i) {
    vnfts::Day first = origin + std::chrono::days(random() % static_cast<unsigned>(days));
    vnfts::Day last = origin + std::chrono::days(random() % static_cast<unsigned>(days));
    const std::chrono::year_month_day ymd{first};
    if (i % 4 == 1) first = ymd.year() / ymd.month() / 1;
    if (i % 4 == 2) first = ymd.year() / 1 / 1;
    if (last < first) std::swap(first, last);
    for (const DayRange& range : {DayRange{first, last}, DayRange{first, {}}, DayRange{{}, last}}) {
      const std::string text = vnfts::to_string(range);
      INFO(text);
      CHECK(vnfts::parse_day_filter(text).range == range);
    }
  }
}
