#include "index/mentioned_months.h"

#include <catch2/catch.hpp>

#include "support/day.h"
#include "support/failure.h"

using namespace vnfts;
using std::chrono::year;
using Months = std::vector<std::chrono::year_month>;

namespace {

DateMention mention(Day first, Day last) {
  DateMention out;
  out.first = first;
  out.last = last;
  return out;
}

Months months_of(const std::vector<DateMention>& mentions) {
  return index::mentioned_months(mentions);
}

}  // namespace

TEST_CASE("Months that a short mention touches are kept once, in order") {
  CHECK(months_of({}).empty());
  CHECK(months_of({mention(day(2019, 2, 28), day(2019, 3, 1)),
                   mention(day(2018, 12, 31), day(2018, 12, 31)),
                   mention(day(2019, 3, 1), day(2019, 3, 31))}) ==
        Months{year(2018) / 12, year(2019) / 2, year(2019) / 3});
}

TEST_CASE("A mention of more than 31 days names no month") {
  CHECK(months_of({mention(day(2019, 1, 15), day(2019, 2, 14))}) ==
        Months{year(2019) / 1, year(2019) / 2});
  CHECK(months_of({mention(day(2019, 1, 15), day(2019, 2, 15))}).empty());
  CHECK(months_of({mention(day(2019, 1, 1), day(2019, 12, 31))}).empty());
}

TEST_CASE("Months are two bytes each, and are read as they were written") {
  CHECK(index::encode_months({}).empty());
  CHECK(index::encode_months(Months{year(1000) / 1, year(1021) / 5}) ==
        std::string("\x00\x00\x01\x00", 4));
  const Months months{year(1000) / 1, year(2018) / 12, year(2019) / 2, year(2200) / 12};
  CHECK(index::decode_months(index::encode_months(months)) == months);
  CHECK(index::decode_months("").empty());
}

TEST_CASE("Half a month is damage") {
  CHECK(test::failure([] { index::decode_months("abc"); }) == ErrorCode::damaged);
}
