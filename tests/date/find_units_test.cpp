/// Weeks, months, quarters, years and what is larger, as `find_dates` finds them.
#include <catch2/catch.hpp>

#include "support/date_table.h"
#include "support/day.h"

namespace vnfts::test {

TEST_CASE("Weeks, months, quarters and years this way and that") {
  check_dates(day(2018, 9, 12), unit,
              {
                  {"Tuần này, chợ vắng", "Tuần này = 2018-09-10..2018-09-16 week"},
                  {"Tuần trước, chợ vắng", "Tuần trước = 2018-09-03..2018-09-09 week"},
                  {"Tuần qua, chợ vắng", "Tuần qua = 2018-09-03..2018-09-09 week"},
                  {"Tuần sau, chợ mở", "Tuần sau = 2018-09-17..2018-09-23 week"},
                  {"Tuần tới, chợ mở", "Tuần tới = 2018-09-17..2018-09-23 week"},
                  {"Cuối tuần này, chợ mở", "Cuối tuần này = 2018-09-15..2018-09-16 weekend"},
                  {"Cuối tuần trước, chợ mở", "Cuối tuần trước = 2018-09-08..2018-09-09 weekend"},
                  {"Cuối tuần tới, chợ mở", "Cuối tuần tới = 2018-09-22..2018-09-23 weekend"},
                  {"Tháng này, chợ vắng", "Tháng này = 2018-09 month"},
                  {"Tháng trước, chợ vắng", "Tháng trước = 2018-08 month"},
                  {"Tháng qua, chợ vắng", "Tháng qua = 2018-08 month"},
                  {"Tháng tới, chợ mở", "Tháng tới = 2018-10 month"},
                  {"Tháng sau, chợ mở", "Tháng sau = 2018-10 month"},
                  {"Quý này, chợ vắng", "Quý này = 2018-07..2018-09 quarter"},
                  {"Quý trước, chợ vắng", "Quý trước = 2018-04..2018-06 quarter"},
                  {"Quý tới, chợ mở", "Quý tới = 2018-10..2018-12 quarter"},
                  {"Năm nay, chợ vắng", "Năm nay = 2018 year"},
                  {"Năm ngoái, chợ vắng", "Năm ngoái = 2017 year"},
                  {"Năm trước, chợ vắng", "Năm trước = 2017 year"},
                  {"Năm qua, chợ vắng", "Năm qua = 2017 year"},
                  {"Năm sau, chợ mở", "Năm sau = 2019 year"},
                  {"Năm tới, chợ mở", "Năm tới = 2019 year"},
                  {"Tháng 3 năm ngoái, chợ cháy", "Tháng 3 năm ngoái = 2017-03 month"},
                  {"Tháng 3 năm nay, chợ cháy", "Tháng 3 năm nay = 2018-03 month"},
                  {"Tháng 3 năm sau, chợ mở", "Tháng 3 năm sau = 2019-03 month"},
                  {"Ngày 3/3 năm ngoái, chợ cháy", "Ngày 3/3 năm ngoái = 2017-03-03 day"},
                  {"Ngày 3/3 năm sau, chợ mở", "Ngày 3/3 năm sau = 2019-03-03 day"},
              });
}

TEST_CASE("Months and years as they are written") {
  check_dates(day(2018, 9, 12), unit,
              {
                  {"Tháng 3/2016, mỏ đóng cửa", "Tháng 3/2016 = 2016-03 month"},
                  {"Tháng 3-2016, mỏ đóng cửa", "Tháng 3-2016 = 2016-03 month"},
                  {"Tháng 3.2016, mỏ đóng cửa", "Tháng 3.2016 = 2016-03 month"},
                  {"Tháng 3, 2016, mỏ đóng cửa", "Tháng 3, 2016 = 2016-03 month"},
                  {"Tháng 3 năm 2016, mỏ đóng cửa", "Tháng 3 năm 2016 = 2016-03 month"},
                  {"Tháng ba năm 2016, mỏ đóng cửa", "Tháng ba năm 2016 = 2016-03 month"},
                  {"Tháng Mười Hai, mỏ đóng cửa", "Tháng Mười Hai = 2018-12 month"},
                  {"Tháng 8 và 8 tháng đầu năm, mỏ lỗ",
                   "Tháng 8 = 2018-08 month; 8 tháng đầu năm = 2018-01..2018-08 range"},
                  {"Tháng 5/2016, 6 tuần trước vụ sập, mỏ lỗ", "Tháng 5/2016 = 2016-05 month"},
                  {"Tháng 5, 6 thợ bỏ mỏ ra đi", "Tháng 5 = 2018-05 month"},
                  {"Tháng 5, 6 và 7, mỏ lỗ",
                   "Tháng 5 = 2018-05 month; 6 = 2018-06 month; 7 = 2018-07 month"},
                  {"Tháng 2/1972, ông nhập ngũ, tháng 5 cùng năm thì bị thương",
                   "Tháng 2/1972 = 1972-02 month; tháng 5 cùng năm = 1972-05 month"},
                  {"Tháng 2/1972, ông nhập ngũ. Ngày 3/5 cùng năm, ông bị thương",
                   "Tháng 2/1972 = 1972-02 month; Ngày 3/5 cùng năm = 1972-05-03 day"},
                  {"Tháng 5 cùng năm, ông bị thương", ""},
                  {"Ông nhập ngũ cùng năm 1972 với em", "cùng năm 1972 = 1972 year"},
                  {"Tháng tư, mỏ đóng cửa", "Tháng tư = 2018-04 month"},
                  {"Một ngày tháng 7-1974, mỏ sập", "tháng 7-1974 = 1974-07 month"},
                  {"Những ngày tháng 8/1969, sông Hồng dâng cao", "tháng 8/1969 = 1969-08 month"},
                  {"Năm 1998, mỏ sập", "Năm 1998 = 1998 year"},
                  {"Bà Tám (SN 1952) vẫn nhớ", "SN 1952 = 1952 year"},
                  {"Bà Tám sinh năm 1952 tại Cà Mau", "sinh năm 1952 = 1952 year"},
                  {"Bài hát ấy (1976) vẫn được nhớ", "1976 = 1976 year"},
                  {"Ông làm ở mỏ từ 2003", "2003 = 2003 year"},
                  {"Ông rời mỏ trước 1975", "1975 = 1975 year"},
                  {"Năm 75, ông rời mỏ", "Năm 75 = 1975 year"},
              });
}

TEST_CASE("Parts of a week, month or year") {
  check_dates(
      day(2018, 9, 12), unit | part,
      {
          {"Đầu tuần này, xưởng chạy lại", "Đầu tuần này = 2018-09-10..2018-09-11 week early"},
          {"Giữa tuần sau, xưởng chạy lại", "Giữa tuần sau = 2018-09-19..2018-09-20 week mid"},
          {"Cơ quan này hồi đầu tuần cho hay xưởng chạy lại",
           "đầu tuần = 2018-09-10..2018-09-11 week early"},
          {"Đầu tháng 3, xưởng chạy lại", "Đầu tháng 3 = 2018-03-01..2018-03-10 month early"},
          {"Giữa tháng 3/2016, xưởng chạy lại",
           "Giữa tháng 3/2016 = 2016-03-11..2016-03-20 month mid"},
          {"Cuối tháng này, xưởng chạy lại", "Cuối tháng này = 2018-09-21..2018-09-30 month late"},
          {"Cuối tháng trước, xưởng chạy lại",
           "Cuối tháng trước = 2018-08-21..2018-08-31 month late"},
          {"Thượng tuần tháng 3, xưởng chạy lại",
           "Thượng tuần tháng 3 = 2018-03-01..2018-03-10 month early"},
          {"Trung tuần tháng 3, xưởng chạy lại",
           "Trung tuần tháng 3 = 2018-03-11..2018-03-20 month mid"},
          {"Hạ tuần tháng 2, xưởng chạy lại",
           "Hạ tuần tháng 2 = 2018-02-21..2018-02-28 month late"},
          {"Đầu năm 2016, xưởng chạy lại", "Đầu năm 2016 = 2016-01..2016-04 year early"},
          {"Giữa năm 2016, xưởng chạy lại", "Giữa năm 2016 = 2016-05..2016-08 year mid"},
          {"Cuối năm ngoái, xưởng chạy lại", "Cuối năm ngoái = 2017-09..2017-12 year late"},
          {"Cuối năm, xưởng chạy lại", "Cuối năm = 2018-09..2018-12 year late"},
          {"Đầu năm nay, xưởng chạy lại", "Đầu năm nay = 2018-01..2018-04 year early"},
          {"Cuối quý II, xưởng chạy lại", "Cuối quý II = 2018-06 quarter late"},
          {"Đầu thập niên 90, xưởng chạy lại", "Đầu thập niên 90 = 1990..1992 decade early"},
          {"Cuối thế kỷ 19, xưởng dệt đầu tiên mở", "Cuối thế kỷ 19 = 1868..1900 century late"},
      });
}

TEST_CASE("So many months of a year, days of a month, and halves") {
  check_dates(
      day(2018, 9, 12), unit,
      {
          {"6 tháng đầu năm, xã trồng thêm rừng", "6 tháng đầu năm = 2018-01..2018-06 range"},
          {"6 tháng đầu năm 2016, xã trồng thêm rừng",
           "6 tháng đầu năm 2016 = 2016-01..2016-06 range"},
          {"Chín tháng đầu năm 2016, xã trồng thêm rừng",
           "Chín tháng đầu năm 2016 = 2016-01..2016-09 range"},
          {"8 tháng đầu năm nay, xã trồng thêm rừng",
           "8 tháng đầu năm nay = 2018-01..2018-08 range"},
          {"6 tháng cuối năm, xã trồng thêm rừng", "6 tháng cuối năm = 2018-07..2018-12 range"},
          {"3 tháng cuối năm ngoái, xã trồng thêm rừng",
           "3 tháng cuối năm ngoái = 2017-10..2017-12 range"},
          {"5 tháng năm 2016, xã trồng thêm rừng", "5 tháng năm 2016 = 2016-01..2016-05 range"},
          {"10 ngày đầu tháng 3, xã trồng thêm rừng",
           "10 ngày đầu tháng 3 = 2018-03-01..2018-03-10 range"},
          {"Ba ngày cuối tháng 2/2016, xã trồng thêm rừng",
           "Ba ngày cuối tháng 2/2016 = 2016-02-27..2016-02-29 range"},
          {"Hai tuần đầu tháng 3 xã trồng thêm rừng",
           "Hai tuần đầu tháng 3 = 2018-03-01..2018-03-14 range"},
          {"Nửa đầu năm 2016, xã trồng thêm rừng", "Nửa đầu năm 2016 = 2016-01..2016-06 range"},
          {"Nửa cuối năm, xã trồng thêm rừng", "Nửa cuối năm = 2018-07..2018-12 range"},
          {"Nửa cuối tháng 6, xã trồng thêm rừng",
           "Nửa cuối tháng 6 = 2018-06-16..2018-06-30 range"},
          {"Nửa đầu tháng 2, xã trồng thêm rừng", "Nửa đầu tháng 2 = 2018-02-01..2018-02-15 range"},
          {"3 quý đầu năm, xã trồng thêm rừng", "3 quý đầu năm = 2018-01..2018-09 range"},
          {"Quý đầu năm 2016, xã trồng thêm rừng", "Quý đầu năm 2016 = 2016-01..2016-03 quarter"},
      });
}

TEST_CASE("Quarters in digits, Roman numerals and words") {
  check_dates(day(2018, 9, 12), unit,
              {
                  {"Quý 2, hãng lỗ", "Quý 2 = 2018-04..2018-06 quarter"},
                  {"Quý I/2016, hãng lỗ", "Quý I/2016 = 2016-01..2016-03 quarter"},
                  {"Quý III-2016, hãng lỗ", "Quý III-2016 = 2016-07..2016-09 quarter"},
                  {"Quý IV năm 2016, hãng lỗ", "Quý IV năm 2016 = 2016-10..2016-12 quarter"},
                  {"Quý hai năm ngoái, hãng lỗ", "Quý hai năm ngoái = 2017-04..2017-06 quarter"},
                  {"Quý 3.2016, hãng lỗ", "Quý 3.2016 = 2016-07..2016-09 quarter"},
                  {"Qúy I/2016, hãng lỗ", "Qúy I/2016 = 2016-01..2016-03 quarter"},
                  {"Quí 4/2016, hãng lỗ", "Quí 4/2016 = 2016-10..2016-12 quarter"},
              });
}

TEST_CASE("So many units ago, back, ahead") {
  check_dates(
      day(2018, 9, 12), unit,
      {
          {"Ông về quê 3 ngày trước", "3 ngày trước = 2018-09-09 day"},
          {"3 ngày trước, ông về quê", "3 ngày trước = 2018-09-09 day"},
          {"Hai tuần trước đã có người báo tin", "Hai tuần trước = 2018-08-27..2018-09-02 week"},
          {"Cây cầu xây 20 năm trước ở thượng nguồn vẫn tốt", "20 năm trước = 1998 year"},
          {"Cây cầu xây 20 năm trước đây vẫn tốt", "20 năm trước đây = 1998 year"},
          {"Cách đây 3 năm, cầu sập", "Cách đây 3 năm = 2015 year"},
          {"Cách đây hơn 2 tháng, cầu sập", "Cách đây hơn 2 tháng = 2018-07 month"},
          {"Cầu sập cách đây một tuần", "cách đây một tuần = 2018-09-03..2018-09-09 week"},
          {"Trong 5 năm qua, cầu sập ba lần", "5 năm qua = 2013-09-12..2018-09-12 range"},
          {"Hai năm qua, cầu vẫn tốt", "Hai năm qua = 2016-09-12..2018-09-12 range"},
          {"Cầu đã hỏng 3 năm nay nhưng chưa sửa", "3 năm nay = 2015-09-12..2018-09-12 range"},
          {"Gần một năm nay, cầu hỏng", "một năm nay = 2017-09-12..2018-09-12 range"},
          {"Hai tuần gần đây, cầu rung", "Hai tuần gần đây = 2018-08-29..2018-09-12 range"},
          {"Trong 3 tháng tới, cầu được sửa", "3 tháng tới = 2018-09-12..2018-12-12 range"},
          {"10 ngày nữa, cầu thông xe", "10 ngày nữa = 2018-09-22 day"},
          {"Hai năm trở lại đây, cầu vắng", "Hai năm trở lại đây = 2016-09-12..2018-09-12 range"},
      });
}

TEST_CASE("Seasons with a year") {
  check_dates(day(2018, 9, 12), unit,
              {
                  {"Mùa xuân 1975, đường phố rợp cờ", "Mùa xuân 1975 = 1975-03..1975-05 season"},
                  {"Mùa hè năm nay nắng gắt", "Mùa hè năm nay = 2018-06..2018-08 season"},
                  {"Mùa đông năm 2016 rét đậm", "Mùa đông năm 2016 = 2016-12..2017-02 season"},
                  {"Mùa thu năm ngoái mưa nhiều", "Mùa thu năm ngoái = 2017-09..2017-11 season"},
                  {"Hè 2016, hồ cạn", "Hè 2016 = 2016-06..2016-08 season"},
                  {"Mùa hè này, hồ cạn", "Mùa hè này = 2018-06..2018-08 season"},
                  {"Mùa xuân tới, hồ đầy", "Mùa xuân tới = 2019-03..2019-05 season"},
              });
}

TEST_CASE("Decades and centuries") {
  check_dates(
      day(2018, 9, 12), unit,
      {
          {"Những năm 90, phố còn vắng", "Những năm 90 = 1990..1999 decade"},
          {"Những năm 1960, phố còn vắng", "Những năm 1960 = 1960..1969 decade"},
          {"Thập niên 1970, phố còn vắng", "Thập niên 1970 = 1970..1979 decade"},
          {"Thập kỷ 80, phố còn vắng", "Thập kỷ 80 = 1980..1989 decade"},
          {"Những năm 30 của thế kỷ trước, phố còn vắng",
           "Những năm 30 của thế kỷ trước = 1930..1939 decade"},
          {"Thập kỷ 80 thế kỷ 20, phố còn vắng", "Thập kỷ 80 thế kỷ 20 = 1980..1989 decade"},
          {"Thế kỷ XIX, phố còn vắng", "Thế kỷ XIX = 1801..1900 century"},
          {"Thế kỷ 16 - 17, phố còn vắng", "Thế kỷ 16 - 17 = 1501..1700 range"},
          {"Thế kỷ XVIII và XIX, phố còn vắng",
           "Thế kỷ XVIII = 1701..1800 century; XIX = 1801..1900 century"},
          {"Thế kỷ 17, phố còn vắng", "Thế kỷ 17 = 1601..1700 century"},
          {"Thế kỷ thứ 17, phố còn vắng", "Thế kỷ thứ 17 = 1601..1700 century"},
          {"Thế kỉ XXI, phố đông", "Thế kỉ XXI = 2001..2100 century"},
          {"Thế kỷ trước, phố còn vắng", "Thế kỷ trước = 1901..2000 century"},
          {"Thế kỷ này, phố đông", "Thế kỷ này = 2001..2100 century"},
      });
}

}  // namespace vnfts::test
