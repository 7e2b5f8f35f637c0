#include "index/mentioned_months.h"

#include <catch2/catch.hpp>

#include "vnfts/error.h"

using namespace vnfts;
using index::decode_months;
using index::encode_months;
using Months = std::vector<std::chrono::year_month>;

namespace {

std::chrono::year_month month(int year, int month) { return std::chrono::year(year) / month; }

}  // namespace

TEST_CASE("Months are kept in two bytes each") {
  struct Row {
    Months months;
    std::string value;
  };
  const std::vector<Row> rows = {
      {{}, ""},
      {{month(1000, 1)}, std::string("\0\0", 2)},
      {{month(1021, 5)}, std::string("\x01\0", 2)},
      {{month(2019, 2)}, "\x2F\xC5"},
      {{month(2999, 12)}, "\x5D\xBF"},
      {{month(2019, 12), month(2020, 1)}, "\x2F\xCF\x2F\xD0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(encode_months(row.months) == row.value);
    CHECK(decode_months(row.value) == row.months);
  }
}

TEST_CASE("What holds no months is an error") {
  for (const std::string& value :
       {std::string("\x2F"), std::string("\x2F\xC5\x2F"), std::string("\x2F\xC5\x2F\xC5"),
        std::string("\x2F\xC6\x2F\xC5"), std::string("\x5D\xC0"), std::string("\xFF\xFF")}) {
    CAPTURE(value);
    try {
      decode_months(value);
      FAIL_CHECK("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::damaged);
    }
  }
}
