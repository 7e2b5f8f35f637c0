#include "article/line_kind.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("Lines are told apart by their words and links", "[line_kind]") {
  const struct {
    std::string line;
    std::size_t linked;
    LineKind kind;
  } cases[] = {
      {"Trời mưa suốt đêm, sáng ra mới tạnh.", 0, LineKind::sentence},
      {"“Trời mưa suốt đêm, sáng ra mới tạnh.”", 0, LineKind::sentence},
      {"Trời mưa suốt đêm, sáng ra mới tạnh.", 12, LineKind::sentence},
      {"Mưa to.", 0, LineKind::label},
      {"Trời mưa suốt đêm, sáng ra mới tạnh", 0, LineKind::label},
      {"Trời mưa suốt đêm, sáng ra mới tạnh.", 40, LineKind::link},
      {"Trang chủ", 10, LineKind::link},
      {"Xem thêm: Lũ về trong đêm", 18, LineKind::pointer},
      {"XEM THÊM", 0, LineKind::pointer},
      {">> Lũ về trong đêm", 0, LineKind::pointer},
      {"Tin liên quan", 0, LineKind::pointer},
      {"Tu khoa: lũ", 0, LineKind::pointer},
      {"Xem thêm một trận nữa rồi ông mới tin rằng đội nhà đã đổi lối đá từ đầu mùa.", 0,
       LineKind::sentence},
      {"Giấy phép số 12/GP-BTTTT ngày 1/2/2020, do Bộ cấp cho báo.", 0, LineKind::imprint},
      {"© 2020 Báo Ví Dụ. Giữ mọi quyền.", 0, LineKind::imprint},
      {"", 0, LineKind::link},
  };
  for (const auto& c : cases) {
    INFO(c.line);
    CHECK(line_kind(c.line, c.linked) == c.kind);
  }
}

TEST_CASE("Names of authors and origins are taken out of their lines", "[line_kind]") {
  const struct {
    std::string line, origin, author;
  } cases[] = {
      {"Theo TTXVN", "TTXVN", "TTXVN"},
      {"(Nguồn: TTXVN)", "TTXVN", "TTXVN"},
      {"Nguồn : Báo Ví Dụ", "Báo Ví Dụ", "Báo Ví Dụ"},
      {"Theo ông Khuê, năm nay được mùa.", "", ""},
      {"Tác giả: Đỗ Văn Khuê", "", "Đỗ Văn Khuê"},
      {"bởi Đỗ Văn Khuê", "", "Đỗ Văn Khuê"},
      {"bởi", "", ""},
      {"Đỗ Văn Khuê", "", "Đỗ Văn Khuê"},
      {"- Đỗ Văn Khuê -", "", "Đỗ Văn Khuê"},
      {"https://www.facebook.com/vidu", "", ""},
      {"khue@a.example", "", ""},
      {"2019", "", ""},
      {"()", "", ""},
      {"", "", ""},
  };
  for (const auto& c : cases) {
    INFO(c.line);
    CHECK(named_origin(c.line) == c.origin);
    if (c.line.find("ông") == std::string::npos) CHECK(author_name(c.line) == c.author);
  }
}

TEST_CASE("Error pages say so in their title", "[line_kind]") {
  for (const char* line : {"404 Not Found", "Không tìm thấy trang", "KHONG TIM THAY TRANG",
                           "Trang bạn yêu cầu không tồn tại", "Just a moment..."})
    CHECK(is_error_notice(line));
  for (const char* line : {"Lũ về trong đêm", "Không tìm thấy nạn nhân vụ lật thuyền", ""})
    CHECK_FALSE(is_error_notice(line));
}

}  // namespace vnfts::article
