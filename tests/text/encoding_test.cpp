#include "text/encoding.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "support/encoders.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

constexpr const char* small_letters =
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
constexpr const char* capitals =
    "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ";

}  // namespace

TEST_CASE("Every encoding has a name of its own, by which it is found") {
  std::set<std::string_view> names;
  for (int i = 0; i < encoding_count; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    CHECK(names.insert(name_of(encoding)).second);
    CHECK(encoding_named(name_of(encoding)) == encoding);
  }
}

TEST_CASE("Encodings are known by the names of pages and programs") {
  struct Case {
    const char* name;
    Encoding encoding;
  };
  for (const auto& [name, encoding] : std::vector<Case>{{"UTF-8", Encoding::utf8},
                                                        {"utf8", Encoding::utf8},
                                                        {"UTF_16LE", Encoding::utf16_le},
                                                        {"utf-16", Encoding::utf16_le},
                                                        {"ISO-8859-1", Encoding::windows_1252},
                                                        {"Windows-1258", Encoding::windows_1258},
                                                        {"cp1258", Encoding::windows_1258},
                                                        {"ABC", Encoding::tcvn3},
                                                        {"x-viet-tcvn3", Encoding::tcvn3},
                                                        {"tcvn", Encoding::tcvn5712_1},
                                                        {"TCVN-5712", Encoding::tcvn5712_1},
                                                        {"TCVN5712-1:1993", Encoding::tcvn5712_1},
                                                        {"x-viet-tcvn5712", Encoding::tcvn5712_1},
                                                        {"VSCII", Encoding::tcvn5712_1},
                                                        {"VNI Windows", Encoding::vni},
                                                        {"VIQR", Encoding::viqr},
                                                        {"csVISCII", Encoding::viscii},
                                                        {"double-utf8", Encoding::double_utf8}}) {
    INFO(name);
    CHECK(encoding_named(name) == encoding);
  }
  for (const char* none : {"", "gbk", "utf-32", "tcvn4", " tcvn3", "1258"})
    CHECK_FALSE(encoding_named(none));
}

TEST_CASE("Every Vietnamese letter comes back from every encoding that has it") {
  constexpr Content letters = Content::markup;  // whatever the words
  for (int i = 0; i < encoding_count; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    if (encoding == Encoding::windows_1252) continue;
    INFO(name_of(encoding));
    CHECK(decode(test::encoded(small_letters, encoding), encoding, letters) == small_letters);
    // In one word TCVN3 tells capitals by those without a tone.
    CHECK(decode(test::encoded(capitals, encoding), encoding) == capitals);
    std::string spaced;
    for (const char* at = small_letters; *at != '\0';) {
      append(spaced, decode(at, at + std::char_traits<char>::length(at)));
      spaced += " x";
    }
    CHECK(decode(test::encoded(spaced, encoding), encoding, letters) == spaced);
  }
}

TEST_CASE("Decoding gives NFC, but for what is UTF-8 already") {
  CHECK(decode("C\xF4\xF2ng ho\xCC"
               "a Vi\xEA\xF2t Nam",
               Encoding::windows_1258) == "Cộng hòa Việt Nam");
  CHECK(decode("to\xB5n, t\xE2n, o\xB3, \xA8\xB4, 5\xB0", Encoding::tcvn3) ==
        "toàn, tõn, ó, ặ, 5°");
  CHECK(decode("e\u0301 \xFF", Encoding::utf8) == "e\u0301 \uFFFD");
  CHECK(decode(test::encoded("e\u0301", Encoding::utf16_be), Encoding::utf16_be) == "é");
}

TEST_CASE("A byte order mark is no part of a text, however it was misread") {
  CHECK(decode("\uFEFFViệt", Encoding::utf8) == "Việt");
  CHECK(decode("ï»¿Viá»‡t", Encoding::double_utf8) == "Việt");
  CHECK(decode("\xFF\xFE\xA1\x1E", Encoding::utf16_be) == "ạ");
  CHECK(to_utf8("\uFEFFViá»‡t Nam").text == "Việt Nam");
}

TEST_CASE("Capitals of TCVN 5712-1 are its own, and none is made of a small letter") {
  CHECK_FALSE(has_font_capitals(Encoding::tcvn5712_1));
  CHECK_FALSE(has_font_capitals(Encoding::tcvn5712_1_as_latin1));
  CHECK(decode("TH\xA4NG B\xB8O\n\x99 \xEB \xCAn", Encoding::tcvn5712_1) == "THÔNG BáO\nỞ ở ấn");
}

TEST_CASE("Capitals with a tone come back from TCVN3 where the words around tell") {
  const std::string bytes = test::encoded("THÔNG BÁO\nỞ Ấn Độ, ÔNG Ý", Encoding::tcvn3);
  CHECK(decode(bytes, Encoding::tcvn3) == "THÔNG BÁO\nỞ Ấn Độ, ÔNG ý");
  CHECK(decode(bytes, Encoding::tcvn3, Content::markup) == "THÔNG BáO\nở ấn Độ, ÔNG ý");
}

}  // namespace vnfts::text
