#include "text/utf16.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts::text {

namespace {

using namespace std::string_literals;
constexpr auto little = ByteOrder::little_endian;
constexpr auto big = ByteOrder::big_endian;

}  // namespace

TEST_CASE("UTF-16 is read in both orders, whatever the bytes") {
  struct Case {
    std::string bytes;
    ByteOrder order;
    const char* expected;
  };
  const Case cases[] = {
      {"", little, ""},
      {"V\0i\0\xC7\x1Et\0"s, little, "Việt"},
      {"\0V\0i\x1E\xC7\0t"s, big, "Việt"},
      {"\xFF\xFEV\0"s, little, "V"},
      {"\xFE\xFF\0V"s, big, "V"},
      {"\xFE\xFF\0V"s, little, "V"},  // the mark says big
      {"\xFF\xFEV\0"s, big, "V"},
      {"V\0\xFF\xFE"s, little, "V\uFEFF"},  // a mark elsewhere is a character
      {"\x3D\xD8\x00\xDE"s, little, "😀"},
      {"\xD8\x3D\xDE\x00"s, big, "😀"},
      {"\x3D\xD8V\0"s, little, "\uFFFDV"},
      {"\x00\xDEV\0"s, little, "\uFFFDV"},
      {"\x3D\xD8"s, little, "\uFFFD"},
      {"V\0i"s, little, "V\uFFFD"},
      {"V", big, "\uFFFD"},
  };
  for (const Case& c : cases) {
    INFO(c.expected);
    CHECK(from_utf16(c.bytes, c.order) == c.expected);
  }
}

TEST_CASE("UTF-16 is told by its mark, or by the zeros of ASCII in every other byte") {
  const std::string text = "Đường phố Hà Nội";
  CHECK(utf16_order(test::encoded(text, Encoding::utf16_le)) == little);
  CHECK(utf16_order(test::encoded(text, Encoding::utf16_be)) == big);
  CHECK(utf16_order("\xFF\xFE") == little);
  CHECK(utf16_order("\xFE\xFFx") == big);
  CHECK(utf16_order("a\0b\0"s) == little);
  CHECK(utf16_order("\0a\0b"s) == big);
  for (const std::string& none :
       {""s, "a"s, "\0"s, "a\0"s, text, "\0\0\0\0\0\0"s, std::string(100'000, '\0'),
        "a long text with one zero \0 in it"s, "abcd\0\0\0\0"s})
    CHECK_FALSE(utf16_order(none));
}

TEST_CASE("UTF-16 in blocks is the same as whole") {
  // A pair, a lone surrogate, a mark inside, a last single byte.
  const std::string bytes("a\0\x3D\xD8\0\xDE\x3D\xD8\xFF\xFE\x11\x01x", 13);
  const std::string whole = from_utf16(bytes, ByteOrder::little_endian);
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    CAPTURE(size);
    Utf16Blocks blocks(ByteOrder::little_endian);
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += size)
      out += blocks.decode(std::string_view(bytes).substr(i, size), false);
    CHECK(out + blocks.decode({}, true) == whole);
  }
  CHECK(whole == "a\U0001F600\uFFFD\uFEFF\u0111\uFFFD" + std::string());
}

}  // namespace vnfts::text
