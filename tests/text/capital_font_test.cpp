#include "text/capital_font.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

TEST_CASE("Small letters are capitals in words that a capital font was meant to show") {
  struct Case {
    const char *text, *expected;
  };
  const Case cases[] = {
      {"", ""},
      {"BáO", "BÁO"},
      {"THôNG BáO Số 5", "THÔNG BÁO SỐ 5"},
      {"ĐộC LậP - Tự DO", "ĐỘC LẬP - TỰ DO"},
      {"Báo bÁo", "Báo bÁo"},                // a small ASCII letter
      {"Cà Mau", "Cà Mau"},                  // a word that does not tell, before a small one
      {"Cà MAU HôM NAY", "CÀ MAU HÔM NAY"},  // and before capitals
      {"NGườI ở Cà MAU", "NGƯỜI Ở CÀ MAU"},  // between capitals
      {"UBND ở đâu", "UBND ở đâu"},          // between both kinds
      {"Bộ GTVT sau đó", "Bộ GTVT sau đó"},  // an acronym alone
      {"sau đó Bộ GTVT", "sau đó Bộ GTVT"},
      {"Hồ", "Hồ"},
      {"Hồ TRUNG", "HỒ TRUNG"},                      // nothing says otherwise
      {"ĐấT NướC\nta ở đâu", "ĐẤT NƯỚC\nta ở đâu"},  // a line is asked by itself
      {"UBND 1234 HĐND", "UBND 1234 HĐND"},
      {"Bộ GD-ĐT và Sở TN - MT TP. HCM", "Bộ GD-ĐT và Sở TN - MT TP. HCM"},  // acronyms say nothing
      {"Trường ĐH Mở TP. HCM", "Trường ĐH Mở TP. HCM"},
      {"Bà Hồ HằNG (phụ huynh)", "Bà HỒ HẰNG (phụ huynh)"},
      {"luật sư Võ VĩNH SANG nói", "luật sư VÕ VĨNH SANG nói"},
      {"Cô NGUYễN THị YếN", "Cô NGUYỄN THỊ YẾN"},  // ô has a capital of its own
      {"Ảnh: THIÊN ĐIểUNhững em nhỏ", "Ảnh: THIÊN ĐIỂUNhững em nhỏ"},
      {"CàMau, HàTuy", "CàMau, HàTuy"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(with_font_capitals(text) == expected);
  }
}

TEST_CASE("A line of any length takes time in proportion") {
  std::string line;
  for (int i = 0; i < 300'000; ++i) line += "ở ";
  CHECK(with_font_capitals("x " + line) == "x " + line);
  CHECK(with_font_capitals(line + "MAU NAY").starts_with("Ở Ở "));
}

}  // namespace vnfts::text
