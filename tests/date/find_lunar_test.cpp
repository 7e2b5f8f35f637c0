/// Holidays and the lunar calendar, as `find_dates` finds them.
#include <catch2/catch.hpp>

#include "support/date_table.h"
#include "support/day.h"

namespace vnfts::test {

TEST_CASE("Tết and the days around it") {
  check_dates(
      day(2019, 1, 20), calendar | basis,
      {
          {"Tết Kỷ Hợi, cả nhà sum họp", "Tết Kỷ Hợi = 2019-02-05 lunar completed"},
          {"Tết Nguyên đán 2018, cả nhà sum họp", "Tết Nguyên đán 2018 = 2018-02-16 lunar stated"},
          {"Tết Mậu Tuất 2018, cả nhà sum họp", "Tết Mậu Tuất 2018 = 2018-02-16 lunar stated"},
          {"Tết Nguyên đán năm ngoái, cả nhà sum họp",
           "Tết Nguyên đán năm ngoái = 2018-02-16 lunar relative"},
          {"Mùng 3 Tết, cả nhà sum họp", "Mùng 3 Tết = 2019-02-07 lunar completed"},
          {"Sáng mồng 2 Tết Mậu Tuất, cả nhà sum họp",
           "Sáng mồng 2 Tết Mậu Tuất = 2018-02-17 lunar completed"},
          {"Chiều 30 Tết, cả nhà sum họp", "Chiều 30 Tết = 2019-02-04 lunar completed"},
          {"Ngày 28 Tết, cả nhà sum họp", "Ngày 28 Tết = 2019-02-02 lunar completed"},
          {"Giao thừa Tết Kỷ Hợi, cả nhà sum họp",
           "Giao thừa Tết Kỷ Hợi = 2019-02-04 lunar completed"},
          {"Đêm giao thừa năm 2018, cả nhà sum họp",
           "Đêm giao thừa năm 2018 = 2018-02-15 lunar stated"},
          {"Tết Dương lịch 2018, cả nhà sum họp", "Tết Dương lịch 2018 = 2018-01-01 stated"},
          {"Từ mùng 1-4 Tết, chợ nghỉ", "mùng 1-4 Tết = 2019-02-05..2019-02-08 lunar completed"},
          {"Từ 28 Tết đến mùng 5 Tết, chợ nghỉ",
           "28 Tết đến mùng 5 Tết = 2019-02-02..2019-02-09 lunar completed"},
          {"Từ 23 tháng Chạp đến rằm tháng Giêng, chợ nghỉ",
           "23 tháng Chạp đến rằm tháng Giêng = 2019-01-28..2019-02-19 lunar completed"},
          {"Mùng 4 chợ mới họp lại, ngày mùng 4 ấy rất đông",
           "ngày mùng 4 = 2019-02-08 lunar completed"},
      });
}

TEST_CASE("The last day of a lunar year is 30 Tết, be it the 29th") {
  check_dates(day(2022, 1, 20), calendar,
              {
                  {"Chiều 30 Tết, cả nhà quây quần", "Chiều 30 Tết = 2022-01-31 lunar"},
                  {"Ngày 29 Tết, cả nhà quây quần", "Ngày 29 Tết = 2022-01-31 lunar"},
              });
}

TEST_CASE("Lunar months and days by their names and numbers") {
  check_dates(
      day(2018, 9, 12), calendar,
      {
          {"Rằm tháng Giêng, đền mở hội", "Rằm tháng Giêng = 2018-03-02 lunar"},
          {"Rằm tháng 7, đền mở hội", "Rằm tháng 7 = 2018-08-25 lunar"},
          {"Rằm tháng Tám năm 2016, đền mở hội", "Rằm tháng Tám năm 2016 = 2016-09-15 lunar"},
          {"23 tháng Chạp, đền mở hội", "23 tháng Chạp = 2019-01-28 lunar"},
          {"Ngày 23 tháng chạp năm Đinh Dậu, đền mở hội",
           "Ngày 23 tháng chạp năm Đinh Dậu = 2018-02-08 lunar"},
          {"Mùng 10 tháng 3, đền mở hội", "Mùng 10 tháng 3 = 2018-04-25 lunar"},
          {"Mùng 8 tháng 4 năm Bính Thân, đền mở hội",
           "Mùng 8 tháng 4 năm Bính Thân = 2016-05-14 lunar"},
          {"Ngày 10/3 âm lịch, đền mở hội", "Ngày 10/3 âm lịch = 2018-04-25 lunar"},
          {"Ngày 10-3 âm lịch năm 2016, đền mở hội",
           "Ngày 10-3 âm lịch năm 2016 = 2016-04-16 lunar"},
          {"Ngày 8 tháng 4 âm lịch, đền mở hội", "Ngày 8 tháng 4 âm lịch = 2018-05-22 lunar"},
          {"Từ 24/12 đến 15/1 âm lịch, đền mở hội",
           "24/12 đến 15/1 âm lịch = 2018-02-09..2018-03-02 lunar"},
          {"Từ tháng Chạp đến tháng Giêng năm Đinh Dậu, đền mở hội",
           "tháng Chạp đến tháng Giêng năm Đinh Dậu = 2016-12-29..2017-02-25 lunar"},
          {"Tháng Giêng năm 2017, đền mở hội",
           "Tháng Giêng năm 2017 = 2017-01-28..2017-02-25 lunar"},
          {"Tháng chạp năm Đinh Dậu, đền mở hội",
           "Tháng chạp năm Đinh Dậu = 2018-01-17..2018-02-15 lunar"},
          {"Tháng 2 âm lịch, đền mở hội", "Tháng 2 âm lịch = 2018-03-17..2018-04-15 lunar"},
          {"Ngày 23/4 (tức mùng 8 tháng 3 âm lịch), đền mở hội",
           "Ngày 23/4 = 2018-04-23; mùng 8 tháng 3 âm lịch = 2018-04-23 lunar"},
          {"Ngày 2-3 (rằm tháng Giêng), đền mở hội",
           "Ngày 2-3 = 2018-03-02; rằm tháng Giêng = 2018-03-02 lunar"},
      });
}

TEST_CASE("Leap months") {
  check_dates(
      day(2020, 6, 5), unit | calendar,
      {
          {"Rằm tháng 4 nhuận, đền mở hội", "Rằm tháng 4 nhuận = 2020-06-06 day lunar"},
          {"Tháng 4 nhuận, đền đóng cửa", "Tháng 4 nhuận = 2020-05-23..2020-06-20 month lunar"},
          {"Ngày 15/4 nhuận năm 2020, đền mở hội",
           "Ngày 15/4 nhuận năm 2020 = 2020-06-06 day lunar"},
          {"Tháng tư nhuận năm Canh Tý, đền đóng cửa",
           "Tháng tư nhuận năm Canh Tý = 2020-05-23..2020-06-20 month lunar"},
          {"Rằm tháng 4, đền mở hội", "Rằm tháng 4 = 2020-05-07 day lunar"},
          {"Rằm tháng 5 nhuận, đền mở hội", ""},
      });
}

TEST_CASE("Years of the cycle of sixty") {
  check_dates(day(2018, 9, 12), unit | calendar | basis,
              {
                  {"Năm Mậu Tuất, giếng đình cạn",
                   "Năm Mậu Tuất = 2018-02-16..2019-02-04 year lunar completed"},
                  {"Năm Đinh Dậu 2017, giếng đình cạn",
                   "Năm Đinh Dậu 2017 = 2017-01-28..2018-02-15 year lunar stated"},
                  {"Năm Ất Dậu (1945), giếng đình cạn",
                   "Năm Ất Dậu (1945) = 1945-02-13..1946-02-01 year lunar stated"},
                  {"Năm Giáp Thìn - 1904, giếng đình cạn",
                   "Năm Giáp Thìn - 1904 = 1904-02-16..1905-02-03 year lunar stated"},
                  {"Năm Ất Tý, giếng đình cạn", ""},
                  {"Xuân Kỷ Hợi 2019, giếng đình đầy", ""},
              });
}

TEST_CASE("Holidays with a year or with their date") {
  check_dates(
      day(2018, 9, 12), calendar,
      {
          {"Trung thu năm nay, phố Hàng Mã đông", "Trung thu năm nay = 2018-09-24 lunar"},
          {"Trung thu 2016, phố Hàng Mã đông", "Trung thu 2016 = 2016-09-15 lunar"},
          {"Giỗ Tổ Hùng Vương năm 2017, đền Hùng đông",
           "Giỗ Tổ Hùng Vương năm 2017 = 2017-04-06 lunar"},
          {"Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch), đền Hùng đông",
           "10/3 âm lịch = 2018-04-25 lunar"},
          {"Giáng sinh 2016, nhà thờ đông", "Giáng sinh 2016 = 2016-12-25"},
          {"Đêm Giáng sinh năm ngoái, nhà thờ đông", "Đêm Giáng sinh năm ngoái = 2017-12-24"},
          {"Lễ Vu Lan năm nay, chùa đông", "Vu Lan năm nay = 2018-08-25 lunar"},
          {"Quốc khánh 2/9, phố treo cờ", "2/9 = 2018-09-02"},
          {"Ngày Nhà giáo Việt Nam 20/11, trường treo hoa", "20/11 = 2018-11-20"},
          {"Ngày Quốc tế Phụ nữ 8/3, chợ hoa đông", "8/3 = 2018-03-08"},
          {"Lễ 30/4, phố treo cờ", "30/4 = 2018-04-30"},
          {"Dịp 1-5, phố treo cờ", "1-5 = 2018-05-01"},
          {"Quốc khánh năm 2015, phố treo cờ", "Quốc khánh năm 2015 = 2015-09-02"},
          {"Tết Đoan ngọ năm nay, chợ trái cây đông", "Tết Đoan ngọ năm nay = 2018-06-18 lunar"},
          {"Ngày Valentine năm nay, chợ hoa đông", "Ngày Valentine năm nay = 2018-02-14"},
      });
}

}  // namespace vnfts::test
