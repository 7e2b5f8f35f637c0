#include "text/first_capital.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

TEST_CASE("Small letters are capitals where a sentence or a name begins", "[first_capital]") {
  struct Case {
    const char *text, *expected;
  };
  const Case cases[] = {
      {"", ""},
      {"ở đây", "Ở đây"},
      {"Nhà ở. ở đây", "Nhà ở. Ở đây"},
      {"Vì sao? ít ai biết! ấy thế mà", "Vì sao? Ít ai biết! Ấy thế mà"},
      {"\"ở đây\" - (ảnh trên)", "\"Ở đây\" - (ảnh trên)"},
      {"- ủng hộ", "- Ủng hộ"},
      {"Anh nói: \"ở lại đi\"", "Anh nói: \"Ở lại đi\""},
      {"Anh nói: \u201Cở lại đi\u201D", "Anh nói: \u201CỞ lại đi\u201D"},
      {"gọi là \u201Cổ chuột\u201D ở TP. ở xa", "gọi là \u201Cổ chuột\u201D ở TP. ở xa"},
      {"Chờ... ở đó", "Chờ... ở đó"},
      {"Chờ\u2026 ở đó", "Chờ\u2026 ở đó"},
      {"các nước châu á, Đông Nam á", "các nước châu Á, Đông Nam Á"},
      {"gây ấn tượng ở ấn Độ", "gây ấn tượng ở Ấn Độ"},
      {"từ úc và ả Rập", "từ Úc và Ả Rập"},
      {"chị Ngọc ánh xem ánh sáng", "chị Ngọc Ánh xem ánh sáng"},
      {"huyện ứng Hòa ứng phó", "huyện Ứng Hòa ứng phó"},
      {"mặc áo dài, ý tưởng", "mặc áo dài, ý tưởng"},
      {"Thủ tướng áo", "Thủ tướng Áo"},
      {"Ảnh: A - ảnh: B", "Ảnh: A - Ảnh: B"},
      {"30 ấp", "30 ấp"},
      {"Ngô ?ình Diệm, nư?ợc", "Ngô ?ình Diệm, nư?ợc"},  // letters that were lost
      {"ở D.C. ảnh: AP", "Ở D.C. Ảnh: AP"},
      {"mực, cá trắm... ảnh: AP", "mực, cá trắm... Ảnh: AP"},
      {"cháy (ảnh: AP)", "cháy (Ảnh: AP)"},
      {"ở D.C. ảnh đẹp", "Ở D.C. ảnh đẹp"},
      {"Xem thêm: án mạng", "Xem thêm: Án mạng"},
      {"Đi rồi. Xem thêm: ác mộng", "Đi rồi. Xem thêm: Ác mộng"},
      {"cùng các món như: ốc luộc", "cùng các món như: ốc luộc"},
      {"Đồ, xem thêm: ốc luộc", "Đồ, xem thêm: ốc luộc"},
      {"xem > > ý đồ", "xem > > Ý đồ"},
      {"bà Lê Thị ửng", "bà Lê Thị Ửng"},
      {"bà Thị ửng, thầy dạy Văn ở đây", "bà Thị ửng, thầy dạy Văn ở đây"},
      {"THị xã", "THị xã"},
      {"(", "("},
      {"\xFF ở \xE1\xBB", "\xFF ở \xE1\xBB"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(with_first_capitals(text) == expected);
  }
}

TEST_CASE("A word that is twice a name in a text is one all over it", "[first_capital]") {
  const std::string told = "Nước áo gần Đức.\nThủ tướng áo đi xa.\n";
  CHECK(with_first_capitals(told + "Đội của áo thắng") ==
        "Nước Áo gần Đức.\nThủ tướng Áo đi xa.\nĐội của Áo thắng");
  CHECK(with_first_capitals(told + "Người mang áo sơ mi") ==
        "Nước Áo gần Đức.\nThủ tướng Áo đi xa.\nNgười mang áo sơ mi");
  CHECK(with_first_capitals("Nước áo gần Đức.\nNhà may áo đẹp") ==
        "Nước Áo gần Đức.\nNhà may áo đẹp");
  CHECK(with_first_capitals("A - ảnh: B\nC - ảnh: D\nxem ảnh") ==
        "A - Ảnh: B\nC - Ảnh: D\nxem ảnh");
}

}  // namespace vnfts::text
