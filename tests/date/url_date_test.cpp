#include "date/url_date.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <string>

#include "support/day.h"

using vnfts::date::read_url;
using namespace std::chrono_literals;

namespace {

constexpr int last_year = 2027;

std::optional<vnfts::Day> day_of(const std::string& url) {
  const auto found = read_url(url, last_year).time;
  if (!found) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(*found + 7h);
}

}  // namespace

TEST_CASE("the address of an article tells the day that its newspaper puts there") {
  const char* urls[] = {
      "https://soha.example/bo-doi-bien-phong-20240228153012345.htm",
      "https://tuoitre.example/bo-doi-bien-phong-20240228101012.htm",
      "https://tuoitre.example/bo-doi-bien-phong-2024022810101245.htm?ref=home",
      "http://kenh.example/bo-doi-20240228153012345.chn#box_comment",
      "http://kenh.example/20240228153012345P0C19/bo-doi.htm",
      "https://cafef.example/bo-doi-188240228153012345.chn",
      "https://thanhnien.example/bo-doi-18524022815301234.htm",
      "https://a.example/bo-doi-202402281530.html",
      "https://a.example/2024/02/28/bo-doi.html",
      "https://a.example/2024/2/28/bo-doi-123456.html",
      "https://a.example/tin/2024/02/28",
      "https://a.example/tin/2024/02/28-bo-doi.html",
      "https://a.example/28/02/2024/bo-doi.html",
      "https://a.example/20240228/bo-doi/694532.html",
      "https://a.example/pages/2024-02-28/bo-doi.aspx",
      "https://a.example/tin-bo-doi-20240228-1234567.html",
      "https://a.example/20240228-bo-doi.html",
      "https://a.example/tin-bo-doi-20240228.html",
      "https://a.example/gia-vang-hom-nay-28-2-2024-post123.html",
      "https://a.example/gia-vang-ngay-28-02-2024.html",
      "https://a.example/tin-bo-doi-28022024-1234567.html",
      "https://a.example/bo-doi-2024-02-28.html",
      "https://a.example/bo-doi_2024_02_28.html",
      "/tin/2024/02/28/bo-doi.html",
      "a.example/2024/02/28/bo-doi.html",
      "HTTPS://A.EXAMPLE/TIN/20240228/BO-DOI.HTML",
      "https://a.example/ngay-1-1-2019-20240228153012345.htm",
      "https://a.example/2024/02/28/nhin-lai-ngay-1-1-2019.html",
  };
  for (const char* url : urls) {
    INFO(url);
    CHECK(day_of(url) == day(2024, 2, 28));
  }
}

TEST_CASE("a time in an address is that of a clock in Vietnam") {
  CHECK(read_url("https://a.example/x-20240228153012345.htm", last_year).time ==
        day(2024, 2, 28) + 15h + 30min + 12s - 7h);
  CHECK(read_url("https://a.example/x-188240228003012345.chn", last_year).time ==
        day(2024, 2, 28) + 30min + 12s - 7h);
  CHECK(read_url("https://a.example/2024/02/28/x.htm", last_year).time == day(2024, 2, 28) - 7h);
}

TEST_CASE("the number of an article is no date") {
  const char* urls[] = {
      "",
      "https://a.example",
      "https://20240228.example/",
      "https://a.example:20240228/bo-doi",
      "https://a.example/bo-doi.html?date=2024-02-28",
      "https://a.example/bo-doi.html#20240228",
      "https://a.example/bo-doi-4716161.html",
      "https://a.example/c/20240228.epi",
      "https://a.example/bo-doi-120240228.html",
      "https://a.example/bo-doi-202402281.html",
      "https://a.example/bo-doi-c20240228.html",
      "https://a.example/bo-doi-20240230.html",
      "https://a.example/bo-doi-20241328.html",
      "https://a.example/bo-doi-20240228256012345.htm",
      "https://a.example/bo-doi-2024022815301234567.htm",
      "https://a.example/bo-doi-999240228256012345.htm",
      "https://a.example/bo-doi-19940228-1.html",
      "https://a.example/bo-doi-20280228-1.html",
      "https://a.example/chien-thang-30-4-1975.html",
      "https://a.example/luong-toi-thieu-tu-1-7-2024.html",
      "https://a.example/luong-toi-thieu-tu-ngay-1-7-2024.html",
      "https://a.example/nop-truoc-28-2-2024.html",
      "https://a.example/tu-ngay-1-2-2024-den-ngay-28-2-2024.html",
      "https://a.example/ngay-1-2-2024-va-ngay-28-2-2024.html",
      "https://a.example/2012/2/281616/",
      "https://a.example/2012/2/281616-bo-doi.html",
      "https://a.example/top-2024-2-1.html",
      "https://a.example/5-2-2/28-bo-doi.html",
      "2024-02-28",
  };
  for (const char* url : urls) {
    INFO(url);
    CHECK(!day_of(url));
  }
}

TEST_CASE("folders may name the month alone") {
  using namespace std::chrono;
  CHECK(read_url("https://a.example/2024/02/bo-doi.html", last_year).month == 2024y / February);
  CHECK(read_url("https://a.example/tin/2024/2/281616/", last_year).month == 2024y / February);
  CHECK(read_url("https://a.example/202402/bo-doi-123456/", last_year).month == 2024y / February);
  for (const char* url :
       {"https://a.example/2024/bo-doi/02/", "https://a.example/2024/13/bo-doi/",
        "https://a.example/2028/02/x/", "https://a.example/1994/02/x/", "https://a.example/2024/",
        "https://a.example/bo-doi-2024/02/", "https://a.example/123456/"}) {
    INFO(url);
    CHECK(!read_url(url, last_year).month);
  }
}

TEST_CASE("an address of more than 2048 bytes is not read") {
  const std::string tail = "/2024/02/28/";
  CHECK(day_of(std::string(2048 - tail.size(), 'a') + tail));
  CHECK(!day_of(std::string(2049 - tail.size(), 'a') + tail));
}
