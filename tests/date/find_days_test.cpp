/// Single days, their lists and ranges, as `find_dates` finds them.
#include <catch2/catch.hpp>

#include "support/date_table.h"
#include "support/day.h"

namespace vnfts::test {

TEST_CASE("Days are read day first with a slash, a dash or a dot, with and without a year") {
  check_dates(
      day(2018, 9, 12), unit,
      {
          {"Ngày 3/2, lớp dạy nghề đan lát của làng khai giảng", "Ngày 3/2 = 2018-02-03 day"},
          {"Sáng 3/2/2016, chợ nổi họp đông hơn mọi hôm", "Sáng 3/2/2016 = 2016-02-03 day"},
          {"Hôm 12-1-2015, con tàu rời cảng Cửa Lò", "Hôm 12-1-2015 = 2015-01-12 day"},
          {"Chiều 5.11.2017, sương mù phủ kín đèo", "Chiều 5.11.2017 = 2017-11-05 day"},
          {"Ngày 12.8, bến phà ngừng chạy", "Ngày 12.8 = 2018-08-12 day"},
          {"Khuya 24.8, nước lên nhanh", "Khuya 24.8 = 2018-08-24 day"},
          {"Hôm 6.9, ông trở lại xưởng", "Hôm 6.9 = 2018-09-06 day"},
          {"Ông sinh ngày 01/02/1958 tại Bến Tre", "ngày 01/02/1958 = 1958-02-01 day"},
          {"Bản tin ra ngày 2017-03-09 kể lại chuyện này", "ngày 2017-03-09 = 2017-03-09 day"},
          {"Biên bản lập 9/10/2014 ghi rõ diện tích", "9/10/2014 = 2014-10-09 day"},
          {"Thư đề 3-4-1965 gửi từ chiến khu", "3-4-1965 = 1965-04-03 day"},
          {"Ngày 20 tháng 11 năm 2012, thư viện mở cửa",
           "Ngày 20 tháng 11 năm 2012 = 2012-11-20 day"},
          {"Ngày 01 tháng 06, bể bơi đón trẻ em", "Ngày 01 tháng 06 = 2018-06-01 day"},
          {"Ngày 5 tháng 5, 2011, cây cầu thông xe", "Ngày 5 tháng 5, 2011 = 2011-05-05 day"},
          {"Mùng 2 tháng 9 năm 1945, quảng trường chật kín người",
           "Mùng 2 tháng 9 năm 1945 = 1945-09-02 day"},
          {"Ngày mùng 4 tháng 7 năm 2010, hội quán khánh thành",
           "Ngày mùng 4 tháng 7 năm 2010 = 2010-07-04 day"},
          {"Vụ việc xảy ra lúc 15h30 ngày 9/8 ở chân cầu", "ngày 9/8 = 2018-08-09 day"},
          {"8 giờ sáng 7-9, xe khởi hành", "sáng 7-9 = 2018-09-07 day"},
          {"Lúc 21h05, ngày 3/2/2016, đèn tắt", "ngày 3/2/2016 = 2016-02-03 day"},
          {"Vào lúc 9h15 và 9h30 ngày 9/7, đèn tắt", "ngày 9/7 = 2018-07-09 day"},
          {"Hội đồng khoá 14, ngày 17/3, họp kín", "ngày 17/3 = 2018-03-17 day"},
          {"Từ 4, 5h sáng 31-8, đèn tắt", "sáng 31-8 = 2018-08-31 day"},
          {"Rạng sáng 8-9 (giờ Việt Nam), trận đấu mới kết thúc", "Rạng sáng 8-9 = 2018-09-08 day"},
          {"Lễ hội 28/2/17 thu hút đông khách", "28/2/17 = 2017-02-28 day"},
          {"Ngày thứ sáu 7/9, khách sạn kín phòng", "Ngày thứ sáu 7/9 = 2018-09-07 day"},
      });
}

TEST_CASE("A day without a year is in the year around the publication") {
  check_dates(day(2018, 9, 12), basis,
              {
                  {"Phiên toà dự kiến mở ngày 25/9", "ngày 25/9 = 2018-09-25 completed"},
                  {"Ngày 12/9, hồ thuỷ điện xả lũ", "Ngày 12/9 = 2018-09-12 completed"},
                  {"Hồ xả lũ ngày 20/12", "ngày 20/12 = 2018-12-20 completed"},
                  {"Hôm 20/12, lũ quét qua bản", "Hôm 20/12 = 2017-12-20 completed"},
                  {"Bản bị cô lập từ ngày 5/1", "ngày 5/1 = 2018-01-05 completed"},
                  {"Bốt gác sẽ dỡ bỏ từ ngày 5/1", "ngày 5/1 = 2019-01-05 completed"},
                  {"Cửa hàng mở lại ngày 11/3", "ngày 11/3 = 2018-03-11 completed"},
                  {"Lúa chín hồi tháng 11", "tháng 11 = 2017-11 completed"},
                  {"Lúa chín hồi tháng 9", "tháng 9 = 2018-09 completed"},
                  {"Đập sẽ tích nước tháng 11", "tháng 11 = 2018-11 completed"},
                  {"Tháng 11 tới, đập tích nước", "Tháng 11 tới = 2018-11 completed"},
                  {"Trạm y tế sửa xong tháng 4 vừa qua", "tháng 4 vừa qua = 2018-04 completed"},
              });
}

TEST_CASE("At the turn of the year the nearer side counts") {
  check_dates(day(2019, 1, 3), days_only,
              {
                  {"Vụ cháy xảy ra ngày 28/12 ở chợ huyện", "ngày 28/12 = 2018-12-28"},
                  {"Tối 31/12, phố đi bộ đông nghẹt", "Tối 31/12 = 2018-12-31"},
                  {"Ngày 5/1, mẻ lưới đầu tiên cập bến", "Ngày 5/1 = 2019-01-05"},
                  {"Đợt rét sẽ kéo dài đến ngày 10/2", "ngày 10/2 = 2019-02-10"},
                  {"Tháng 12, giá rau tăng gấp đôi", "Tháng 12 = 2018-12"},
                  {"Quý 4, hãng bán được một nghìn xe", "Quý 4 = 2018-10..2018-12"},
                  {"Kỳ nghỉ kéo dài từ 28/12 đến 3/1", "28/12 đến 3/1 = 2018-12-28..2019-01-03"},
                  {"Kỳ nghỉ kéo dài từ 30-12 tới 2-1", "30-12 tới 2-1 = 2018-12-30..2019-01-02"},
              });
}

TEST_CASE("Before the turn of the year the days ahead are of the next one") {
  check_dates(day(2018, 12, 28), days_only,
              {
                  {"Đợt bán vé kéo dài từ ngày 5/1", "ngày 5/1 = 2019-01-05"},
                  {"Ngày 2/1, các lớp học trở lại", "Ngày 2/1 = 2019-01-02"},
                  {"Ngày 27/12, hồ cạn trơ đáy", "Ngày 27/12 = 2018-12-27"},
                  {"Chợ hoa họp từ 20/12 đến 4/2", "20/12 đến 4/2 = 2018-12-20..2019-02-04"},
              });
}

TEST_CASE("Of a list or range the last one bears the month and the year") {
  check_dates(
      day(2018, 9, 12), unit,
      {
          {"Trong các ngày 3, 5 và 7/9, nhà máy ngừng chạy",
           "ngày 3 = 2018-09-03 day; 5 = 2018-09-05 day; 7/9 = 2018-09-07 day"},
          {"Mưa lớn trong các ngày 20,21/8", "ngày 20 = 2018-08-20 day; 21/8 = 2018-08-21 day"},
          {"Mưa lớn hai ngày 3-4/9", "ngày 3-4/9 = 2018-09-03..2018-09-04 range"},
          {"Ngày 3 - 4/9, mưa lớn", "Ngày 3 - 4/9 = 2018-09-03..2018-09-04 range"},
          {"Ngày 3 và ngày 4 tháng 9, mưa lớn",
           "Ngày 3 = 2018-09-03 day; ngày 4 tháng 9 = 2018-09-04 day"},
          {"Ngày 28 và 29-8, đoàn làm việc ở xã",
           "Ngày 28 = 2018-08-28 day; 29-8 = 2018-08-29 day"},
          {"Từ ngày 3 đến 5/9, cầu cấm xe", "ngày 3 đến 5/9 = 2018-09-03..2018-09-05 range"},
          {"Từ 13 đến 15 tháng 7, hội làng mở", "13 đến 15 tháng 7 = 2018-07-13..2018-07-15 range"},
          {"Từ ngày 12-17/2/2016, chùa mở hội", "ngày 12-17/2/2016 = 2016-02-12..2016-02-17 range"},
          {"Chùa mở hội từ 12-17-2-2016", "12-17-2-2016 = 2016-02-12..2016-02-17 range"},
          {"Ngày 30/4, 1/5 và 2/9, bảo tàng mở cửa tự do",
           "Ngày 30/4 = 2018-04-30 day; 1/5 = 2018-05-01 day; 2/9 = 2018-09-02 day"},
          {"Dịp nghỉ lễ 30/4 - 1/5 tại bãi biển đông nghịt",
           "30/4 - 1/5 = 2018-04-30..2018-05-01 range"},
          {"Từ 12/3 đến 15/3/2017, cả huyện mất điện",
           "12/3 đến 15/3/2017 = 2017-03-12..2017-03-15 range"},
          {"Từ ngày 12/3 đến hết ngày 15, cả huyện mất điện",
           "ngày 12/3 đến hết ngày 15 = 2018-03-12..2018-03-15 range"},
          {"Từ 14/3 đến 2/4 tại Huế, hội chợ có thêm gian hàng",
           "14/3 đến 2/4 = 2018-03-14..2018-04-02 range"},
          {"Từ 6-8 đến 18-8 theo lịch cũ, phà chạy hai chuyến",
           "6-8 đến 18-8 = 2018-08-06..2018-08-18 range"},
          {"Đêm 30 rạng sáng 31/8, bão đổ bộ",
           "Đêm 30 = 2018-08-30 day; rạng sáng 31/8 = 2018-08-31 day"},
          {"Từ ngày 3.8 đến 10.8, tàu chạy thêm chuyến",
           "ngày 3.8 đến 10.8 = 2018-08-03..2018-08-10 range"},
          {"Kỳ nghỉ từ 28/12 đến 3/1/2017", "28/12 đến 3/1/2017 = 2016-12-28..2017-01-03 range"},
          {"Kỳ nghỉ từ 28/12/2016 đến 3/1", "28/12/2016 đến 3/1 = 2016-12-28..2017-01-03 range"},
          {"Kỳ nghỉ từ 28-12-2016 đến 3-1-2017",
           "28-12-2016 đến 3-1-2017 = 2016-12-28..2017-01-03 range"},
          {"Ngày 1/7/2016 - 30/6/2017, kho đóng cửa",
           "Ngày 1/7/2016 - 30/6/2017 = 2016-07..2017-06 range"},
          {"Từ tháng 9 đến tháng 3 năm sau, hồ cạn",
           "tháng 9 đến tháng 3 năm sau = 2018-09..2019-03 range"},
          {"Từ tháng 11 đến tháng 2 năm nay, hồ cạn",
           "tháng 11 đến tháng 2 năm nay = 2017-11..2018-02 range"},
          {"Từ tháng 11/2016 đến tháng 2/2017, hồ cạn",
           "tháng 11/2016 đến tháng 2/2017 = 2016-11..2017-02 range"},
          {"Từ tháng 10/2010 đến 11/2015, ông làm thợ rèn",
           "tháng 10/2010 đến 11/2015 = 2010-10..2015-11 range"},
          {"Tháng 3, 4 và 5/2016, hồ cạn",
           "Tháng 3 = 2016-03 month; 4 = 2016-04 month; 5/2016 = 2016-05 month"},
          {"Từ tháng 3 đến tháng 5/2016, hồ cạn",
           "tháng 3 đến tháng 5/2016 = 2016-03..2016-05 range"},
          {"Quý I và quý II/2016, sản lượng giảm",
           "Quý I = 2016-01..2016-03 quarter; quý II/2016 = 2016-04..2016-06 quarter"},
          {"Quý 3 và 4/2016, sản lượng tăng",
           "Quý 3 = 2016-07..2016-09 quarter; 4/2016 = 2016-10..2016-12 quarter"},
          {"Từ nay đến hết quý 3/2019, giếng khô",
           "nay đến hết quý 3/2019 = 2018-09-12..2019-09-30 range"},
          {"Từ nay đến cuối năm, giếng khô", "nay đến cuối năm = 2018-09-12..2018-12-31 range"},
          {"Từ nay tới 2020, giếng khô", "nay tới 2020 = 2018-09-12..2020-12-31 range"},
          {"Từ nay đến ngày 5/1, giếng khô", "nay đến ngày 5/1 = 2018-09-12..2019-01-05 range"},
          {"Từ nay đến năm 2010, giếng khô", "năm 2010 = 2010 year"},
          {"Từ nay đến khi mưa, giếng khô", ""},
          {"Từ ngày 1/8 đến nay, giếng khô", "ngày 1/8 đến nay = 2018-08-01..2018-09-12 range"},
          {"Từ năm 2015 đến nay, làng thêm ba trường",
           "năm 2015 đến nay = 2015-01-01..2018-09-12 range"},
          {"Từ đầu năm đến nay, bến phà thu đủ vốn",
           "đầu năm đến nay = 2018-01-01..2018-09-12 range"},
          {"Từ năm 1954 đến năm 1960, ông ở lại rừng", "năm 1954 đến năm 1960 = 1954..1960 range"},
          {"Từ 1962 đến 1968, căn hầm vẫn kín", "1962 đến 1968 = 1962..1968 range"},
          {"Những năm 2014, 2015 và 2016, cầu sập ba lần",
           "Những năm 2014 = 2014 year; 2015 = 2015 year; 2016 = 2016 year"},
          {"Giai đoạn 2016 – 2020, tỉnh làm thêm đường",
           "Giai đoạn 2016 – 2020 = 2016..2020 range"},
          {"Nhiệm kỳ 2016-2021, hội đồng có hai nữ", "Nhiệm kỳ 2016-2021 = 2016..2021 range"},
          {"Năm học 2017-2018, trường thiếu giáo viên", "Năm học 2017-2018 = 2017..2018 range"},
          {"Đợt triển lãm (10/2016 - 3/2017) thu hút khách",
           "10/2016 - 3/2017 = 2016-10..2017-03 range"},
      });
}

TEST_CASE("Parts of the day, and words for the days around today") {
  check_dates(day(2018, 9, 12), unit | basis,
              {
                  {"Rạng sáng nay, xe tải lật trên đèo", "Rạng sáng nay = 2018-09-12 day relative"},
                  {"Sáng nay, học trò tựu trường", "Sáng nay = 2018-09-12 day relative"},
                  {"Trưa nay trời mới tạnh", "Trưa nay = 2018-09-12 day relative"},
                  {"Chiều nay xuồng cứu hộ mới tới", "Chiều nay = 2018-09-12 day relative"},
                  {"Tối nay phố cổ treo đèn lồng", "Tối nay = 2018-09-12 day relative"},
                  {"Đêm nay có trăng", "Đêm nay = 2018-09-12 day relative"},
                  {"Chiều qua, sà lan mắc cạn", "Chiều qua = 2018-09-11 day relative"},
                  {"Tối qua, cả xóm mất điện", "Tối qua = 2018-09-11 day relative"},
                  {"Đêm qua, gió giật mạnh", "Đêm qua = 2018-09-11 day relative"},
                  {"Sáng mai, đoàn thợ lên đường", "Sáng mai = 2018-09-13 day relative"},
                  {"Trưa mai trời hửng nắng", "Trưa mai = 2018-09-13 day relative"},
                  {"Hôm nay bến vắng", "Hôm nay = 2018-09-12 day relative"},
                  {"Ngày hôm nay bến vắng", "Ngày hôm nay = 2018-09-12 day relative"},
                  {"Hôm qua bến đông", "Hôm qua = 2018-09-11 day relative"},
                  {"Ngày hôm qua bến đông", "Ngày hôm qua = 2018-09-11 day relative"},
                  {"Hôm kia bến đông", "Hôm kia = 2018-09-10 day relative"},
                  {"Ngày mai bến nghỉ", "Ngày mai = 2018-09-13 day relative"},
                  {"Ngày kia bến mới chạy lại", "Ngày kia = 2018-09-14 day relative"},
                  {"Ngày mốt bến mới chạy lại", "Ngày mốt = 2018-09-14 day relative"},
                  {"Chiều nay (12/9), bến đông",
                   "Chiều nay = 2018-09-12 day relative; 12/9 = 2018-09-12 day completed"},
                  {"Tối qua, 11/9, bến đông",
                   "Tối qua = 2018-09-11 day relative; 11/9 = 2018-09-11 day completed"},
                  {"Tối qua 11-9, bến đông",
                   "Tối qua = 2018-09-11 day relative; 11-9 = 2018-09-11 day completed"},
                  {"Sáng mai (13-9), bến nghỉ",
                   "Sáng mai = 2018-09-13 day relative; 13-9 = 2018-09-13 day completed"},
                  {"Hôm nay, 12.9, bến nghỉ",
                   "Hôm nay = 2018-09-12 day relative; 12.9 = 2018-09-12 day completed"},
              });
}

TEST_CASE("A weekday needs something that says it is one") {
  check_dates(
      day(2018, 9, 12), unit | basis,
      {
          {"Thứ hai tuần này, phiên chợ đông", "Thứ hai tuần này = 2018-09-10 day relative"},
          {"Thứ 6 tuần trước, phiên chợ vắng", "Thứ 6 tuần trước = 2018-09-07 day relative"},
          {"Thứ Ba tuần tới, phiên chợ dời chỗ", "Thứ Ba tuần tới = 2018-09-18 day relative"},
          {"Chủ nhật tới, phiên chợ dời chỗ", "Chủ nhật tới = 2018-09-16 day relative"},
          {"Chủ nhật vừa qua, phiên chợ dời chỗ", "Chủ nhật vừa qua = 2018-09-09 day relative"},
          {"Thứ Bảy này, phiên chợ dời chỗ", "Thứ Bảy này = 2018-09-15 day relative"},
          {"Hôm thứ Sáu, tàu cá về bến", "Hôm thứ Sáu = 2018-09-07 day relative"},
          {"Sáng thứ Hai, tàu cá về bến", "Sáng thứ Hai = 2018-09-10 day relative"},
          {"Tàu cá về bến vào thứ Sáu, theo lời ông", "thứ Sáu = 2018-09-07 day relative"},
          {"Tàu cá sẽ về bến vào sáng thứ Sáu", "sáng thứ Sáu = 2018-09-14 day relative"},
          {"Thứ hai (10/9), tàu cá về bến", "Thứ hai (10/9) = 2018-09-10 day completed"},
          {"Thứ hai, 10/9, tàu cá về bến", "Thứ hai, 10/9 = 2018-09-10 day completed"},
          {"Thứ hai ngày 10/9, tàu cá về bến", "Thứ hai ngày 10/9 = 2018-09-10 day completed"},
          {"Chủ nhật ngày 30/12/2018, tàu cá về bến",
           "Chủ nhật ngày 30/12/2018 = 2018-12-30 day stated"},
          {"Thứ Năm, ngày 1 tháng 2, tàu cá về bến",
           "Thứ Năm, ngày 1 tháng 2 = 2018-02-01 day completed"},
          {"Phiên chợ mở vào thứ Bảy này", "thứ Bảy này = 2018-09-15 day relative"},
          {"Ông đi nhưng thứ ba vừa rồi đã về", "thứ ba vừa rồi = 2018-09-11 day relative"},
          {"Phiên chợ mở chủ nhật (2/9) và thứ hai (3/9)",
           "chủ nhật (2/9) = 2018-09-02 day completed; thứ hai (3/9) = 2018-09-03 day completed"},
          {"Phiên chợ mở tối thứ bảy (25/7 âm lịch)",
           "tối thứ bảy (25/7 âm lịch) = 2016-08-27 day completed"},
          {"Sáng chủ nhật 9-9, tàu cá về bến", "Sáng chủ nhật 9-9 = 2018-09-09 day completed"},
      });
}

TEST_CASE("A weekday beside a day without a year says which year") {
  check_dates(day(2018, 9, 12), days_only,
              {
                  {"Thứ bảy ngày 31/12, kho mới đóng cửa", "Thứ bảy ngày 31/12 = 2016-12-31"},
                  {"Thứ sáu, 31-3, kho mới đóng cửa", "Thứ sáu, 31-3 = 2017-03-31"},
                  {"Cuộc gặp thứ ba ngày 8/9 là ở Huế", "thứ ba ngày 8/9 = 2018-09-08"},
              });
}

TEST_CASE("What follows a date counts from it") {
  check_dates(
      day(2018, 9, 12), basis,
      {
          {"Sáng 3/9, ông đến Huế. Cùng ngày, ông thăm lò gốm",
           "Sáng 3/9 = 2018-09-03 completed; Cùng ngày = 2018-09-03 anaphoric"},
          {"Sáng 3/9, ông đến Huế. Hôm sau, ông thăm lò gốm",
           "Sáng 3/9 = 2018-09-03 completed; Hôm sau = 2018-09-04 anaphoric"},
          {"Sáng 3/9, ông đến Huế. Sáng hôm sau ông thăm lò gốm",
           "Sáng 3/9 = 2018-09-03 completed; Sáng hôm sau = 2018-09-04 anaphoric"},
          {"Sáng 3/9, ông đến Huế. Tối hôm trước, ông còn ở Vinh",
           "Sáng 3/9 = 2018-09-03 completed; Tối hôm trước = 2018-09-02 anaphoric"},
          {"Ngày 3/9, ông Bảy (SN 1960) đến Huế. Chiều cùng ngày, ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed; SN 1960 = 1960 stated; Chiều cùng ngày = 2018-09-03 "
           "anaphoric"},
          {"Ngày 3/9, ông tới Huế sau 20 năm xa quê, kể từ năm 1998. Cùng ngày, ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed; năm 1998 = 1998 stated; Cùng ngày = 2018-09-03 "
           "anaphoric"},
          {"Ngày 3/9, ông đến Huế. Hai ngày sau, ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed; Hai ngày sau = 2018-09-05 anaphoric"},
          {"Ngày 3/9, ông đến Huế. Ba ngày sau đó ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed; Ba ngày sau đó = 2018-09-06 anaphoric"},
          {"Ngày 3/9, ông đến Huế. Một ngày trước đó, ông còn ở Vinh",
           "Ngày 3/9 = 2018-09-03 completed; Một ngày trước đó = 2018-09-02 anaphoric"},
          {"Ngày 3/9, ông đến Huế. Hai ngày sau khi về, ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed"},
          {"Ngày 3/9, ông đến Huế. Sau đó hai ngày, ông thăm lò gốm",
           "Ngày 3/9 = 2018-09-03 completed; Sau đó hai ngày = 2018-09-05 anaphoric"},
          {"Ngày 3/9, ông đến Huế. Trước đó một ngày ông còn ở Vinh",
           "Ngày 3/9 = 2018-09-03 completed; Trước đó một ngày = 2018-09-02 anaphoric"},
          {"Cùng ngày, ông thăm lò gốm", ""},
          {"Hai ngày sau, ông thăm lò gốm", ""},
          {"Lãi quý I/2017 tăng mạnh so với cùng kỳ năm 2016",
           "quý I/2017 = 2017-01..2017-03 stated; cùng kỳ năm 2016 = 2016-01..2016-03 anaphoric"},
          {"Lãi 6 tháng đầu năm 2017 tăng so với cùng kỳ năm trước",
           "6 tháng đầu năm 2017 = 2017-01..2017-06 stated; cùng kỳ năm trước = 2016-01..2016-06 "
           "anaphoric"},
          {"Lãi 8 tháng đầu năm tăng so với cùng kỳ năm ngoái",
           "8 tháng đầu năm = 2018-01..2018-08 relative; cùng kỳ năm ngoái = 2017-01..2017-08 "
           "anaphoric"},
          {"Lãi tăng gấp đôi so với cùng kỳ 2016", "cùng kỳ 2016 = 2016 stated"},
          {"Lãi tăng gấp đôi so với cùng kỳ năm ngoái", "cùng kỳ năm ngoái = 2017 relative"},
      });
}

}  // namespace vnfts::test
