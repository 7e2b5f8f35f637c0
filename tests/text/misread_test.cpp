#include "text/misread.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts::text {

TEST_CASE("Rows of code points that are bytes of UTF-8 are read as it") {
  struct Case {
    const char *text, *expected;
  };
  const Case cases[] = {
      {"", ""},
      {"CÃ´ng ty", "Công ty"},
      {"Viá»‡t Nam", "Việt Nam"},       // U+2021 is 0x87 in windows-1252
      {"Viá»\u0087t Nam", "Việt Nam"},  // and in Latin-1 the byte itself
      {"Ä\u0090Ã¢y lÃ\u00A0 â€œSÃ i GÃ²nâ€\u009D", "Đây là “SÃ i Gòn”"},  // a lost byte stays lost
      {"café Ã", "café Ã"},
      {"Ãƒ", "Ã"},
      {"đá Ã¡", "đá á"},
      {"ðŸ˜€", "😀"},
      {"À\u0080 í\u00A0\u0080", "À\u0080 í\u00A0\u0080"},  // overlong, a surrogate
      {"\xFFÃ¡", "\uFFFDá"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(reread_as_utf8(text) == expected);
  }
}

TEST_CASE("A sequence at its place is known by what it means, and nothing moves without one") {
  const std::string text = "Ã¡b";
  const char* at = text.data();
  const auto sequence = take_shown_sequence(at, text.data() + text.size());
  REQUIRE(sequence);
  CHECK(sequence->meant == U'á');
  CHECK(sequence->lead == 0xC3);
  CHECK(sequence->second == 0xA1);
  CHECK(*at == 'b');
  CHECK_FALSE(take_shown_sequence(at, text.data() + text.size()));
  CHECK(*at == 'b');
}

TEST_CASE("Text in an encoding of bytes that was taken for Latin-1 is read in its own") {
  struct Case {
    ByteSet set;
    const char *text, *expected;
  };
  const Case cases[] = {
      {ByteSet::tcvn3, "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"},
      {ByteSet::tcvn3, "Hμ Néi, n−íc vµ n\u00ADíc, 5 − 3", "Hà Nội, nước và nước, 5 − 3"},
      {ByteSet::tcvn5712_1, "žy ban, \u0016 kiÕn, ™, \u008D", "Ủy ban, Ý kiến, Ở, Ì"},
      {ByteSet::vni, "Xin chaøo caùc baïn", "Xin chào các bạn"},
      {ByteSet::vni, "Ñaát nöôùc “Vieät Nam” 日本 😀", "Đất nước “Việt Nam” 日本 😀"},
      {ByteSet::viscii, "Vi®t Nam", "Việt Nam"},
  };
  for (const auto& [set, text, expected] : cases) {
    INFO(text);
    CHECK(reread_as(set, text) == expected);
  }
}

}  // namespace vnfts::text
