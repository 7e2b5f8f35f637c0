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
      {"Cập nhật 28/02/2024", in_vietnam(day(2024, 2, 28))},
      // ISO 8601 basic format
      {"20240228T153000", half_past_three},
      {"20240228T1530", half_past_three},
      {"20240228T083000Z", half_past_three},
      {"20240228T153000.123+0700", half_past_three},
      {"2024-02-28T153000", half_past_three},
      {"20240228153000", half_past_three},
      {"202402281530", half_past_three},
      {"2024-02-28+07:00", in_vietnam(day(2024, 2, 28))},
      {"2024-02-28T15:30:00+07:00[Asia/Ho_Chi_Minh]", half_past_three},
      {"2024-02-28 15:30:00 Asia/Ho_Chi_Minh", half_past_three},
      {"2024-02-28T15:30:00&#x2B;07:00", half_past_three},
      {"2024-02-28 08:30:00 UTC", half_past_three},
      // RFC 2822, RFC 850, asctime, and the writings of JavaScript and Java
      {"Wed, 28 Feb 2024 08:30:00 UT", half_past_three},
      {"Wed, 28 Feb 2024 03:30:00 EST", half_past_three},
      {"Wed, 28 Feb 2024 00:30:00 PST", half_past_three},
      {"Wed, 28 Feb 2024 15:30:00 +0700 (ICT)", half_past_three},
      {"Wed, 28 Feb 2024 15:30:00 +0700 (Indochina Time)", half_past_three},
      {"Wednesday, 28-Feb-24 08:30:00 GMT", half_past_three},
      {"Wednesday, 28-Feb-2024 08:30:00 GMT", half_past_three},
      {"Tue, 28 Feb 95 08:30 GMT", in_vietnam(day(1995, 2, 28), 15h + 30min)},
      {"Wed Feb 28 15:30:00 2024", half_past_three},
      {"Sat Feb  3 15:30:00 2024", in_vietnam(day(2024, 2, 3), 15h + 30min)},
      {"Wed Feb 28 15:30:00 ICT 2024", half_past_three},
      {"Wed Feb 28 15:30:00 +0700 2024", half_past_three},
      {"Wed Feb 28 2024 15:30:00 GMT+0700 (Indochina Time)", half_past_three},
      {"Wed Feb 28 2024 15:30:00 GMT+0700 (Giờ Đông Dương)", half_past_three},
      {"Thu 2 Nov 2023 15:30", in_vietnam(day(2023, 11, 2), 15h + 30min)},
      // English
      {"February 28, 2024 3:30 PM", half_past_three},
      {"February 28, 2024, 3:30\u202FPM", half_past_three},
      {"Feb 28, 2024", in_vietnam(day(2024, 2, 28))},
      {"Feb. 28, 2024 at 3:30 p.m.", half_past_three},
      {"28 Feb 2024", in_vietnam(day(2024, 2, 28))},
      {"28 February 2024 | 15:30", half_past_three},
      {"28th February 2024", in_vietnam(day(2024, 2, 28))},
      {"Sept 2, 2023", in_vietnam(day(2023, 9, 2))},
      {"Wednesday, February 28, 2024 - 15:30", half_past_three},
      {"Published on Feb 28, 2024 3:30 PM", half_past_three},
      {"Posted: 28/02/2024 15:30", half_past_three},
      {"28/02/2024 3 PM", in_vietnam(day(2024, 2, 28), 15h)},
      // Vietnamese words
      {"Thứ tư, 6/8/2025, 00:00 (GMT+7)", in_vietnam(day(2025, 8, 6))},
      {"Thứ Sáu, ngày 21/10/2022 15:59 PM (GMT+7)", in_vietnam(day(2022, 10, 21), 15h + 59min)},
      {"Thứ Tư, 28/02/2024 15:30 (GMT +7)", half_past_three},
      {"Thứ Tư (28/02/2024) 15:30", half_past_three},
      {"(28/02/2024 15:30)", half_past_three},
      {"Thứ Tư, 28/02/2024 | 15:30", half_past_three},
      {"Thứ Tư, 28/02/24 15:30", half_past_three},
      {"Thứ tư, 28/02/2024 15:30 (Giờ Việt Nam)", half_past_three},
      {"28/02/2024 (GMT+7)", in_vietnam(day(2024, 2, 28))},
      {"15:30:00 28/2/2024", half_past_three},
      {"28/02/2024 3:30:00 CH", half_past_three},
      {"28/02/2024 3:30 SA", in_vietnam(day(2024, 2, 28), 3h + 30min)},
      {"28/02/2024 12:05 SA", in_vietnam(day(2024, 2, 28), 5min)},
      {"28/02/2024 3:30 chiều", half_past_three},
      {"28/02/2024 7:30 sáng", in_vietnam(day(2024, 2, 28), 7h + 30min)},
      {"28/02/2024 lúc 15:30", half_past_three},
      {"lúc 15:30 ngày 28/02/2024", half_past_three},
      {"15h30 ngày 28/2/2024", half_past_three},
      {"15g30 28/2/2024", half_past_three},
      {"15h30' ngày 28/2/2024", half_past_three},
      {"15h 28/2/2024", in_vietnam(day(2024, 2, 28), 15h)},
      {"15 giờ 30 phút ngày 28/2/2024", half_past_three},
      {"15 giờ 30, ngày 28/2/2024", half_past_three},
      {"ngày 28 tháng 2 năm 2024", in_vietnam(day(2024, 2, 28))},
      {"Ngày 28 tháng 02 năm 2024, 15:30", half_past_three},
      {"28 tháng 2, 2024", in_vietnam(day(2024, 2, 28))},
      {"28 tháng 2/2024", in_vietnam(day(2024, 2, 28))},
      {"28 Tháng Hai 2024 15:30", half_past_three},
      {"28 Tháng Năm 2024", in_vietnam(day(2024, 5, 28))},
      {"28 Tháng Mười Hai, 2024", in_vietnam(day(2024, 12, 28))},
      {"Tháng Hai 28, 2024", in_vietnam(day(2024, 2, 28))},
      {"Tháng 2 28, 2024", in_vietnam(day(2024, 2, 28))},
      {"28 Th2, 2024", in_vietnam(day(2024, 2, 28))},
      {"Th02 28, 2024", in_vietnam(day(2024, 2, 28))},
      {"22 thg 1, 2015", in_vietnam(day(2015, 1, 22))},
      {"15:08 22 thg 1, 2015", in_vietnam(day(2015, 1, 22), 15h + 8min)},
      {"lúc 15:30 Thứ Tư, 28 tháng 2, 2024", half_past_three},
      {"Thứ Năm, ngày 8 tháng 1 năm 2015", in_vietnam(day(2015, 1, 8))},
      {"Thứ Tư, 07/01/2015 | 22:34", in_vietnam(day(2015, 1, 7), 22h + 34min)},
      {"9 Tháng 1 2015 lúc 15:08", in_vietnam(day(2015, 1, 9), 15h + 8min)},
      {"28 Tháng 2, 2024 lúc 3:30 CH", half_past_three},
      // Labels
      {"Cập nhật lúc 15:30, 28/02/2024", half_past_three},
      {"Cập nhật lúc: 15:30 28/02/2024", half_past_three},
      {"Đăng ngày 28/02/2024", in_vietnam(day(2024, 2, 28))},
      {"Đăng lúc 15:30 ngày 28/02/2024", half_past_three},
      {"Ngày đăng: 28/02/2024 15:30", half_past_three},
      {"Ngày đăng : 28/02/2024 15:30", half_past_three},
      {"Ngày: 28/02/2024", in_vietnam(day(2024, 2, 28))},
      {"Ngày xuất bản: Thứ Tư, 28/02/2024", in_vietnam(day(2024, 2, 28))},
      {"Thời gian: 28/02/2024 15:30", half_past_three},
      {"28/02/2024 15:30 (GMT+7) - Cập nhật: 01/03/2024 16:05", half_past_three},
      {"Đăng lúc 15:30 28/02/2024, cập nhật lúc 16:05", half_past_three},
      {"28/02/2024&nbsp;|&nbsp;15:30", half_past_three},
      // Numbers
      {"/Date(1709109000000)/", half_past_three},
      {"/Date(1709109000000+0700)/", half_past_three},
      {"1709109000000000", half_past_three},
      {"1709109000000000000", half_past_three},
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
                         "2201-01-01",
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
                         "Cập nhật",
                         "Cập nhật 15:30",
                         "Sửa 28/02/2024",
                         "28/02/2024 Theo VnExpress",
                         "Hôm nay, 28/02/2024",
                         "2/28/2024, 3:30 PM",
                         "Wednesday, 29-Feb-24 08:30:00 GMT",
                         "Thứ Năm, 28/02/24",
                         "Thứ Tư, 24/02/28",
                         "28/02/24 15:30",
                         "28 Feb 15:30",
                         "28 tháng Giêng 2024",
                         "28 tháng 2",
                         "28 tháng 13, 2024",
                         "30 tháng 2, 2024",
                         "tháng 2, 2024",
                         "Tháng 2 2024",
                         "28/02/2024 âm lịch",
                         "28 tháng 2, 2024 29",
                         "28 Feb 2024-02",
                         "28/02/2024 15:30 GMT+7 UTC",
                         "28/02/2024 (15:30",
                         "28/02/2024) 15:30",
                         "((28/02/2024))",
                         "Thứ Tư, Thứ Năm, 28/02/2024",
                         "28/02/2024 UTC",
                         "28/02/2024 EST",
                         "Wed, 28 Feb 2024 08:30:00 A",
                         "28/02/2024 15",
                         "28/02/2024 25h",
                         "28/02/2024 2h trước",
                         "28/02/2024 - Cập nhật: hôm qua",
                         "28/02/2024 cập nhật",
                         "Cập nhật 28/02/2024, đăng 27/02/2024",
                         "20240228T",
                         "20240228T246000",
                         "20240230153000",
                         "20240228156000",
                         "-1709109000",
                         "/Date(1709109000000",
                         "/Date(-1709109000000)/",
                         "/Date(1709109000000+07)/",
                         "1.709109E9",
                         "28/02/2024 và 29/02/2024",
                         "12345678901",
                         "12345678901234",
                         "1709109000.",
                         "1709109000.0x",
                         "1709109000.0.0",
                         "2024-02-28T15:30:00\xFF",
                         "2200-12-31T23:00:00Z",
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

TEST_CASE("any bytes are read as a publication date of the years 1000 to 2200, or as nothing") {
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
    CHECK(published->day <= day(2200, 12, 31));
    CHECK(std::chrono::floor<std::chrono::days>(published->time + 7h) == published->day);
  }
}
