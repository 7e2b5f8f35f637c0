/// Code points of any bytes.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

char32_t decode_multibyte(const char*& at, const char* end);

/// Whether it goes on with a code point.
inline bool is_trail(char byte) { return static_cast<signed char>(byte) < -0x40; }

/// The code point at `at` (< `end`), which moves behind it. Ill-formed: U+FFFD, and `at` moves past
/// the maximal ill-formed part (Unicode 15, section 3.9), at least one byte.
inline char32_t decode(const char*& at, const char* end) {
  const char32_t lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return ++at, lead;
  const auto trail = [at](int i) { return static_cast<unsigned char>(at[i]) & 0x3Fu; };
  // The letters of Vietnamese, without a call; of these bytes no trail makes an ill-formed part.
  if (lead >= 0xC2 && lead < 0xE0 && end - at >= 2 && is_trail(at[1])) {
    const char32_t c = (lead & 0x1F) << 6 | trail(1);
    return at += 2, c;
  }
  if (lead == 0xE1 && end - at >= 3 && is_trail(at[1]) && is_trail(at[2])) {
    const char32_t c = 0x1000 | trail(1) << 6 | trail(2);
    return at += 3, c;
  }
  const char* behind = at;  // a copy, so that `at` may stay in a register
  const char32_t c = decode_multibyte(behind, end);
  return at = behind, c;
}

/// Appends a code point; U+FFFD for what is none.
void append(std::string& out, char32_t code_point);

/// `bytes` with every ill-formed part replaced by U+FFFD.
std::string repaired(std::string_view bytes);

}  // namespace vnfts::text
