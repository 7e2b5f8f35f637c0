#include <catch2/catch.hpp>
#include <string>

#include "support/day.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts {

namespace {

const Day today_is = day(2019, 2, 28);  // a Thursday

/// As a query may write it, and what it asks for as `to_string` writes it.
struct Row {
  const char* text;
  const char* expected;
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    INFO(row.text);
    const DayFilter filter = parse_day_filter(row.text, today_is);
    CHECK(to_string(filter) == row.expected);
    CHECK(parse_day_filter(to_string(filter), day(2031, 7, 1)) == filter);
  }
}

}  // namespace

TEST_CASE("A date in a query is the interval of days it names") {
  check({
      {"2019", "2019"},
      {"1000", "1000"},
      {"2200", "2200"},
      {"2019-02", "2019-02"},
      {"2019-2", "2019-02"},
      {"2019-12", "2019-12"},
      {"2019-02-28", "2019-02-28"},
      {"2019/02/28", "2019-02-28"},
      {"2019.02.28", "2019-02-28"},
      {"20190228", "2019-02-28"},
      {"28/2/2019", "2019-02-28"},
      {"28/02/2019", "2019-02-28"},
      {"28-2-2019", "2019-02-28"},
      {"28.2.2019", "2019-02-28"},
      {"1/2/2019", "2019-02-01"},
      {"29/2/2020", "2020-02-29"},
      {"2/2019", "2019-02"},
      {"02-2019", "2019-02"},
      {"  2019\t", "2019"},
      {"\u00A02019\u3000", "2019"},
      {"2019-Q1", "2019-01..2019-03"},
      {"2019q4", "2019-10..2019-12"},
      {"2019-W05", "2019-01-28..2019-02-03"},
      {"2020-W53", "2020-12-28..2021-01-03"},
      {"2019-W1", "2018-12-31..2019-01-06"},
  });
}

TEST_CASE("February is as long as its year has it") {
  CHECK(parse_day_filter("2019-02").range == DayRange{day(2019, 2, 1), day(2019, 2, 28)});
  CHECK(parse_day_filter("2020-02").range == DayRange{day(2020, 2, 1), day(2020, 2, 29)});
  CHECK(parse_day_filter("1900-02").range == DayRange{day(1900, 2, 1), day(1900, 2, 28)});
  CHECK(parse_day_filter("2000-02").range == DayRange{day(2000, 2, 1), day(2000, 2, 29)});
}

TEST_CASE("The ends of a range round outwards") {
  check({
      {"2019-01..2019-03", "2019-01..2019-03"},
      {"2019..2020-06", "2019-01..2020-06"},
      {"2019-02..2019", "2019-02..2019-12"},
      {"2019..2019-02", "2019-01..2019-02"},
      {"2019..2019", "2019"},
      {"28/2/2019..2020", "2019-02-28..2020-12-31"},
      {"28.2.2019..1.3.2019", "2019-02-28..2019-03-01"},
      {"20190228..20190228", "2019-02-28"},
      {" 2019 .. 2020 ", "2019..2020"},
      {"2019..", "2019.."},
      {"2019-02 ..", "2019-02.."},
      {"..2019", "..2019"},
      {".. 27/2/2019", "..2019-02-27"},
      {"2019-Q1..2019-Q2", "2019-01..2019-06"},
      {"tuần trước..tuần này", "2019-02-18..2019-03-03"},
      {"hôm qua..hôm nay", "2019-02-27..2019-02-28"},
      {"quý 4/2018..", "2018-10.."},
      {"tết 2018..tết 2019", "2018-02-16..2019-02-07"},
  });
}

TEST_CASE("A comparison leaves out or takes in all of its date") {
  check({
      {">2018", "2019.."},
      {">=2018", "2018.."},
      {"<2018", "..2017"},
      {"<=2018", "..2018"},
      {">= 2018-02", "2018-02.."},
      {"<2018-02-03", "..2018-02-02"},
      {">quý 1/2018", "2018-04.."},
      {">=tuần trước", "2019-02-18.."},
      {">=3m", "2018-11-28.."},
      {"<=tết 2019", "..2019-02-07"},
  });
}

TEST_CASE("Words are counted from today") {
  check({
      {"hôm nay", "2019-02-28"},
      {"today", "2019-02-28"},
      {"Now", "2019-02-28"},
      {"hôm qua", "2019-02-27"},
      {"yesterday", "2019-02-27"},
      {"tomorrow", "2019-03-01"},
      {"hôm kia", "2019-02-26"},
      {"ngày mai", "2019-03-01"},
      {"sáng nay", "2019-02-28"},
      {"tối qua", "2019-02-27"},
      {"tuần này", "2019-02-25..2019-03-03"},
      {"tuần trước", "2019-02-18..2019-02-24"},
      {"tuần tới", "2019-03-04..2019-03-10"},
      {"cuối tuần", "2019-03-02..2019-03-03"},
      {"cuối tuần trước", "2019-02-23..2019-02-24"},
      {"tháng này", "2019-02"},
      {"tháng trước", "2019-01"},
      {"tháng sau", "2019-03"},
      {"quý này", "2019-01..2019-03"},
      {"quý trước", "2018-10..2018-12"},
      {"năm nay", "2019"},
      {"năm ngoái", "2018"},
      {"năm sau", "2020"},
      {"tháng 3 năm ngoái", "2018-03"},
      {"thứ hai", "2019-02-25"},
      {"thứ hai tuần này", "2019-02-25"},
      {"thứ 6 tuần trước", "2019-02-22"},
      {"chủ nhật", "2019-02-24"},
      {"3 ngày trước", "2019-02-25"},
      {"2 tuần trước", "2019-02-11..2019-02-17"},
      {"cách đây 3 tháng", "2018-11"},
      {"2 năm trước", "2017"},
      {"3 tháng qua", "2018-11-28..2019-02-28"},
      {"30 ngày qua", "2019-01-29..2019-02-28"},
      {"3 ngày tới", "2019-02-28..2019-03-03"},
      {"đầu tháng này", "2019-02-01..2019-02-10"},
      {"6 tháng đầu năm", "2019-01..2019-06"},
      {"2016 đến nay", "2016-01..2019-02"},
  });
}

TEST_CASE("A weekday is the last one, today as well") {
  const Day monday = day(2018, 6, 18);
  CHECK(to_string(parse_day_filter("thứ hai", monday)) == "2018-06-18");
  CHECK(to_string(parse_day_filter("thu tu", monday)) == "2018-06-13");
  CHECK(to_string(parse_day_filter("thứ sáu tuần sau", monday)) == "2018-06-29");
}

TEST_CASE("A number with a letter is the time since then, in a range that day") {
  check({
      {"3d", "2019-02-25..2019-02-28"},
      {"2w", "2019-02-14..2019-02-28"},
      {"3m", "2018-11-28..2019-02-28"},
      {"1q", "2018-11-28..2019-02-28"},
      {"10y", "2009-02-28..2019-02-28"},
      {"0d", "2019-02-28"},
      {"3M", "2018-11-28..2019-02-28"},
      {"3m..", "2018-11-28.."},
      {"..3m", "..2018-11-28"},
      {"3m..1m", "2018-11-28..2019-01-28"},
  });
}

TEST_CASE("Larger units and parts of them are read in words") {
  check({
      {"quý 4/2018", "2018-10..2018-12"},
      {"quý IV/2018", "2018-10..2018-12"},
      {"tháng 2/2018", "2018-02"},
      {"tháng hai năm 2018", "2018-02"},
      {"20 tháng 11 năm 2018", "2018-11-20"},
      {"cuối năm 2018", "2018-09..2018-12"},
      {"đầu năm 2018", "2018-01..2018-04"},
      {"giữa tháng 3/2018", "2018-03-11..2018-03-20"},
      {"nửa đầu năm 2018", "2018-01..2018-06"},
      {"6 tháng đầu năm 2018", "2018-01..2018-06"},
      {"10 ngày đầu tháng 3/2018", "2018-03-01..2018-03-10"},
      {"mùa hè 2018", "2018-06..2018-08"},
      {"mùa đông 2018", "2018-12..2019-02"},
      {"thập niên 90", "1990..1999"},
      {"những năm 2000", "2000..2009"},
      {"thế kỷ 19", "1801..1900"},
      {"thế kỷ XX", "1901..2000"},
      {"2016-2020", "2016..2020"},
      {"năm học 2018-2019", "2018..2019"},
      {"từ 2016 đến 2018", "2016..2018"},
      {"từ tháng 3 đến tháng 5/2018", "2018-03..2018-05"},
      {"3-5/11/2018", "2018-11-03..2018-11-05"},
      {"từ 28/12 đến 3/1/2019", "2018-12-28..2019-01-03"},
      {"từ tháng 11 đến tháng 2 năm nay", "2018-11..2019-02"},
  });
}

TEST_CASE("Holidays and lunar days are read, with a year") {
  check({
      {"tết 2019", "2019-02-05..2019-02-07"},
      {"Tết Kỷ Hợi", "2019-02-05..2019-02-07"},
      {"30 tết 2019", "2019-02-04"},
      {"giao thừa 2022", "2022-01-31"},
      {"mùng 3 tết 2018", "2018-02-18"},
      {"rằm tháng giêng 2019", "2019-02-19"},
      {"trung thu 2019", "2019-09-13"},
      {"giỗ tổ 2020", "2020-04-02"},
      {"quốc khánh 2018", "2018-09-02"},
      {"noel 2018", "2018-12-25"},
      {"10/3/2019âl", "2019-04-14"},
      {"10/3/2019 âl", "2019-04-14"},
      {"10/3/2019 âm lịch", "2019-04-14"},
      {"3/2019âl", "2019-04-05..2019-05-04"},
      {"tháng chạp 2018", "2019-01-06..2019-02-04"},
      {"tháng 4 nhuận 2020", "2020-05-23..2020-06-20"},
      {"năm Mậu Tuất", "2018-02-16..2019-02-04"},
  });
}

TEST_CASE("Words may lack their accents, and be joined by underscores") {
  const char* const same[][2] = {
      {"hom nay", "hôm nay"},
      {"hom_qua", "hôm qua"},
      {"tuan truoc", "tuần trước"},
      {"thang 3 nam ngoai", "tháng 3 năm ngoái"},
      {"quy iv 2018", "quý IV/2018"},
      {"dau nam 2018", "đầu năm 2018"},
      {"thu hai", "thứ hai"},
      {"tet ky hoi", "tết Kỷ Hợi"},
      {"ram thang gieng 2019", "rằm tháng giêng 2019"},
      {"10/3/2019al", "10/3/2019âl"},
      {"tu thang 3 den thang 5/2018", "từ tháng 3 đến tháng 5/2018"},
      {"HÔM QUA", "hôm qua"},
      {"ho\u0302m qua", "hôm qua"},
  };
  for (const auto& [typed, written] : same) {
    INFO(typed);
    CHECK(parse_day_filter(typed, today_is) == parse_day_filter(written, today_is));
  }
}

TEST_CASE("Without a year it is that of every year") {
  check({
      {"28/2", "28/2"},
      {"29/2", "29/2"},
      {"ngày 20/11", "20/11"},
      {"20 tháng 11", "20/11"},
      {"tháng 2", "1/2..29/2"},
      {"thang 12", "1/12..31/12"},
      {"quý 4", "1/10..31/12"},
      {"mùa hè", "1/6..31/8"},
      {"mùa đông", "1/12..29/2"},
      {"giữa tháng 3", "11/3..20/3"},
      {"quốc khánh", "2/9"},
      {"giáng sinh", "25/12"},
      {"tết", "1/1âl..3/1âl"},
      {"30 tết", "30/12âl"},
      {"giao thừa", "30/12âl"},
      {"trung thu", "15/8âl"},
      {"giỗ tổ", "10/3âl"},
      {"rằm tháng giêng", "15/1âl"},
      {"tháng giêng", "1/1âl..30/1âl"},
      {"10/3âl", "10/3âl"},
      {"10/3..20/3âl", "10/3âl..20/3âl"},
      {"28/2..3/3", "28/2..3/3"},
      {"28/12..3/1", "28/12..3/1"},
      {"3..5/11", "3/11..5/11"},
      {"tháng 11..tháng 2", "1/11..29/2"},
      {"từ 3 đến 5/11", "3/11..5/11"},
      {"tết..rằm tháng giêng", "1/1âl..15/1âl"},
  });
}

TEST_CASE("With a year on the other side it is the nearest that keeps the order") {
  check({
      {"28/12..3/1/2019", "2018-12-28..2019-01-03"},
      {"28/12/2018..3/1", "2018-12-28..2019-01-03"},
      {"1/2..5/2/2019", "2019-02-01..2019-02-05"},
      {"3..5/11/2019", "2019-11-03..2019-11-05"},
      {"29/2..2019", "2016-02-29..2019-12-31"},
      {"tết..20/2/2019", "2019-02-05..2019-02-20"},
      {"2018..20/11", "2018-01-01..2018-11-20"},
      {"tháng 11..2/2019", "2018-11..2019-02"},
  });
}

TEST_CASE("With nothing on the other side it is the last one up to today") {
  check({
      {"20/11..", "2018-11-20.."},
      {"27/2..", "2019-02-27.."},
      {"28/2..", "2019-02-28.."},
      {"..20/11", "..2018-11-20"},
      {">20/11", "2018-11-21.."},
      {"tháng 3..", "2018-03.."},
      {"tết..", "2019-02-05.."},
  });
}

TEST_CASE("A date that cannot be read is an error that says what, where and what to write") {
  struct Refused {
    const char* text;
    std::size_t offset;
    const char* message;
    const char* hint;
  };
  const Refused rows[] = {
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
      {"28022019", 0, "the year 2802 is not between 1000 and 2200", "28/2/2019"},
      {"0999", 0, "the year 999 is not between 1000 and 2200", "four digits"},
      {"2201", 0, "the year 2201 is not between 1000 and 2200", "four digits"},
      {"28/2/19", 5, "the year 19 is not between 1000 and 2200", "28/2/2019"},
      {"30/2", 0, "February has 29 days at most", "1/2 to 29/2"},
      {"2019..30/2", 6, "February has 29 days at most", "29/2"},
      {"2019..28/2/19", 11, "the year 19 is not", "28/2/2019"},
      {"..", 0, "a range needs a date", "2019.."},
      {"  ..  ", 2, "a range needs a date", "2019.."},
      {"2020..2019", 0, "2020..2019 ends before it begins; swap the two ends", "2019..2020"},
      {"2019-03..2019-02", 0, "swap the two ends", "2019-02..2019-03"},
      {" 1/3/2019 .. 28/2/2019", 1, "swap the two ends", "2019-02-28..2019-03-01"},
      {"hôm nay..hôm qua", 0, "swap the two ends", "2019-02-27..2019-02-28"},
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
      {">", 0, "a comparison needs a date", ">=2019"},
      {" >= ", 1, "a comparison needs a date", ">=2019"},
      {">=hom wua", 2, "hom wua: cannot be read as a date", "hôm qua"},
      {">từ 3 đến 5/11", 1, "a comparison takes one date", "leave the sign out"},
      {"từ 3 đến 5/11..2019", 0, "is a range, where one date is meant", "each side"},
      {"2019..từ 3 đến 5/11", 6, "is a range, where one date is meant", "each side"},
      {">=2018..2019", 2, "cannot be read", "2019"},
      {"2019-W53", 0, "2019 has 52 weeks", "2019-W01 to 2019-W52"},
      {"30/1/2019âl", 0, "that lunar month has 29 days", "write 29"},
      {"10/3/1800âl", 0, "there is no such day", "1900 to 2100"},
      {"tháng 5 nhuận 2020", 0, "there is no such day", "1900 to 2100"},
      {"31/1âl", 0, "no lunar month has a day 31", "29 or 30"},
      {"tết 1850", 0, "there is no such day", "1900 to 2100"},
      {">2200", 1, "no day is later", "1000 to 2200"},
      {"<1000", 1, "no day is earlier", "1000 to 2200"},
      {"không phải ngày", 0, "cannot be read as a date", "28/2/2019"},
      {"9999y", 0, "there is no such day", "1000 to 2200"},
  };
  for (const Refused& row : rows) {
    INFO(row.text);
    try {
      parse_day_filter(row.text, today_is);
      FAIL_CHECK("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::query);
      CHECK(error.offset() == row.offset);
      CHECK_THAT(error.message(), Catch::Contains(row.message));
      CHECK_THAT(error.hint(), Catch::Contains(row.hint));
    }
  }
}

TEST_CASE("The error for an unreadable date lists forms that can be read") {
  try {
    parse_day_filter("bão lũ", today_is);
    FAIL("no error");
  } catch (const Error& error) {
    for (const char* form : {"2019", "2019-02", "28/2/2019", "quý 4/2018", "tuần trước", "tết 2019",
                             "2019-01..2019-03"}) {
      CHECK_THAT(error.hint(), Catch::Contains(form));
      CHECK_NOTHROW(parse_day_filter(form, today_is));
    }
  }
}

TEST_CASE("An endless date makes a short error") {
  try {
    parse_day_filter(std::string(100'000, 'x'), today_is);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message().size() < 100);
  }
}

TEST_CASE("Every day, month and year is read back as it was written") {
  for (Day d = day(2018, 12, 1); d <= day(2020, 3, 31); d += std::chrono::days(1)) {
    const DayFilter filter{{d, d}, {}};
    INFO(to_string(filter));
    CHECK(parse_day_filter(to_string(filter), today_is) == filter);
  }
  for (const Calendar calendar : {Calendar::solar, Calendar::lunar})
    for (unsigned month = 1; month <= 12; ++month)
      for (unsigned d = 1; d <= 28; ++d) {
        const DayFilter one{{}, YearlyDays{calendar, {month, d}, {month, d}}};
        const DayFilter wrapping{{}, YearlyDays{calendar, {month, d}, {13 - month, 29 - d}}};
        for (const DayFilter& filter : {one, wrapping}) {
          INFO(to_string(filter));
          CHECK(parse_day_filter(to_string(filter), today_is) == filter);
        }
      }
}

TEST_CASE("Today is a day of our time, in Vietnam") {
  const Day now = today();
  const auto utc = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  CHECK((now == utc || now == utc + std::chrono::days(1)));
}

}  // namespace vnfts
