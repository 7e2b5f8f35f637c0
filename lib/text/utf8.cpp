#include "text/utf8.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace vnfts::text {

char32_t decode_multibyte(const char*& at, const char* end) {
  // A code point has at most four bytes: the window keeps ICU's 32-bit index far from its limit.
  const auto length = static_cast<int32_t>(end - at < 4 ? end - at : 4);
  int32_t i = 0;
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(at), i, length, code_point);
  at += i;
  return static_cast<char32_t>(code_point);
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
  std::uint8_t bytes[4];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code_point);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string repaired(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at != end) append(out, decode(at, end));
  return out;
}

}  // namespace vnfts::text
