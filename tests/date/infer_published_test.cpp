#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <string>

#include "support/day.h"
#include "vnfts/date.h"

using vnfts::infer_published;
using vnfts::PublishedBasis;
using namespace std::chrono_literals;

namespace {

/// A report of a meeting, as newspapers of the provinces write them; it names no year but those of
/// the campaign.
const std::string meeting =
    "Cao Bằng biểu dương những thôn giữ rừng\n"
    "CBO - Sáng 28/2, UBND tỉnh Cao Bằng mở hội nghị tổng kết 5 năm phong trào giao rừng cho thôn "
    "giai đoạn 2019 - 2024.\n"
    "Tỉnh có 310 thôn nhận rừng. Từ năm 2019 đến nay, các thôn đã trồng hơn 1.200 ha.\n"
    "Tỉnh phấn đấu đến năm 2030 có 500 thôn, tầm nhìn đến năm 2045 phủ xanh đất trống.\n";

vnfts::Published on(vnfts::Day day, PublishedBasis basis) { return {day - 7h, day, basis}; }

}  // namespace

TEST_CASE("the address of an article tells when it was published") {
  const auto found = infer_published("https://a.example/tin-20240228153012345.htm", meeting);
  REQUIRE(found);
  CHECK(found->time == day(2024, 2, 28) + 15h + 30min + 12s - 7h);
  CHECK(found->day == day(2024, 2, 28));
  CHECK(found->basis == PublishedBasis::url);
  CHECK(infer_published("https://a.example/2019/05/01/tin.htm", meeting) ==
        on(day(2019, 5, 1), PublishedBasis::url));
}

TEST_CASE("a text tells when it was published, where its year is settled") {
  CHECK(infer_published("", meeting) == on(day(2024, 2, 28), PublishedBasis::dateline));
  CHECK(infer_published("https://a.example/tin-4716161.html", meeting) ==
        on(day(2024, 2, 28), PublishedBasis::dateline));
  CHECK(infer_published("", "Đêm qua (27/2/2024), mưa lớn ở Lào Cai.") ==
        on(day(2024, 2, 28), PublishedBasis::gloss));
  CHECK(!infer_published("", "Đêm qua (27/2), mưa lớn ở Lào Cai."));
  CHECK(!infer_published("", "Mưa lớn ở Lào Cai từ ngày 27/2/2024."));
  CHECK(!infer_published("", ""));
}

TEST_CASE("year and month of an address settle the year of the text's day") {
  const std::string text = "Đêm qua (27/2), mưa lớn ở Lào Cai.";
  CHECK(infer_published("https://a.example/2022/02/mua-lon.html", text) ==
        on(day(2022, 2, 28), PublishedBasis::gloss));
  CHECK(infer_published("https://a.example/2022/03/mua-lon.html", text) ==
        on(day(2022, 2, 28), PublishedBasis::gloss));
  CHECK(!infer_published("https://a.example/2022/05/mua-lon.html", text));
  CHECK(infer_published("https://a.example/2022/01/tin.html", "Sáng 31/12, cầu được thông xe.") ==
        on(day(2021, 12, 31), PublishedBasis::dateline));
  CHECK(!infer_published("https://a.example/2022/02/mua-lon.html", "Mưa lớn ở Lào Cai."));
}

TEST_CASE("one of the first lines may be the date alone") {
  const auto found = infer_published(
      "", "Mưa lớn ở Lào Cai\nThứ tư, 28/02/2024, 15:30 (GMT+7)\nNước sông dâng cao.");
  REQUIRE(found);
  CHECK(found->time == day(2024, 2, 28) + 15h + 30min - 7h);
  CHECK(found->basis == PublishedBasis::dateline);
  CHECK(!infer_published("", "20240228\n1709109000\nMưa lớn ở Lào Cai."));
  CHECK(!infer_published("", "30/4/1975\nMưa lớn ở Lào Cai."));
  CHECK(!infer_published("", "a.\nb.\nc.\nd.\ne.\n28/02/2024"));
}

TEST_CASE("any bytes are inferred to be of 1995 or later, or of no day") {
  constexpr std::string_view alphabet = "0123456789-/() \n.:\xC3\xA0\xE2\x80\x93ngayhmqu";
  std::mt19937 random(3);
  const std::string address = "https://a.example/2024/02/28/tin-20240228153012345.htm";
  for (int i = 0; i < 5000; ++i) {
    std::string url = address;
    std::string text = meeting;
    for (int k = 0; k < 4; ++k) {
      url[random() % url.size()] = static_cast<char>(random());
      text[random() % 200] =
          i % 2 ? alphabet[random() % alphabet.size()] : static_cast<char>(random());
    }
    const auto found = infer_published(i % 3 ? "" : url, text);
    if (!found) continue;
    INFO(url << '\n' << text);
    CHECK(found->day >= day(1995, 1, 1));
    CHECK(found->basis != PublishedBasis::stated);
    CHECK(std::chrono::floor<std::chrono::days>(found->time + 7h) == found->day);
  }
}
