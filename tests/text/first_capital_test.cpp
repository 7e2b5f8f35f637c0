#include "text/first_capital.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

namespace {

std::string restored(std::string_view line) {
  std::string out;
  append_with_first_capitals(out, line);
  return out;
}

}  // namespace

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
      {"THị xã", "THị xã"},
      {"(", "("},
      {"\xFF ở \xE1\xBB", "\xFF ở \xE1\xBB"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(restored(text) == expected);
  }
}

}  // namespace vnfts::text
