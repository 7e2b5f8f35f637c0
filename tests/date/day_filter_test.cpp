#include <catch2/catch.hpp>
#include <string>

#include "support/day.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

using vnfts::DayRange;
using vnfts::parse_day_filter;

namespace {

const vnfts::Day monday = day(2018, 6, 18);

}  // namespace

TEST_CASE("a date in a query is the interval of days it names") {
  struct Row {
    const char* text;
    DayRange expected;
  };
  const Row rows[] = {
      {"2019", {day(2019, 1, 1), day(2019, 12, 31)}},
      {"1000", {day(1000, 1, 1), day(1000, 12, 31)}},
      {"2200", {day(2200, 1, 1), day(2200, 12, 31)}},
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
    CHECK(parse_day_filter(row.text, monday) == vnfts::DayFilter{row.expected, {}});
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
    CHECK(parse_day_filter(row.text, monday) == vnfts::DayFilter{row.expected, {}});
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
      {"28022019", 0, "the year 2802 is not between", "28/2/2019"},
      {"0999", 0, "the year 999 is not between 1000 and 2200", "four digits"},
      {"3000", 0, "the year 3000 is not between 1000 and 2200", "four digits"},
      {"28/2/19", 5, "the year 19 is not between 1000 and 2200", "28/2/2019"},
      {"31/6", 0, "31/6: June has 30 days at most", "1/6 to 30/6"},
      {"31/10âl", 0, "no lunar month has a day 31", "29 or 30"},
      {"..", 0, "a range needs a date", "2019.."},
      {"  ..  ", 2, "a range needs a date", "2019.."},
      {"2020..2019", 0, "2020..2019 ends before it begins; swap the two ends", "2019..2020"},
      {"2019-03..2019-02", 0, "swap the two ends", "2019-02..2019-03"},
      {" 1/3/2019 .. 28/2/2019", 1, "swap the two ends", "2019-02-28..2019-03-01"},
      {"hôm qa", 0, "hôm qa: cannot be read as a date", "did you mean \"hôm qua\"?"},
      {"không phải ngày", 0, "cannot be read as a date", "28/2/2019"},
      {"2019..tuần trươc xa", 6, "tuần trươc xa: cannot be read as a date", "2019"},
      {"2019-W53", 0, "there is no such day", "1000 to 2200"},
      {"2019-Q5", 6, "there is no quarter 5", "1 to 4"},
      {">", 0, "a comparison needs a date", ">=2019"},
      {">2019..2020", 1, "cannot be read as a date", "2019"},
      {"tết 1850", 0, "there is no such day", "1900 to 2100"},
      {">2200", 1, "no day is later", "1000 to 2200"},
      {"<1000", 1, "no day is earlier", "1000 to 2200"},
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
      parse_day_filter(row.text, monday);
      FAIL_CHECK("no error");
    } catch (const vnfts::Error& error) {
      CHECK(error.code() == vnfts::ErrorCode::query);
      CHECK(error.offset() == row.offset);
      CHECK_THAT(error.message(), Catch::Contains(row.message));
      CHECK_THAT(error.hint(), Catch::Contains(row.hint));
    }
  }
}

TEST_CASE("an endless date makes a short error") {
  try {
    parse_day_filter(std::string(100'000, 'x'), monday);
    FAIL("no error");
  } catch (const vnfts::Error& error) {
    CHECK(error.message().size() < 100);
  }
}

TEST_CASE("words are dates, with or without their accents, counted from today") {
  struct Row {
    const char* text;
    DayRange expected;
  };
  const Row rows[] = {
      {"hôm nay", {day(2018, 6, 18), day(2018, 6, 18)}},
      {"hom_qua", {day(2018, 6, 17), day(2018, 6, 17)}},
      {"yesterday..today", {day(2018, 6, 17), day(2018, 6, 18)}},
      {"tuần trước", {day(2018, 6, 11), day(2018, 6, 17)}},
      {"tuan nay", {day(2018, 6, 18), day(2018, 6, 24)}},
      {"thứ hai", {day(2018, 6, 18), day(2018, 6, 18)}},
      {"thu tu", {day(2018, 6, 13), day(2018, 6, 13)}},
      {"thứ sáu tuần sau", {day(2018, 6, 29), day(2018, 6, 29)}},
      {"thang 3 nam ngoai", {day(2017, 3, 1), day(2017, 3, 31)}},
      {"quý trước", {day(2018, 1, 1), day(2018, 3, 31)}},
      {"3 ngày trước", {day(2018, 6, 15), day(2018, 6, 15)}},
      {"2 tuan qua", {day(2018, 6, 4), day(2018, 6, 18)}},
      {"3m", {day(2018, 3, 18), day(2018, 6, 18)}},
      {"3m..", {day(2018, 3, 18), std::nullopt}},
      {"2w..1w", {day(2018, 6, 4), day(2018, 6, 11)}},
      {"quy iv/2018", {day(2018, 10, 1), day(2018, 12, 31)}},
      {"quý II năm 2018", {day(2018, 4, 1), day(2018, 6, 30)}},
      {"2019-Q1", {day(2019, 1, 1), day(2019, 3, 31)}},
      {"2018-W01", {day(2018, 1, 1), day(2018, 1, 7)}},
      {"cuối năm 2018", {day(2018, 9, 1), day(2018, 12, 31)}},
      {"dau thang 9 nam 2018", {day(2018, 9, 1), day(2018, 9, 10)}},
      {"6 tháng đầu năm 2018", {day(2018, 1, 1), day(2018, 6, 30)}},
      {"mùa đông 2017", {day(2017, 12, 1), day(2018, 2, 28)}},
      {"thập niên 90", {day(1990, 1, 1), day(1999, 12, 31)}},
      {"the ky 19", {day(1801, 1, 1), day(1900, 12, 31)}},
      {"tết 2019", {day(2019, 2, 5), day(2019, 2, 7)}},
      {"tet ky hoi", {day(2019, 2, 5), day(2019, 2, 7)}},
      {"mùng 2 tết 2019", {day(2019, 2, 6), day(2019, 2, 6)}},
      {"30 tết 2018", {day(2018, 2, 15), day(2018, 2, 15)}},
      {"10/3/2019âl", {day(2019, 4, 14), day(2019, 4, 14)}},
      {"trung thu 2018", {day(2018, 9, 24), day(2018, 9, 24)}},
      {"từ tháng 3 đến tháng 5 năm 2018", {day(2018, 3, 1), day(2018, 5, 31)}},
      {"tu thang 3 den thang 5 nam 2018", {day(2018, 3, 1), day(2018, 5, 31)}},
      {"năm 2017 đến nay", {day(2017, 1, 1), day(2018, 6, 18)}},
      {">=2019", {day(2019, 1, 1), std::nullopt}},
      {">2019-02", {day(2019, 3, 1), std::nullopt}},
      {"<2019-05", {std::nullopt, day(2019, 4, 30)}},
      {"<=tuần trước", {std::nullopt, day(2018, 6, 17)}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(parse_day_filter(row.text, monday) == vnfts::DayFilter{row.expected, {}});
  }
}

TEST_CASE("a missing year is that of the other end, or the last one up to today") {
  struct Row {
    const char* text;
    DayRange expected;
  };
  const Row rows[] = {
      {"1/2..5/2/2019", {day(2019, 2, 1), day(2019, 2, 5)}},
      {"29/12..1/1/2017", {day(2016, 12, 29), day(2017, 1, 1)}},
      {"28/12/2018..3/1", {day(2018, 12, 28), day(2019, 1, 3)}},
      {"3..5/11/2018", {day(2018, 11, 3), day(2018, 11, 5)}},
      {"20/11..", {day(2017, 11, 20), std::nullopt}},
      {"..20/11", {std::nullopt, day(2017, 11, 20)}},
      {"1/6..", {day(2018, 6, 1), std::nullopt}},
      {">=tết", {day(2018, 2, 16), std::nullopt}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(parse_day_filter(row.text, monday) == vnfts::DayFilter{row.expected, {}});
  }
}

TEST_CASE("without a year a date is that of every year, and reads back on any day") {
  using vnfts::Calendar;
  using vnfts::YearlyDays;
  struct Row {
    const char* text;
    YearlyDays expected;
    const char* written;
  };
  const Row rows[] = {
      {"28/2", {Calendar::solar, {2, 28}, {2, 28}}, "28/2"},
      {"29/2", {Calendar::solar, {2, 29}, {2, 29}}, "29/2"},
      {"ngày 20 tháng 11", {Calendar::solar, {11, 20}, {11, 20}}, "20/11"},
      {"tháng 2", {Calendar::solar, {2, 1}, {2, 29}}, "1/2..29/2"},
      {"quý 4", {Calendar::solar, {10, 1}, {12, 31}}, "1/10..31/12"},
      {"mua he", {Calendar::solar, {6, 1}, {8, 31}}, "1/6..31/8"},
      {"mùa đông", {Calendar::solar, {12, 1}, {2, 29}}, "1/12..29/2"},
      {"31/12..1/1", {Calendar::solar, {12, 31}, {1, 1}}, "31/12..1/1"},
      {"3..5/11", {Calendar::solar, {11, 3}, {11, 5}}, "3/11..5/11"},
      {"tết", {Calendar::lunar, {1, 1}, {1, 3}}, "1/1âl..3/1âl"},
      {"giao thừa", {Calendar::lunar, {12, 30}, {12, 30}}, "30/12âl"},
      {"ram thang gieng", {Calendar::lunar, {1, 15}, {1, 15}}, "15/1âl"},
      {"tháng chạp", {Calendar::lunar, {12, 1}, {12, 30}}, "1/12âl..30/12âl"},
      {"10/3 âm lịch", {Calendar::lunar, {3, 10}, {3, 10}}, "10/3âl"},
      {"quốc khánh", {Calendar::solar, {9, 2}, {9, 2}}, "2/9"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const vnfts::DayFilter read = parse_day_filter(row.text, monday);
    CHECK(read == vnfts::DayFilter{{}, row.expected});
    CHECK(vnfts::to_string(read) == row.written);
    CHECK(parse_day_filter(row.written, day(1950, 1, 1)) == read);
  }
}
