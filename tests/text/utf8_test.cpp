#include "text/utf8.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace vnfts::text {

namespace {

std::vector<char32_t> decode_all(const std::string& bytes) {
  std::vector<char32_t> out;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at != end) out.push_back(decode(at, end));
  return out;
}

}  // namespace

TEST_CASE("Ill-formed UTF-8 reads as one U+FFFD for each maximal ill-formed part") {
  struct Case {
    const char* why;
    std::string bytes;
    std::vector<char32_t> expected;
  };
  const Case cases[] = {
      {"nothing", "", {}},
      {"ASCII", "a~", {'a', '~'}},
      {"NUL is a character", std::string("a\0b", 3), {'a', 0, 'b'}},
      {"two, three and four bytes", "đệ😀", {U'đ', U'ệ', U'😀'}},
      {"a lone continuation byte", "a\x80z", {'a', 0xFFFD, 'z'}},
      {"bytes that never occur", "\xFF\xFE\xC0\xF5", {0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}},
      {"cut at the end", "\xE1\xBB", {0xFFFD}},
      {"cut before a letter", "\xE1\xBBz", {0xFFFD, 'z'}},
      {"cut four-byte form", "\xF0\x9F\x98z", {0xFFFD, 'z'}},
      {"overlong slash", "\xC0\xAF", {0xFFFD, 0xFFFD}},
      {"overlong three-byte form", "\xE0\x80\xAF", {0xFFFD, 0xFFFD, 0xFFFD}},
      {"a surrogate half", "\xED\xA0\x80", {0xFFFD, 0xFFFD, 0xFFFD}},
      {"above U+10FFFF", "\xF4\x90\x80\x80", {0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    CHECK(decode_all(c.bytes) == c.expected);
  }
}

TEST_CASE("Appending writes every code point as decoding reads it") {
  for (char32_t c :
       {U'a', U'\u00E0', U'\u0111', U'\u1EC7', U'\uFFFD', U'\U0001F600', U'\U0010FFFF'}) {
    std::string out;
    append(out, c);
    CHECK(decode_all(out) == std::vector<char32_t>{c});
  }
}

TEST_CASE("Appending what is no code point writes U+FFFD") {
  for (const std::uint32_t c : {0xD800u, 0xDFFFu, 0x110000u, 0xFFFFFFFFu}) {
    std::string out;
    append(out, static_cast<char32_t>(c));
    CHECK(out == "\uFFFD");
  }
}

TEST_CASE("Repairing leaves well-formed text alone and makes the rest well-formed") {
  CHECK(repaired("Đắk Lắk") == "Đắk Lắk");
  CHECK(repaired("Đ\xE1\xBAk") == "Đ\uFFFDk");
  CHECK(repaired("").empty());
}

}  // namespace vnfts::text
