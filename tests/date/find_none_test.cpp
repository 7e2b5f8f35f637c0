/// What looks like a date and is none.
#include <catch2/catch.hpp>

#include "support/date_table.h"
#include "support/day.h"

namespace vnfts::test {

TEST_CASE("Scores, ratios and marks are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Đội nhà thắng với tỉ số 3-2",
                                       "Trận đấu khép lại với tỷ số 1-2",
                                       "Đội khách thua 2-1 ở lượt về",
                                       "Hai đội hoà 2-2",
                                       "Chủ nhà dẫn 1-0 sau hiệp một",
                                       "Thượng viện bỏ phiếu 98-1",
                                       "Đội bóng ra quân theo sơ đồ 4-4-2",
                                       "Có 13/15 hộ chịu di dời",
                                       "Chỉ 8/10 thí sinh qua vòng này",
                                       "Bài thi được chấm 9/10 điểm",
                                       "Khách sạn đạt chuẩn 4/5 sao",
                                       "Ông là thương binh hạng 4/4",
                                       "Tỷ lệ 1/3 là quá cao",
                                       "Đội vào vòng 1/8",
                                       "Nhịp 3/4 hợp với điệu này",
                                   });
}

TEST_CASE("Fractions and spans of what is counted are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Hơn 2/3 dân làng bỏ đi",
                                       "Cây đổ lấp 1/3 mặt đường",
                                       "Giá chỉ bằng 1/10 năm trước đó",
                                       "Chặng từ 1/3 đến 2/3 lộ trình là khó nhất",
                                       "Quả chín 3/4 thì hái",
                                       "Gió mạnh cấp 6-7, giật cấp 8-9",
                                       "Mỗi bao nặng 4-5 kg",
                                       "Mỗi hộ được vay từ 3-5 triệu đồng",
                                       "Mức phạt từ 10-12 triệu đồng",
                                       "Sau 3-4 ngày ngâm, hạt nảy mầm",
                                       "Trại nuôi bé 6-7 tuổi",
                                       "Phải đi bộ 5-6 km mới tới",
                                       "Lương tăng gấp 2-3 lần",
                                       "Mỗi nhóm có từ 3-5 người",
                                       "Trận địa có từ 3-6 tiểu đoàn",
                                       "Lãi suất là 1-1,5% một năm",
                                       "Sản lượng tăng 10-12%",
                                   });
}

TEST_CASE("Numbers of documents, houses, plates, phones and roads are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Nghị định số 167/2013/NĐ-CP có hiệu lực",
                                       "Nghị định 46/2016 có hiệu lực",
                                       "Quyết định 160/2004/QĐ-TTg có hiệu lực",
                                       "Thông tư số 22/2010 có hiệu lực",
                                       "Nghị quyết 01/2018 có hiệu lực",
                                       "Luật số 45/2013/QH13 có hiệu lực",
                                       "Công văn số 12/3 có hiệu lực",
                                       "Điều 12/5 có hiệu lực",
                                       "Nhà số 13/12 ở cuối hẻm",
                                       "Nhà trọ ở hẻm 12/5 rất chật",
                                       "Xưởng ở số 12/5/7 đường Bà Triệu",
                                       "Phòng 12/3 để trống",
                                       "Xe mang BKS 51F-123.45 chạy tiếp",
                                       "Xe mang biển số 29A-012.34 chạy tiếp",
                                       "Gọi số 0912.345.678 để đặt chỗ",
                                       "Gọi 0962665953 để đặt chỗ",
                                       "Quốc lộ 1A và tỉnh lộ 10 ngập sâu",
                                       "Bản đồ tỷ lệ 1/2000 đã cũ",
                                       "Học sinh lớp 7/1 đi tham quan",
                                       "Phần mềm bản 4.2.1 chạy chậm",
                                       "Máy chủ 192.168.1.12 chạy chậm",
                                       "Theo TCVN 5729:2012, cầu đạt chuẩn",
                                       "Máy bay Boeing 737-800 hạ cánh",
                                       "Máy bay A330 và Su-22 hạ cánh",
                                       "Đội U23 thắng trận",
                                   });
}

TEST_CASE("Streets, parks and units that bear the name of a day are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Xe lật ở đường 3/2, quận 10",
                                       "Xe lật ở đường 30-4",
                                       "Cây đổ ở công viên 23/9",
                                       "Cây đổ ở công viên 29-3",
                                       "Chợ hoa họp ở quảng trường 2-4",
                                       "Nhà nằm trên phố 19/8",
                                       "Kẹt xe trên đường Cách mạng Tháng Tám",
                                       "Kẹt xe trên đường Cách Mạng Tháng 8, quận 3",
                                       "Xe của hợp tác xã 19/5 hỏng",
                                       "Ông là lính tiểu đoàn 30/4",
                                   });
}

TEST_CASE("Lotteries, and what is open round the clock, are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Vé Mega 6/45 trúng giải",
                                       "Vé Power 6/55 trúng giải",
                                       "Quán mở cửa 24/24",
                                       "Đội cứu hộ trực 24/7",
                                       "Tổng đài phục vụ 24/7",
                                       "Tổng đài dịch vụ 24/7 nghẽn",
                                       "Hệ thống (24/7) vẫn chạy",
                                       "Camera giám sát 24/7, kể cả ban đêm",
                                   });
}

TEST_CASE("Ordinals are no weekdays") {
  check_no_dates(day(2018, 9, 12), {
                                       "Đây là lần thứ hai ông về",
                                       "Cháu là con thứ ba trong nhà",
                                       "Đội đứng thứ 4 toàn đoàn",
                                       "Ông là người thứ năm ký tên",
                                       "Thứ hai là cần sửa cầu",
                                       "Thứ nhất là tiền, thứ hai là người",
                                       "Ngày làm việc thứ hai diễn ra êm ả",
                                       "Quốc gia thứ ba đứng ra hoà giải",
                                       "Phiên toà thứ tư mở muộn",
                                       "Sinh viên năm thứ ba được chọn",
                                       "Kỳ họp thứ 6 sắp khai mạc",
                                   });
}

TEST_CASE("Ordinals before này and tới are no weekdays either") {
  check_no_dates(day(2018, 9, 12), {
                                       "Con tàu thứ hai này đắt hơn",
                                       "Tại kỳ họp thứ 5 tới, hội đồng sẽ bàn",
                                       "Lần mở bán thứ ba vừa qua rất đông",
                                       "Cậu bé thứ năm này được cứu",
                                       "Người thứ tư tới muộn",
                                   });
}

TEST_CASE("Năm is five, quý is a name, thu is one too") {
  check_no_dates(day(2018, 9, 12), {
                                       "Năm người bị thương",
                                       "Năm con voi về rẫy",
                                       "Bà nuôi năm đứa cháu",
                                       "Nữ sinh năm hai bỏ học",
                                       "Kính thưa quý khách và quý vị",
                                       "Động vật quý hiếm bị săn bắt",
                                       "Ông Quý và bà Xuân tới sớm",
                                       "Chị Thu và em Mai tới sớm",
                                       "Anh Tư và chị Ba tới sớm",
                                       "Gió mùa đông bắc tràn về",
                                       "Rau mùng tơi lên giá",
                                       "Bà mắc màn giăng mùng cho cháu",
                                   });
}

TEST_CASE("Ages, terms and lengths of time are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Cháu bé 18 tháng tuổi bị lạc",
                                       "Ông cụ 80 tuổi bị lạc",
                                       "Bị cáo lĩnh 12 tháng tù",
                                       "Bị cáo lĩnh 15 năm tù giam",
                                       "Cầu xây trong 7 năm",
                                       "Hợp đồng kéo dài 3 tháng 20 ngày",
                                       "Sau 15 ngày, giống nảy mầm",
                                       "Mỗi tháng một lần, xe ghé bản",
                                       "Mỗi năm hai lần, xe ghé bản",
                                       "Tháng này qua tháng khác, bà đợi tàu",
                                       "Ngày này qua ngày khác, bà đợi tàu",
                                       "Công nhân chờ lương tháng 13",
                                   });
}

TEST_CASE("Counts that nobody can count are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Vài ngày trước, hồ còn đầy",
                                       "Nhiều năm qua, hồ vẫn cạn",
                                       "Mấy năm nay, hồ vẫn cạn",
                                       "Từ 3, 4 năm nay, hồ vẫn cạn",
                                       "Từ 3-4 năm nay, hồ vẫn cạn",
                                       "Những năm qua, hồ vẫn cạn",
                                       "Các tháng tới, hồ vẫn cạn",
                                       "Hàng chục năm nay, hồ vẫn cạn",
                                       "Cách đây vài năm, hồ vẫn đầy",
                                       "Những ngày tháng qua thật dài",
                                       "Cả năm hồ vẫn cạn",
                                       "Hằng năm hồ vẫn cạn",
                                   });
}

TEST_CASE("Words that only look like dates in a row are none") {
  check_no_dates(day(2018, 9, 12), {
                                       "Trước khi đi, ông khoá cửa",
                                       "4 ngày trước khi mất, ông còn khoẻ",
                                       "Hai ngày trước một loạt cuộc họp, ông còn khoẻ",
                                       "Ba năm sau khi xây, cầu nứt",
                                       "Ngày càng đông người về đây",
                                       "Ngày nay ít người về đây",
                                       "Một ngày kia ông sẽ về đây",
                                       "Tuần tra đêm giúp làng yên",
                                       "Người ta ghi rõ ngày tháng năm sinh vào sổ",
                                       "Cô quên ngày tháng",
                                       "Người thứ hai tới Mỹ là em",
                                       "Đoàn đi bộ qua đường",
                                       "Ông qua đời, để lại ba con",
                                   });
}

TEST_CASE("Days and months that no year has are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Vé ghi ngày 30/2 là vé giả",
                                       "Vé ghi ngày 31/4/2017 là vé giả",
                                       "Vé ghi ngày 29/2/2018 là vé giả",
                                       "Vé ghi ngày 15/13 là vé giả",
                                       "Vé ghi ngày 0/5 là vé giả",
                                       "Vé ghi 32/1/2018 là vé giả",
                                       "Vé ghi 12/3/3018 là vé giả",
                                       "Vé ghi tháng 13 là vé giả",
                                       "Vé ghi quý V là vé giả",
                                       "Vé ghi rằm tháng 13 là vé giả",
                                       "Vé ghi năm 3018 là vé giả",
                                   });
}

TEST_CASE("Money and great numbers are no dates") {
  check_no_dates(day(2018, 9, 12), {
                                       "Lô hàng giá 4.145.000 đồng",
                                       "Lô hàng giá 1.200.000 đồng",
                                       "Lô hàng nặng 1,5 tấn",
                                       "Lô hàng giá 257.254 USD",
                                       "Lô hàng có 2000 chiếc",
                                       "Mưa đo được 12.5 mm",
                                   });
}

TEST_CASE("Without a publication day what needs one is no date") {
  check_no_dates(std::nullopt, {
                                   "Ngày 3/2, bến phà ngừng chạy",
                                   "Tháng 3, bến phà ngừng chạy",
                                   "Hôm nay, bến phà ngừng chạy",
                                   "Tuần trước, bến phà ngừng chạy",
                                   "Trong 5 năm qua, bến phà ngừng chạy",
                                   "3 ngày trước, bến phà ngừng chạy",
                                   "Thứ hai tuần này, bến phà ngừng chạy",
                                   "Năm ngoái, bến phà ngừng chạy",
                                   "Đầu năm, bến phà ngừng chạy",
                                   "Rằm tháng 7, bến phà ngừng chạy",
                                   "Chiều 30 Tết, bến phà ngừng chạy",
                               });
}

}  // namespace vnfts::test
