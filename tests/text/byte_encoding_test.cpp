#include "text/byte_encoding.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/tables.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

std::string decoded(std::string_view bytes, ByteSet set) {
  std::string out;
  append_decoded(out, bytes, set);
  return out;
}

std::string byte(unsigned value) { return std::string(1, static_cast<char>(value)); }

/// The 134 letters that Vietnamese has beyond ASCII.
std::set<std::string> letters(bool small, bool capital) {
  std::set<std::string> out;
  for (char32_t c = 0xC0; c < 0x1F00; ++c) {
    const CharInfo info = char_info(c);
    if (info.char_class != CharClass::letter || info.letter.code == 0) continue;
    std::string as_small;
    append(as_small, info.letter);
    std::string as_it_is;
    append(as_it_is, c);
    const bool lookalike = c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x1A2 || c == 0x1A3;
    if (!lookalike && (as_small == as_it_is ? small : capital)) out.insert(as_it_is);
  }
  return out;
}

std::set<std::string> letters() { return letters(true, true); }

/// The Vietnamese letters that one byte has, each with how many bytes have it.
std::map<std::string, int> letters_of(ByteSet set) {
  std::map<std::string, int> out;
  const std::set<std::string> wanted = letters();
  for (unsigned value = 0; value < 256; ++value)
    if (const std::string c = decoded(byte(value), set); wanted.contains(c)) ++out[c];
  return out;
}

}  // namespace

TEST_CASE("Vietnamese has 134 letters beyond ASCII") { CHECK(letters().size() == 134); }

TEST_CASE("VISCII and TCVN 5712-1 have each of the 134 letters once") {
  for (const ByteSet set : {ByteSet::viscii, ByteSet::tcvn5712_1}) {
    const auto found = letters_of(set);
    CHECK(found.size() == 134);
    for (const auto& [letter, times] : found) {
      INFO(letter);
      CHECK(times == 1);
    }
  }
}

TEST_CASE("TCVN 5712-1 and TCVN3 differ in the bytes that part them, and in no other") {
  for (unsigned value = 0; value < 256; ++value) {
    INFO(value);
    // Behind a letter, for the marks.
    const std::string letter = "a" + byte(value);
    CHECK((decoded(letter, ByteSet::tcvn5712_1) != decoded(letter, ByteSet::tcvn3)) ==
          parts_tcvn(static_cast<unsigned char>(value)));
  }
}

TEST_CASE("The capitals with a tone that TCVN3 shares with TCVN 5712-1 are known") {
  for (unsigned value = 0xA0; value < 256; ++value) {
    const std::string c = decoded(byte(value), ByteSet::tcvn5712_1);
    const char* at = c.data();
    const CharInfo info = char_info(decode(at, c.data() + c.size()));
    INFO(c);
    CHECK(beyond_tcvn3(static_cast<unsigned char>(value)) ==
          (letters(false, true).contains(c) && info.letter.tone != Tone::level));
  }
}

TEST_CASE("TCVN3 has the 67 small letters and the seven capitals without a tone once") {
  auto found = letters_of(ByteSet::tcvn3);
  for (const std::string& letter : letters(true, false)) {
    INFO(letter);
    CHECK(found[letter] == 1);
  }
  for (const char* capital : {"Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"}) {
    INFO(capital);
    CHECK(found[capital] == 1);
  }
}

TEST_CASE("VNI has each of the 134 letters once, as the sources list them") {
  std::map<std::string, int> found;
  for (const auto& row : data::vni()) {
    INFO(row.bytes);
    ++found[std::string(row.letter)];
    std::string bytes;
    for (std::size_t i = 0; i < row.bytes.size(); i += 2)
      bytes += static_cast<char>(std::stoi(std::string(row.bytes.substr(i, 2)), nullptr, 16));
    CHECK(decoded(bytes, ByteSet::vni) == row.letter);
    CHECK(decoded(bytes, ByteSet::windows_1252) == row.shown);
  }
  CHECK(found.size() == 134);
  for (const std::string& letter : letters()) {
    INFO(letter);
    CHECK(found[letter] == 1);
  }
}

TEST_CASE("Every encoding has ASCII in its place but two, which take six and twelve controls") {
  for (const ByteSet set : {ByteSet::windows_1252, ByteSet::windows_1258, ByteSet::tcvn3,
                            ByteSet::tcvn5712_1, ByteSet::viscii, ByteSet::vni})
    for (unsigned value = 0; value < 128; ++value) {
      INFO(value << " " << static_cast<int>(set));
      const bool letter = (set == ByteSet::viscii && viscii_control(value)) ||
                          (set == ByteSet::tcvn5712_1 && tcvn5712_control(value));
      CHECK((decoded(byte(value), set) == byte(value)) != letter);
    }
}

TEST_CASE("Known texts are read in every encoding of bytes") {
  struct Case {
    ByteSet set;
    const char *bytes, *expected;
  };
  // In windows-1258 a tone is a mark behind its letter, which is composed later.
  const Case cases[] = {
      {ByteSet::tcvn3,
       "C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC"
       "a Vi\xD6t Nam",
       "Cộng hoà xã hội chủ nghĩa Việt Nam"},
      {ByteSet::tcvn3,
       "\xA7\xE9"
       "c l\xCBp - T\xF9 do - H\xB9nh ph\xF3"
       "c",
       "Độc lập - Tự do - Hạnh phúc"},
      {ByteSet::tcvn3,
       "\x93th\xAD\xEDng\x94 \x96 30\xB0"
       "C\x85",
       "“thướng” – 30°C…"},
      {ByteSet::tcvn5712_1, "\x9Ey ban \xA7\x97I\xB0, \x99 \xA7\x91NH \x16 Y\x8AN, \x91 \x96 \x85",
       "Ủy ban ĐỘI\u0300, Ở ĐỊNH Ý YÉN, Ị Ọ Ặ"},
      {ByteSet::tcvn5712_1, "\x01 \x02 \x04 \x05 \x06 \x11 \x12 \x13 \x14 \x15 \x16 \x17",
       "Ú Ụ Ừ Ử Ữ Ứ Ự Ỳ Ỷ Ỹ Ý Ỵ"},
      {ByteSet::tcvn5712_1, "U\xB1y a\xB4n \xA8\xB3", "U\u0309y a\u0323n ă\u0301"},
      {ByteSet::vni,
       "Co\xE4ng ho\xF8"
       "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
       "a Vie\xE4t Nam",
       "Cộng hòa xã hội chủ nghĩa Việt Nam"},
      {ByteSet::vni,
       "\xD1o\xE4"
       "c la\xE4p - T\xF6\xEF do - Ha\xEFnh phu\xF9"
       "c",
       "Độc lập - Tự do - Hạnh phúc"},
      {ByteSet::vni,
       "\xD1O\xC4"
       "C LA\xC4P, A\xC1n \xD1o\xE4, O\xE0 o\xE0",
       "ĐỘC LẬP, Ấn Độ, Ồ ồ"},
      {ByteSet::vni, "A\xD9 A\xF9 a\xD9 \xF4\xF9 \xF4", "Á Á á ớ ơ"},
      {ByteSet::vni,
       "\x93"
       "b\xF9\x94",
       "“bù”"},
      {ByteSet::viscii,
       "C\xB5ng h\xF2"
       "a x\xE3 h\xB5i ch\xFC ngh\xEE"
       "a Vi\xAEt Nam, \xD0\xB5"
       "c l\xA7p",
       "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập"},
      {ByteSet::viscii, "X\x05 \x02 \x06 \x14 \x19 \x1E \x8A", "XẴ Ẳ Ẫ Ỷ Ỹ Ỵ Ế"},
      {ByteSet::windows_1258,
       "C\xF4\xF2ng h\xF2"
       "a",
       "Cô\u0323ng h\u0323a"},
      {ByteSet::windows_1258, "\xD0\xF0\xDD\xFD\xD5\xF5\xC3\xE3\xFE", "ĐđƯưƠơĂă₫"},
      {ByteSet::windows_1252, "\x93\x80\x94 \xE9\xA0\x81", "“€” é\u00A0\u0081"},
  };
  for (const Case& c : cases) {
    INFO(c.expected);
    CHECK(decoded(c.bytes, c.set) == c.expected);
  }
}

TEST_CASE("Every byte comes back from the code point that windows-1252 or Latin-1 shows it as") {
  for (unsigned value = 0; value < 256; ++value) {
    const std::string shown = decoded(byte(value), ByteSet::windows_1252);
    const char* at = shown.data();
    INFO(value);
    CHECK(byte_shown_as(decode(at, at + shown.size())) == value);
    CHECK(byte_shown_as(value) == value);
  }
  for (const char32_t none : {U'ế', U'đ', U'日', U'\u0100', U'\u2212', U'😀'})
    CHECK_FALSE(byte_shown_as(none));
}

}  // namespace vnfts::text
