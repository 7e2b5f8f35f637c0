#include "query/date_text.h"

#include <catch2/catch.hpp>

#include "support/day.h"
#include "vnfts/error.h"

using namespace vnfts;
using query::DateText;

namespace {

const Day now = day(2024, 2, 28);

/// The offset of the error that reading ends in.
std::size_t offset_of_error(const DateText& text) {
  try {
    text.read(now);
  } catch (const Error& error) {
    return error.offset();
  }
  FAIL("read");
  return 0;
}

}  // namespace

TEST_CASE("The pieces of a date are read as one, _ as a space") {
  const std::string_view query = "a date:\"2019\"..2020_";
  DateText text(query);
  text.add_quoted(query.substr(8, 4));
  text.add(query.substr(13));
  const DayFilter expected{{day(2019, 1, 1), day(2020, 12, 31)}, {}};
  CHECK(text.read(now) == expected);
}

TEST_CASE("What cannot be read is pointed at in the query") {
  const std::string_view query = "a date:\"2019\"..\"30/2/2020\"";
  DateText text(query);
  text.add_quoted(query.substr(8, 4));
  text.add(query.substr(13, 2));
  text.add_quoted(query.substr(16, 9));
  CHECK(offset_of_error(text) == 16);
  DateText first(query);
  first.add_quoted(query.substr(18, 6));
  CHECK(offset_of_error(first) == 18);
}

TEST_CASE("A comparison and the dots of a range expect more, a date does not") {
  for (const std::string_view piece : {">", ">=", "<", "<=", "=", "2019..", ".."}) {
    DateText text(piece);
    text.add(piece);
    CHECK(text.expects_more());
  }
  for (const std::string_view piece : {"2019", "<2019", "..2019", "2019."}) {
    DateText text(piece);
    text.add(piece);
    CHECK_FALSE(text.expects_more());
  }
}

TEST_CASE("A word without quotes is told from a number") {
  const auto bare = [](std::string_view piece, bool quoted) {
    DateText text(piece);
    quoted ? text.add_quoted(piece) : text.add(piece);
    return text.is_bare_word();
  };
  CHECK(bare("tuần", false));
  CHECK(bare(">3m", false));
  CHECK_FALSE(bare(">=28/2/2019", false));
  CHECK_FALSE(bare("tuần", true));
}
