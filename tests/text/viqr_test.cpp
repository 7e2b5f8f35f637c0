#include "text/viqr.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts::text {

TEST_CASE("VIQR is read as RFC 1456 has it") {
  struct Case {
    const char *viqr, *expected;
  };
  const Case cases[] = {
      {"", ""},
      {"To^i ye^u tie^'ng nu+o+'c to^i tu+` khi mo+'i ra ddo+`i\\.",
       "Tôi yêu tiếng nước tôi từ khi mới ra đời."},
      {"O^ng te^n gi`\\? To^i te^n la` Ted\\dy Thu.y\\.", "Ông tên gì? Tôi tên là Teddy Thụy."},
      {"tra(ng mu~ mo'c sa('c huye^`n ho?i nga~ na(.ng", "trăng mũ móc sắc huyền hỏi ngã nặng"},
      {"DDA`I Dda`i ddA`i DD dd", "ĐÀI Đài đÀi Đ đ"},
      {"A(' A^` O+? U+~ Y. E^. I~", "Ắ Ầ Ở Ữ Ỵ Ệ Ĩ"},
      {"b' n^ e+ i( a+ ('^+", "b' n^ e+ i( a+ ('^+"},      // no such letters
      {"a'^ a'' a^^", "á^ á' â^"},                         // a mark of each kind, in this order
      {"a\\' a\\^' o\\+ d\\d \\\\ ", "a' a^' o+ dd \\ "},  // kept apart
      {"tie\\^ng\\", "tie^ng\\"},                          // nothing stands behind the last
      {"la` \\mIt's u' \\a` \\dd\\v la`", "là It's u' à đ là"},
      {"la` \\la` a\\' \\\\ \\V la`", "là a` a\\' \\\\  là"},
      {"tu+`. (tu+`) tu+`?", "từ. (từ) từ?"},
      {"đã la` “la`”", "đã là “là”"},
      {"a\xFF'", "a\uFFFD'"},
  };
  for (const auto& [viqr, expected] : cases) {
    INFO(viqr);
    CHECK(from_viqr(viqr) == expected);
  }
}

TEST_CASE("A sign that would spoil the syllable before it is punctuation at the end of a word") {
  struct Case {
    const char *viqr, *expected;
  };
  const Case cases[] = {
      {"no'i the^' na`o. Sau. Tha^.t u+?", "nói thế nào. Sau. Thật ử"},
      {"sau. ma^'y. Mua. Hoa' hoa. Qua.", "sau. mấy. Mua. Hoá hoạ Quạ"},
      {"quy? thuy. ky. ghe.", "quỷ thuỵ kỵ ghẹ"},
      {"la.", "lạ"},          // a syllable both ways: as the RFC has it
      {"ca.p", "cạp"},        // inside a word
      {"Chile'.", "Chilé."},  // no syllable either way
      {"co'?", "có?"},
      {"cua? la` \\' sau.", "cuả là ' saụ"},  // a writer who knows the backslash
  };
  for (const auto& [viqr, expected] : cases) {
    INFO(viqr);
    CHECK(from_viqr(viqr) == expected);
  }
}

TEST_CASE("What is written in VIQR with its escapes is read as it was") {
  for (const char* text : {"Đường đi khó, không khó vì ngăn sông cách núi.",
                           "Ở đâu? (Ấy là ở đây.) 'Ừ'", "add Daddy BGDĐT ĐD đd dđ Dđ",
                           "a. a' e^ o+ u( \\ \\v \\\\'", "gỉữ, Pari, www.a.vn/o+u?a=b"}) {
    INFO(text);
    CHECK(from_viqr(test::encoded(text, Encoding::viqr)) == text);
  }
}

}  // namespace vnfts::text
