/// Code points of any bytes.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

char32_t decode_multibyte(const char*& at, const char* end);

/// The code point at `at` (< `end`), which moves behind it. Ill-formed: U+FFFD, and `at` moves past
/// the maximal ill-formed part (Unicode 15, section 3.9), at least one byte.
inline char32_t decode(const char*& at, const char* end) {
  if (static_cast<signed char>(*at) >= 0) return static_cast<unsigned char>(*at++);
  return decode_multibyte(at, end);
}

/// Appends a code point; U+FFFD for what is none.
void append(std::string& out, char32_t code_point);

/// `bytes` with every ill-formed part replaced by U+FFFD.
std::string repaired(std::string_view bytes);

}  // namespace vnfts::text
