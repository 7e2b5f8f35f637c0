#include "text/letters.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

namespace {

Letter letter(char32_t c) { return char_info(c).letter; }

std::string written(Letter l) {
  std::string out;
  append(out, l);
  return out;
}

}  // namespace

TEST_CASE("Every Vietnamese letter in either case reads as its lower case, and writes back") {
  const std::u32string lower =
      U"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹý"
      U"ỵz";
  const std::u32string upper =
      U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝ"
      U"ỴZ";
  REQUIRE(lower.size() == upper.size());
  std::string read;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    CHECK(char_info(lower[i]).char_class == CharClass::letter);
    CHECK(letter(lower[i]).code != 0);
    CHECK(letter(lower[i]) == letter(upper[i]));
    read += written(letter(upper[i]));
  }
  CHECK(read ==
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹ"
        "ýỵz");
}

TEST_CASE("A code point is of the class that the tokenizer needs") {
  struct Case {
    char32_t c;
    CharClass expected;
  };
  const Case cases[] = {
      {U' ', CharClass::other},
      {U'\n', CharClass::other},
      {U'.', CharClass::other},
      {U'\u00A0', CharClass::other},  // no-break space
      {U'\u2014', CharClass::other},  // em dash
      {U'\uFFFD', CharClass::other},
      {U'\u00B2', CharClass::other},  // m², not a digit of a number
      {U'\u00BA', CharClass::other},  // 37ºC: meant as a degree sign
      {U'\u02BC', CharClass::other},  // KʼHo: an apostrophe
      {U'\U0001F600', CharClass::other},
      {U'0', CharClass::digit},
      {U'\uFF19', CharClass::digit},  // fullwidth nine
      {U'\u0663', CharClass::digit},  // Arabic-Indic three
      {U'a', CharClass::letter},
      {U'\u00FC', CharClass::letter},  // ü
      {U'\u0436', CharClass::letter},  // ж
      {U'\uFF21', CharClass::letter},  // fullwidth A
      {U'\uD55C', CharClass::letter},  // Hangul
      {U'\u2163', CharClass::letter},  // Ⅳ
      {U'\u0301', CharClass::mark},
      {U'\u031B', CharClass::mark},
      {U'\u6F22', CharClass::ideograph},  // 漢
      {U'\u304C', CharClass::ideograph},  // が
      {U'\u30AB', CharClass::ideograph},  // カ
      {U'\u00AD', CharClass::invisible},  // soft hyphen
      {U'\u200B', CharClass::invisible},
      {U'\u200C', CharClass::invisible},
      {U'\u200D', CharClass::invisible},
      {U'\u2060', CharClass::invisible},
      {U'\uFEFF', CharClass::invisible},
      {U'\u202A', CharClass::invisible},
  };
  for (const Case& c : cases) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c.c));
    CHECK(char_info(c.c).char_class == c.expected);
  }
  CHECK(char_info(U'\uFF19').letter.code == 9);
}

TEST_CASE("The letters met in place of đ and ư read as them") {
  for (const char32_t c : {U'Đ', U'đ', U'\u00D0', U'\u00F0', U'\u0189'})
    CHECK(written(letter(c)) == "đ");
  for (const char32_t c : {U'Ư', U'\u01A2', U'\u01A3'}) CHECK(written(letter(c)) == "ư");
}

TEST_CASE("A combining mark makes the letter it makes in Vietnamese, in any order") {
  struct Case {
    char32_t base;
    std::u32string marks;
    const char* expected;  // empty: no Vietnamese letter
  };
  const Case cases[] = {
      {U'e', U"\u0302\u0323", "ệ"}, {U'e', U"\u0323\u0302", "ệ"}, {U'ê', U"\u0323", "ệ"},
      {U'ẹ', U"\u0302", "ệ"},       {U'A', U"\u0306\u0301", "ắ"}, {U'á', U"\u0306", "ắ"},
      {U'o', U"\u031B\u0309", "ở"}, {U'U', U"\u0303\u031B", "ữ"}, {U'y', U"\u0340", "ỳ"},
      {U'i', U"\u0341", "í"},       {U'a', U"\u0301\u0300", ""},  {U'â', U"\u0306", ""},
      {U'e', U"\u0306", ""},        {U'd', U"\u0301", ""},        {U'o', U"\u0308", ""},
  };
  for (const Case& c : cases) {
    Letter l = letter(c.base);
    bool vietnamese = true;
    for (const char32_t mark : c.marks) vietnamese = vietnamese && add_mark(l, mark);
    INFO("expected '" << c.expected << "'");
    CHECK((vietnamese ? written(l) : "") == c.expected);
  }
}

TEST_CASE("The base of a letter is the letter without its mark") {
  struct Case {
    char32_t from, base;
  };
  for (const auto& [from, base] : {Case{U'đ', U'd'},
                                   {U'ă', U'a'},
                                   {U'â', U'a'},
                                   {U'ê', U'e'},
                                   {U'ô', U'o'},
                                   {U'ơ', U'o'},
                                   {U'ư', U'u'},
                                   {U'x', U'x'}})
    CHECK(base_code(letter(from).code) == letter(base).code);
}

TEST_CASE("The vowels are the twelve letters that bear a tone") {
  std::string vowels;
  for (const char32_t c : alphabet.substr(1))
    if (is_vowel(letter(c).code)) append(vowels, letter(c));
  CHECK(vowels == "aăâeêioôơuưy");
}

}  // namespace vnfts::text
