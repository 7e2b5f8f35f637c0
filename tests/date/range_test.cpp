#include <catch2/catch.hpp>
#include <string>

#include "support/day.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

using vnfts::DayRange;
using vnfts::parse_day_range;

TEST_CASE("a date in a query is the interval of days it names") {
  struct Row {
    const char* text;
    DayRange expected;
  };
  const Row rows[] = {
      {"2019", {day(2019, 1, 1), day(2019, 12, 31)}},
      {"1000", {day(1000, 1, 1), day(1000, 12, 31)}},
      {"2999", {day(2999, 1, 1), day(2999, 12, 31)}},
      {"2019-02", {day(2019, 2, 1), day(2019, 2, 28)}},
      {"2020-02", {day(2020, 2, 1), day(2020, 2, 29)}},
      {"1900-02", {day(1900, 2, 1), day(1900, 2, 28)}},
      {"2000-02", {day(2000, 2, 1), day(2000, 2, 29)}},
      {"2019-12", {day(2019, 12, 1), day(2019, 12, 31)}},
      {"2019-2", {day(2019, 2, 1), day(2019, 2, 28)}},
      {"2019-02-28", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"2019/02/28", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"20190228", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"28/2/2019", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"28/02/2019", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"28-2-2019", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"28.2.2019", {day(2019, 2, 28), day(2019, 2, 28)}},
      {"1/2/2019", {day(2019, 2, 1), day(2019, 2, 1)}},
      {"29/2/2020", {day(2020, 2, 29), day(2020, 2, 29)}},
      {"2/2019", {day(2019, 2, 1), day(2019, 2, 28)}},
      {"02-2019", {day(2019, 2, 1), day(2019, 2, 28)}},
      {"  2019\t", {day(2019, 1, 1), day(2019, 12, 31)}},
      {"\u00A02019\u3000", {day(2019, 1, 1), day(2019, 12, 31)}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(parse_day_range(row.text) == row.expected);
  }
}

TEST_CASE("the ends of a range round outwards") {
  struct Row {
    const char* text;
    DayRange expected;
  };
  const Row rows[] = {
      {"2019-01..2019-03", {day(2019, 1, 1), day(2019, 3, 31)}},
      {"2019..2020-06", {day(2019, 1, 1), day(2020, 6, 30)}},
      {"2019-02..2019", {day(2019, 2, 1), day(2019, 12, 31)}},
      {"2019..2019-02", {day(2019, 1, 1), day(2019, 2, 28)}},
      {"2019..2019", {day(2019, 1, 1), day(2019, 12, 31)}},
      {"28/2/2019..2020", {day(2019, 2, 28), day(2020, 12, 31)}},
      {"28.2.2019..1.3.2019", {day(2019, 2, 28), day(2019, 3, 1)}},
      {"20190228..20190228", {day(2019, 2, 28), day(2019, 2, 28)}},
      {" 2019 .. 2020 ", {day(2019, 1, 1), day(2020, 12, 31)}},
      {"2019..", {day(2019, 1, 1), {}}},
      {"2019-02 ..", {day(2019, 2, 1), {}}},
      {"..2019", {{}, day(2019, 12, 31)}},
      {".. 28/2/2019", {{}, day(2019, 2, 28)}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(parse_day_range(row.text) == row.expected);
  }
}

TEST_CASE("a date that cannot be read is an error that says what, where and what to write") {
  struct Row {
    const char* text;
    std::size_t offset;
    const char* message;
    const char* hint;
  };
  const Row rows[] = {
      {"", 0, "there is no date", "2019-02-28"},
      {"   ", 3, "there is no date", "2019"},
      {"2019-02-30", 8, "2019-02-30: February 2019 has 28 days", "2019-02-28"},
      {" 2019-02-30", 9, "2019-02-30: February 2019 has 28 days", "2019-02-28"},
      {"30/2/2020", 0, "30/2/2020: February 2020 has 29 days", "2020-02-29"},
      {"20190431", 6, "20190431: April 2019 has 30 days", "2019-04-30"},
      {"0/4/2019", 0, "April 2019 has 30 days", "2019-04-01"},
      {"12/31/2019", 3, "there is no month 31", "the day comes first: 31/12/2019"},
      {"20/31/2019", 3, "there is no month 31", "28/2/2019"},
      {"2019-31-12", 5, "there is no month 31", "2019"},
      {"2019-00", 5, "there is no month 0", "1 to 12"},
      {"13/2019", 0, "there is no month 13", "1 to 12"},
      {"28022019", 4, "there is no month 20", "28/2/2019"},
      {"0999", 0, "the year 999 is not between 1000 and 2999", "four digits"},
      {"3000", 0, "the year 3000 is not between 1000 and 2999", "four digits"},
      {"28/2/19", 5, "the year 19 is not between 1000 and 2999", "28/2/2019"},
      {"28/2", 0, "28/2: the year is missing", "28/2/2019"},
      {"2019..28/2", 6, "28/2: the year is missing", "28/2/2019"},
      {"..", 0, "a range needs a date", "2019.."},
      {"  ..  ", 2, "a range needs a date", "2019.."},
      {"2020..2019", 0, "2020..2019 ends before it begins; swap the two ends", "2019..2020"},
      {"2019-03..2019-02", 0, "swap the two ends", "2019-02..2019-03"},
      {" 1/3/2019 .. 28/2/2019", 1, "swap the two ends", "28/2/2019..1/3/2019"},
      {"hôm qua", 0, "hôm qua: cannot be read as a date", "2/2019"},
      {"2019..hôm qua", 6, "hôm qua: cannot be read as a date", "20190228"},
      {"2019..2020..2021", 6, "2020..2021: cannot be read", "2019-01..2019-03"},
      {"2019...2020", 6, ".2020: cannot be read", "2019"},
      {"2019-02-28T10:00", 0, "cannot be read", "2019"},
      {"2019-02/28", 0, "cannot be read", "2019"},
      {"2019-", 0, "cannot be read", "2019"},
      {"201902", 0, "cannot be read", "2019-02"},
      {"2019-002", 0, "cannot be read", "2019-02"},
      {"1/2/20190", 0, "cannot be read", "28/2/2019"},
      {"99999999999999999999", 0, "cannot be read", "2019"},
      {"-2019", 0, "cannot be read", "2019"},
      {"\xFF\n", 0, "\uFFFD: cannot be read", "2019"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    try {
      parse_day_range(row.text);
      FAIL_CHECK("no error");
    } catch (const vnfts::Error& error) {
      CHECK(error.code() == vnfts::ErrorCode::query);
      CHECK(error.offset() == row.offset);
      CHECK_THAT(error.message(), Catch::Contains(row.message));
      CHECK_THAT(error.hint(), Catch::Contains(row.hint));
    }
  }
}

TEST_CASE("the error for an unreadable date lists every form that can be read, each readable") {
  try {
    parse_day_range("hôm qua");
    FAIL("no error");
  } catch (const vnfts::Error& error) {
    for (const char* form :
         {"2019", "2019-02", "2019-02-28", "20190228", "28/2/2019", "2/2019", "2019-01..2019-03"}) {
      CHECK_THAT(error.hint(), Catch::Contains(form));
      CHECK_NOTHROW(parse_day_range(form));
    }
  }
}

TEST_CASE("an endless date makes a short error") {
  try {
    parse_day_range(std::string(100'000, 'x'));
    FAIL("no error");
  } catch (const vnfts::Error& error) {
    CHECK(error.message().size() < 100);
  }
}
