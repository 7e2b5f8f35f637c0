#include "date/query_point.h"

#include <catch2/catch.hpp>
#include <string>

#include "vnfts/error.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

/// The error's offset, message and hint; fails when there is none.
std::string error_of(std::string_view text, std::size_t offset) {
  try {
    parse_query_point(text, offset);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::query);
    return std::to_string(error.offset()) + " " + error.message() + " | " + error.hint();
  }
  return "no error";
}

}  // namespace

TEST_CASE("A point of a query is as full as it is written") {
  const Point year = parse_query_point("2019", 0).from;
  CHECK(year.form == Form::year);
  CHECK(year.year == 2019);
  const Point month = parse_query_point("2/2019", 0).from;
  CHECK(month.form == Form::month);
  CHECK(month.month == 2);
  const Point day = parse_query_point("28/2", 0).from;
  CHECK(day.form == Form::day);
  CHECK(day.day == 28);
  CHECK(day.month == 2);
  CHECK(!day.has_year());
  const Point lunar = parse_query_point("10/3/2019 âl", 0).from;
  CHECK(lunar.calendar == Calendar::lunar);
  CHECK(lunar.year == 2019);
  CHECK(parse_query_point("2019-W05", 0).from.form == Form::iso_week);
  CHECK(parse_query_point("2019-q3", 0).from.number == 3);
  CHECK(parse_query_point("3m", 0).from.shift == -3);
  CHECK(parse_query_point("YESTERDAY", 0).from.shift == -1);
}

TEST_CASE("Only a range has two points") {
  CHECK(!parse_query_point("hôm qua", 0).to);
  const Expression range = parse_query_point("từ 3 đến 5/11", 0);
  REQUIRE(range.to);
  CHECK(range.from.day == 3);
  CHECK(range.from.month == 11);
  CHECK(range.to->day == 5);
}

TEST_CASE("What is wrong with a point is said where it is") {
  struct Row {
    const char* text;
    const char* expected;  ///< With 100 bytes before it.
  };
  const Row rows[] = {
      {"30/2", "100 30/2: February has 29 days at most | its days are 1/2 to 29/2"},
      {"31/4/2019",
       "100 31/4/2019: April 2019 has 30 days | its days are 2019-04-01 to 2019-04-30"},
      {"2019-04-31", "108 2019-04-31: April 2019 has 30 days"},
      {"12/31/2019", "103 12/31/2019: there is no month 31 | the day comes first: 31/12/2019"},
      {"12/31", "103 12/31: there is no month 31 | the day comes first: 31/12"},
      {"13/2019", "100 13/2019: there is no month 13 | months are 1 to 12"},
      {"2201", "100 2201: the year 2201 is not between 1000 and 2200 | write the year"},
      {"28/2/19", "105 28/2/19: the year 19 is not between 1000 and 2200"},
      {"31/1âl", "100 31/1âl: no lunar month has a day 31 | they have 29 or 30 days"},
      {"0/1âl", "100 0/1âl: no lunar month has a day 0"},
      {"1/13âl", "102 1/13âl: there is no month 13"},
      {"2019-Q5", "106 2019-Q5: there is no quarter 5 | they are 1 to 4"},
      {"2019-W54", "106 2019-W54: there is no week 54 | they are 1 to 53"},
      {"2019W0", "105 2019W0: there is no week 0"},
      {"hom wua", "100 hom wua: cannot be read as a date | did you mean \"hôm qua\"?"},
      {"giang sin", "did you mean \"giáng sinh\"?"},
      {"ngày mưa", "100 ngày mưa: cannot be read as a date | did you mean \"ngày mai\"?"},
      {"bão lũ miền Trung",
       "100 bão lũ miền Trung: cannot be read as a date | write 2019, 2019-02"},
      {"hôm qua trời mưa", "100 hôm qua trời mưa: cannot be read as a date | write 2019"},
      {"3, 5 và 7/11", "cannot be read as a date"},
      {"3x", "100 3x: cannot be read as a date"},
      {"-3m", "100 -3m: cannot be read as a date"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK_THAT(error_of(row.text, 100), Catch::Contains(row.expected));
  }
}

TEST_CASE("What is no date at all is refused in few words, however long it is") {
  for (const std::string& text :
       {std::string(201, '1'), std::string(100'000, 'a'), std::string(300, '\xFF'),
        std::string("\0\0", 2), std::string("\x80"), std::string("../..")}) {
    const std::string error = error_of(text, 0);
    CHECK(error.starts_with("0 "));
    CHECK(error.size() < 400);
  }
}

TEST_CASE("A refusal says the text, what is wrong, where, and what to write") {
  try {
    Refusal{"28/2", 7}(3, "is wrong", "write it right");
  } catch (const Error& error) {
    CHECK(error.message() == "28/2: is wrong");
    CHECK(error.hint() == "write it right");
    CHECK(error.offset() == 10);
    return;
  }
  FAIL("no error");
}

}  // namespace vnfts::date
