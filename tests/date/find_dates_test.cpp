/// What holds of `find_dates` on any text; which dates it finds stands in the tests of days, units,
/// the lunar calendar, and what is no date.
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "support/date_invariants.h"
#include "support/date_table.h"
#include "support/day.h"

namespace vnfts::test {

using namespace std::string_literals;

TEST_CASE("Without a publication day dates that stand there whole are found") {
  check_dates(
      std::nullopt, unit | basis,
      {
          {"Ngày 3/2/2016, bến phà ngừng chạy", "Ngày 3/2/2016 = 2016-02-03 day stated"},
          {"Tháng 3/2016, bến phà ngừng chạy", "Tháng 3/2016 = 2016-03 month stated"},
          {"Tết 2018, bến phà ngừng chạy", "Tết 2018 = 2018-02-16 day stated"},
          {"Tết Mậu Tuất 2018, bến phà ngừng chạy", "Tết Mậu Tuất 2018 = 2018-02-16 day stated"},
          {"Từ 28/12 đến 3/1/2017, bến phà ngừng chạy",
           "28/12 đến 3/1/2017 = 2016-12-28..2017-01-03 range stated"},
          {"Thế kỷ 19, bến phà ngừng chạy", "Thế kỷ 19 = 1801..1900 century stated"},
          {"Quý I/2016, bến phà ngừng chạy", "Quý I/2016 = 2016-01..2016-03 quarter stated"},
          {"Những năm 1960, bến phà ngừng chạy", "Những năm 1960 = 1960..1969 decade stated"},
          {"Hôm nay (28/2/2016), bến phà ngừng chạy", "28/2/2016 = 2016-02-28 day stated"},
          {"Ngày 3/2/2016, phà hỏng. Cùng ngày, bến phà ngừng chạy",
           "Ngày 3/2/2016 = 2016-02-03 day stated; Cùng ngày = 2016-02-03 day anaphoric"},
          {"Quý I/2016 tăng so với cùng kỳ năm 2015",
           "Quý I/2016 = 2016-01..2016-03 quarter stated; cùng kỳ năm 2015 = 2015-01..2015-03 "
           "range anaphoric"},
      });
}

TEST_CASE("A mention is where it stands, in bytes") {
  const std::string text = "Đầu năm, ngày 3/2, rồi “hôm qua”…";
  const auto found = find_dates(text, day(2018, 9, 12));
  REQUIRE(found.size() == 3);
  CHECK(found[0].begin == 0);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "Đầu năm");
  CHECK(found[1].begin == text.find("ngày"));
  CHECK(found[1].end == text.find(", rồi"));
  CHECK(text.substr(found[2].begin, found[2].end - found[2].begin) == "hôm qua");
}

TEST_CASE("A text of a few words may be nothing but a date") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"30/4", "30/4 = 2018-04-30"},     {"Đêm giao thừa", "Đêm giao thừa = 2018-02-15"},
      {"2-9", "2-9 = 2018-09-02"},       {"Thứ hai", "Thứ hai = 2018-09-10"},
      {"2016", "2016 = 2016"},           {"", ""},
      {"một cây làm chẳng nên non", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(describe(row.text, find_dates(row.text, day(2018, 9, 12)), days_only) == row.expected);
  }
}

TEST_CASE("A longer text with the same words does not make them a date") {
  const std::string tail = " là một dòng chữ khắc trên vách đá mà không ai còn đọc được cho hết";
  for (const std::string text : {"30/4", "2-9", "Thứ hai", "2016"}) {
    INFO(text);
    CHECK(find_dates(text + tail, day(2018, 9, 12)).empty());
  }
}

TEST_CASE("How a date is written does not change it") {
  const char* const same[] = {
      "Từ ngày 28/12/2016 đến ngày 3/1/2017, kho thóc của làng đóng cửa để kiểm kê lại tất cả",
      "TỪ NGÀY 28/12/2016 ĐẾN NGÀY 3/1/2017, KHO THÓC CỦA LÀNG ĐÓNG CỬA ĐỂ KIỂM KÊ LẠI TẤT CẢ",
      "Từ_ngày 28 / 12 / 2016 đến_ngày 3 / 1 / 2017, kho_thóc của làng đóng_cửa để kiểm_kê",
      "Từ ngày 28-12-2016 đến ngày 3-1-2017, kho thóc của làng đóng cửa để kiểm kê lại tất cả",
      "Từ ngày 28–12–2016 đến ngày 03–01–2017, kho thóc của làng đóng cửa để kiểm kê tất cả",
      "Từ ngày 28.12.2016 tới ngày 03.01.2017, kho thóc của làng đóng cửa để kiểm kê tất cả",
      "Từ\u00A0ngày\u00A028/12/2016 đến\u00A0ngày 3/1/2017, kho thóc của làng đóng cửa để kiểm kê",
      "Từ ng\u200Bày 28/12/\uFEFF2016 đến ngày 3/1/2017, kho thóc của làng đóng cửa để kiểm kê",
      "Từ ngày 28 tháng 12 năm 2016 đến ngày 3 tháng 1 năm 2017, kho thóc của làng đóng cửa",
      "Từ ngày 28 tháng mười hai năm 2016 đến ngày 3 tháng một, năm 2017, kho thóc đóng cửa",
  };
  for (const char* text : same) {
    INFO(text);
    const auto found = find_dates(text, day(2018, 9, 12));
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == day(2016, 12, 28));
    CHECK(found[0].last == day(2017, 1, 3));
    CHECK(found[0].unit == DateUnit::range);
  }
}

TEST_CASE("Mentions are in order, apart, and on code points, in and out of the days there are") {
  const std::string texts[] = {
      "Ngày 3/2 và 4/2, hôm qua, tuần trước, năm ngoái, quý I/2016, mùng 3 Tết, thế kỷ 19",
      "1/1/1/1-1-1/1, 2, 3 và 4/5/6/7 đến 8 đến 9/9 đến nay đến mai",
      "ngày ngày tháng tháng năm năm đầu cuối giữa tuần tuần tới tới qua qua này này",
      "từ từ 3/5 đến đến 4/5 - - 5/5 (6/5) ((7/5)) thứ thứ hai hai 3/5",
      std::string(5000, '1'),
      std::string(3000, '/'),
      std::string("\xFF\xC3\x28ngày 3/2\x80\xE1\xBA năm 2016\xF0\x9F"),
      "ngày\0 3/2\0/2016"s,
  };
  for (const std::string& text : texts)
    for (const auto& published :
         {std::optional<Day>(), std::optional(day(2018, 9, 12)), std::optional(day(1000, 1, 1)),
          std::optional(day(2200, 12, 31))}) {
      INFO(text.substr(0, 200));
      CHECK(broken_finding_invariant(text, published) == "");
    }
}

TEST_CASE("A long text has the dates that its lines have") {
  const std::string lines[] = {
      "Ngày 3/2/2016, bến phà của làng ngừng chạy vì nước lớn.\n",
      "Từ 28/12 đến 3/1/2017, chợ huyện đóng cửa để sửa mái.\n",
      "Người ta kể rằng gió đã thổi suốt đêm trên cánh đồng ấy.\n",
      "Hôm qua, đoàn thợ quay về. Cùng ngày, kho thóc mở cửa trở lại cho mọi người.\n",
  };
  std::string text;
  std::string expected;
  for (std::size_t i = 0; text.size() < 300'000; ++i) {
    const std::string& line = lines[i % std::size(lines)];
    text += line;
    const std::string found = describe(line, find_dates(line, day(2018, 9, 12)), unit | basis);
    if (found.empty()) continue;
    expected += (expected.empty() ? "" : "; ") + found;
  }
  const bool same = describe(text, find_dates(text, day(2018, 9, 12)), unit | basis) == expected;
  CHECK(same);
  CHECK(broken_finding_invariant(text, day(2018, 9, 12)) == "");
}

TEST_CASE("A long text without a line end or a space is read to its end") {
  const std::string word(100'000, 'a');
  const std::string text = word + " ngày 3/2/2016 " + word + "đ" + word + " ngày 4/2/2016";
  CHECK(describe(text, find_dates(text, std::nullopt), days_only) ==
        "ngày 3/2/2016 = 2016-02-03; ngày 4/2/2016 = 2016-02-04");
  // Bytes that no code point begins with once made blocks of one byte.
  const auto start = std::chrono::steady_clock::now();
  CHECK(describe(std::string(400'000, '\x80') + " ngày 3/2/2016",
                 find_dates(std::string(400'000, '\x80') + " ngày 3/2/2016", std::nullopt),
                 days_only) == "ngày 3/2/2016 = 2016-02-03");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  std::string letters;
  while (letters.size() < 200'000) letters += "ế";
  CHECK(broken_finding_invariant(letters, std::nullopt) == "");
}

}  // namespace vnfts::test
