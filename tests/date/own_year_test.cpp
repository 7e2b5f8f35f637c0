#include "date/own_year.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "support/day.h"

using vnfts::PublishedBasis;
using vnfts::date::DatedText;
using vnfts::date::find_own_year;
using vnfts::date::OwnDay;

namespace {

constexpr int last_year = 2027;

std::optional<int> year_of(const std::string& text, int month, int day) {
  return find_own_year(DatedText(text), OwnDay{month, day, 0, PublishedBasis::dateline}, last_year);
}

}  // namespace

TEST_CASE("what a text says of other times tells its year") {
  struct Row {
    const char* text;
    int month, day, year;
  };
  const Row rows[] = {
      // a date at hand
      {"Cầu thông xe ngày 28/2/2024.", 2, 28, 2024},
      {"Ngày 27/2/2024, tỉnh ra quyết định.", 2, 28, 2024},
      {"Văn bản ngày 23-2-2024 nêu rõ điều đó.", 2, 28, 2024},
      {"Ngày 29/12/2023, tỉnh ra quyết định.", 1, 4, 2024},
      {"Ngày 12/5/2019, tỉnh khởi công. Ngày 23/2/2024, cầu xong.", 2, 28, 2024},
      {"Đợt kiểm tra từ ngày 28/2 đến 7/3/2024.", 2, 28, 2024},
      // a month and another sign
      {"Tháng 1/2024, tỉnh thu 5 tỉ đồng. Quyết định ký ngày 5/2/2024.", 2, 28, 2024},
      // a period just over
      {"Trong quý I/2024, tỉnh thu 5 tỉ đồng.", 4, 2, 2024},
      {"6 tháng đầu năm 2024, tỉnh thu 5 tỉ đồng.", 7, 3, 2024},
      // years counted
      {"Số vụ giảm 5% so với cùng kỳ năm 2023.", 2, 28, 2024},
      {"Năm nay (2024), tỉnh mở thêm trường.", 2, 28, 2024},
      {"10 năm trước (2014), ông An lên đây.", 2, 28, 2024},
      {"Lễ kỷ niệm 40 năm ngày thành lập trường (1984-2024).", 2, 28, 2024},
      {"Lễ kỷ niệm 65 năm ngày truyền thống (3/3/1959 - 3/3/2024).", 2, 28, 2024},
      {"Hội nghị sơ kết 5 năm thực hiện cuộc vận động giai đoạn 2019 - 2024.", 2, 28, 2024},
      {"5 năm qua (2019 - 2024), xã trồng 200 ha rừng.", 2, 28, 2024},
      // Tết
      {"Tết Giáp Thìn, tỉnh không bắn pháo hoa.", 1, 20, 2024},
      {"Sau Tết Nguyên đán Giáp Thìn, công nhân trở lại.", 2, 20, 2024},
      {"Vé tàu Tết Giáp Thìn đã bán hết.", 12, 20, 2023},
      // a weekday, of the years that are left
      {"Tháng 1/2024, tỉnh thu 5 tỉ đồng. Sáng thứ tư (28/2), tỉnh họp.", 2, 28, 2024},
      // plans do not push it into the future
      {"Ngày 27/2/2024, tỉnh ra quyết định. Đến năm 2030, tỉnh có tầm nhìn 2050.", 2, 28, 2024},
      {"Ngày 27/2/2024, tỉnh họp. Dự kiến ngày 1/9/2025 khánh thành.", 2, 28, 2024},
      {"Ngày 27/2/2024, tỉnh họp về kế hoạch giai đoạn 2025-2030.", 2, 28, 2024},
      {"Luật có hiệu lực từ ngày 1/1/2025. Ngày 27/2/2024, tỉnh họp.", 2, 28, 2024},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(year_of(row.text, row.month, row.day) == row.year);
  }
}

TEST_CASE("a text that may be of several years is of none") {
  struct Row {
    const char* text;
    int month, day;
  };
  const Row rows[] = {
      {"", 2, 28},
      {"Tỉnh khánh thành cầu.", 2, 28},
      // the latest year named is often long gone
      {"Năm 2019, ông An lên đây.", 2, 28},
      {"Từ năm 2019 đến nay, xã trồng 200 ha rừng.", 2, 28},
      {"Ngày 12/5/2019, tỉnh khởi công.", 2, 28},
      {"Tháng 1/2024, tỉnh thu 5 tỉ đồng.", 2, 28},
      {"Giai đoạn 2019 - 2024, tỉnh trồng rừng.", 2, 28},
      {"Nhiệm kỳ 5 năm (2020 - 2025), xã trồng 200 ha rừng.", 2, 28},
      {"Lễ kỷ niệm 65 năm ngày truyền thống (3/3/1959 - 3/3/2024).", 10, 28},
      // told of another time
      {"Số vụ giảm so với ngày 28/2/2023.", 2, 28},
      {"Ông An sinh ngày 27/2/1990.", 2, 28},
      {"Năm ngoái (27 - 28/2/2023), trường nghỉ.", 2, 28},
      {"Giảm so với Tết Giáp Thìn.", 2, 28},
      // a date of the same week, years ago
      {"Theo cáo trạng, ngày 23/2/2019, bị cáo lấy xe.", 2, 28},
      // what is over lies after the text's day in that year
      {"Ngày 27/2/2019, tỉnh họp. Ngày 15/6/2019, cầu xong.", 2, 28},
      {"Tháng 9/2019, cầu xong. Ngày 23/2/2019, tỉnh họp.", 2, 28},
      {"Từ tháng 1/2018 đến tháng 6/2019, tỉnh thu 5 tỉ đồng. Ngày 22/2/2019, tỉnh họp.", 2, 28},
      // the weekday is of another year
      {"Ngày 27/2/2023, tỉnh họp. Sáng thứ tư (28/2), tỉnh nghỉ.", 2, 28},
      {"Sáng thứ tư (28/2), tỉnh họp.", 2, 28},
      // no such day
      {"Ngày 28/2/2023, tỉnh họp.", 2, 29},
      // in the future
      {"Ngày 27/2/2040, tỉnh họp.", 2, 28},
      {"Ngày 27/2/1990, tỉnh họp.", 2, 28},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(!year_of(row.text, row.month, row.day));
  }
}
