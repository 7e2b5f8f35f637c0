#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <string>

#include "support/day.h"
#include "vnfts/date.h"

using vnfts::parse_published;
using namespace std::chrono_literals;

namespace {

/// The moment that a Vietnamese clock shows on that day.
std::chrono::sys_seconds in_vietnam(vnfts::Day day, std::chrono::seconds clock = 0s) {
  return day + clock - 7h;
}

}  // namespace

TEST_CASE("publication dates are read as dumps write them") {
  const auto half_past_three = in_vietnam(day(2024, 2, 28), 15h + 30min);
  struct Row {
    const char* text;
    std::chrono::sys_seconds time;
  };
  const Row rows[] = {
      {"2024-02-28", in_vietnam(day(2024, 2, 28))},
      {"2024/02/28", in_vietnam(day(2024, 2, 28))},
      {"20240228", in_vietnam(day(2024, 2, 28))},
      {"28/02/2024", in_vietnam(day(2024, 2, 28))},
      {"28/2/2024", in_vietnam(day(2024, 2, 28))},
      {"28-02-2024", in_vietnam(day(2024, 2, 28))},
      {"28-2-2024", in_vietnam(day(2024, 2, 28))},
      {"28.02.2024", in_vietnam(day(2024, 2, 28))},
      {"2024-02-28T15:30:00", half_past_three},
      {"2024-02-28t15:30", half_past_three},
      {"2024-02-28 15:30", half_past_three},
      {"2024-02-28 15:30:00", half_past_three},
      {"2024-02-28T15:30:07", half_past_three + 7s},
      {"2024-02-28T15:30:00.5", half_past_three},
      {"2024-02-28T15:30:00.1234567", half_past_three},
      {"2024-02-28T15:30:00,123", half_past_three},
      {"2024-02-28T15:30:00+07:00", half_past_three},
      {"2024-02-28T15:30:00+0700", half_past_three},
      {"2024-02-28T15:30:00+07", half_past_three},
      {"2024-02-28T15:30:00 +07:00", half_past_three},
      {"2024-02-28 15:30:00.000 +07:00", half_past_three},
      {"2024-02-28T15:30+07:00", half_past_three},
      {"2024-02-28T08:30:00Z", half_past_three},
      {"2024-02-28T08:30:00.000Z", half_past_three},
      {"2024-02-28T08:30:00z", half_past_three},
      {"2024-02-28T08:30:00+00:00", half_past_three},
      {"2024-02-28T03:30:00-05:00", half_past_three},
      {"2024-02-28T14:00:00+05:30", half_past_three},
      {"28/02/2024 15:30", half_past_three},
      {"28/02/2024, 15:30", half_past_three},
      {"28/2/2024  15:30 (GMT+7)", half_past_three},
      {"28/02/2024   15:30 (GMT+07:00)", half_past_three},
      {"28/02/2024 15:30 GMT+7", half_past_three},
      {"28/02/2024 15:30 ICT", half_past_three},
      {"28/02/2024 - 15:30", half_past_three},
      {"28/02/2024 – 15:30", half_past_three},
      {"28/02/2024 | 15:30", half_past_three},
      {"15:30 28/02/2024", half_past_three},
      {"15:30 | 28/02/2024", half_past_three},
      {"15:30, 28/2/2024", half_past_three},
      {"15:30 (GMT+7) 28/02/2024", half_past_three},
      {"15h30 28/02/2024", half_past_three},
      {"28-02-2024 - 15:30 PM", half_past_three},
      {"28-02-2024 - 03:30 PM", half_past_three},
      {"28/02/2024 3:30pm", half_past_three},
      {"28-02-2024 - 00:01 AM", in_vietnam(day(2024, 2, 28), 1min)},
      {"28-02-2024 - 12:01 AM", in_vietnam(day(2024, 2, 28), 1min)},
      {"28-02-2024 - 12:01 PM", in_vietnam(day(2024, 2, 28), 12h + 1min)},
      {"28/02/2024 7:05", in_vietnam(day(2024, 2, 28), 7h + 5min)},
      {"Thứ tư, 28/02/2024, 15:30 (GMT+7)", half_past_three},
      {"Thứ Tư, 28/2/2024 15:30 (GMT+7)", half_past_three},
      {"THỨ TƯ, 28/2/2024 15:30", half_past_three},
      {"Thu\u031B\u0301 tu\u031B, 28/2/2024 15:30", half_past_three},  // NFD
      {"Thứ 4, 28/2/2024 15:30", half_past_three},
      {"T4, 28/02/2024 15:30", half_past_three},
      {"15:30 Thứ Tư, 28/02/2024", half_past_three},
      {"Chủ Nhật, 10/10/2021 - 14:00", in_vietnam(day(2021, 10, 10), 14h)},
      {"CN, 10/10/2021", in_vietnam(day(2021, 10, 10))},
      {"Wed, 28 Feb 2024 15:30:00 +0700", half_past_three},
      {"Wed, 28 Feb 2024 08:30:00 GMT", half_past_three},
      {"28 Feb 2024 15:30:00 +0700", half_past_three},
      {"Thu, 2 Nov 2023 15:30 +0700", in_vietnam(day(2023, 11, 2), 15h + 30min)},
      {"  2024-02-28T15:30:00\n", half_past_three},
      {"28/02/2024\n\u00A0 15:30", half_past_three},
      {"1709109000", half_past_three},
      {"1709109000.0", half_past_three},
      {"1709109000.987654", half_past_three},
      {"1709109000000", half_past_three},
      {"1709109000999", half_past_three},
      {"1709109000000.0", half_past_three},
      {"999999999", std::chrono::sys_seconds(999999999s)},
      {"1000-01-01", in_vietnam(day(1000, 1, 1))},
      {"2200-12-31 23:59:59", in_vietnam(day(2200, 12, 31), 23h + 59min + 59s)},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto published = parse_published(row.text);
    REQUIRE(published);
    CHECK(published->time == row.time);
  }
}

TEST_CASE("the day of publication is the day in Vietnam") {
  CHECK(parse_published("2024-02-28T16:59:59Z")->day == day(2024, 2, 28));
  CHECK(parse_published("2024-02-28T17:00:00Z")->day == day(2024, 2, 29));
  CHECK(parse_published("2024-02-28T23:30:00Z")->day == day(2024, 2, 29));
  CHECK(parse_published("2024-02-28T23:30:00")->day == day(2024, 2, 28));
  CHECK(parse_published("2024-02-28T00:30:00+09:00")->day == day(2024, 2, 27));
  CHECK(parse_published("2024-02-28")->day == day(2024, 2, 28));
  CHECK(parse_published("1709139600")->day == day(2024, 2, 29));
}

TEST_CASE("what is no publication date gives nothing") {
  const char* texts[] = {"",
                         " ",
                         "2019",
                         "2019-02",
                         "02/2019",
                         "28/2",
                         "15:30",
                         "hôm qua",
                         "2h trước",
                         "0",
                         "-1",
                         "2019-02-29",
                         "2019-02-30",
                         "31/04/2019",
                         "12/31/2019",
                         "2019-13-01",
                         "2019-00-10",
                         "20190230",
                         "28022019",
                         "0999-01-01",
                         "3000-01-01",
                         "28/2/19",
                         "2024-02-28T24:00",
                         "2024-02-28T23:60",
                         "2024-02-28T23:59:60",
                         "2024-02-28T15",
                         "2024-02-28T15:3",
                         "2024-02-28T15:30:0",
                         "2024-02-28T15:30:00+15:00",
                         "2024-02-28T15:30:00+07:60",
                         "2024-02-28T15:30:00+070",
                         "2024-02-28T15:30:00Zulu",
                         "2024-02-28T15:30:00+",
                         "2024-02-28T",
                         "2024-02-28Z",
                         "2024-02-28T15:30 16:30",
                         "28/02/2024 29/02/2024",
                         "15:30 20240228z",
                         "28/02/2024 13:30 AM",
                         "28/02/2024 15:30 (GMT+7",
                         "15:3028/02/2024",
                         "28/02/202415:30",
                         "28 Foo 2024",
                         "32 Feb 2024",
                         "28 Feb 24",
                         "Cập nhật 28/02/2024",
                         "28/02/2024 và 29/02/2024",
                         "12345678901",
                         "12345678901234",
                         "1709109000.",
                         "1709109000.0x",
                         "1709109000.0.0",
                         "2024-02-28T15:30:00\xFF",
                         "2999-12-31T23:00:00Z",
                         "1000-01-01T00:00:00+14:00"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(!parse_published(text));
  }
}

TEST_CASE("a cell of more than 128 bytes is no publication date") {
  const std::string date = "2024-02-28";
  CHECK(parse_published(date + std::string(128 - date.size(), ' ')));
  CHECK(!parse_published(date + std::string(129 - date.size(), ' ')));
}

TEST_CASE("any bytes are read as a publication date of the years 1000 to 2999, or as nothing") {
  constexpr std::string_view alphabet = "0123456789-/.:,| TZ+()GMTthuapm\xC2\xA0\xE2\x80\x93";
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    std::string text = i % 2 ? "2024-02-28T15:30:00+07:00" : "15:30 28/02/2024 (GMT+7)";
    for (int k = 0; k < 3; ++k)
      text[random() % text.size()] =
          i % 3 ? alphabet[random() % alphabet.size()] : static_cast<char>(random());
    const auto published = parse_published(text);
    if (!published) continue;
    INFO(text);
    CHECK(published->day >= day(1000, 1, 1));
    CHECK(published->day <= day(2999, 12, 31));
    CHECK(std::chrono::floor<std::chrono::days>(published->time + 7h) == published->day);
  }
}
