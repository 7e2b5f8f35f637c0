/// Encodings in which a character is a byte, or two as VNI has it. Their tables are
/// `byte_encodings.tsv` and `vni.tsv`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnfts::text {

enum class ByteSet : std::uint8_t { windows_1252, windows_1258, tcvn3, tcvn5712_1, viscii, vni };

/// Appends `bytes` as UTF-8; combining marks stay apart.
void append_decoded(std::string& out, std::string_view bytes, ByteSet set);

/// The byte that windows-1252 or Latin-1 shows as this code point.
std::optional<unsigned char> byte_shown_as(char32_t c);

/// Whether VISCII has a letter in the place of this ASCII control.
constexpr bool viscii_control(char32_t c) {
  return c == 0x02 || c == 0x05 || c == 0x06 || c == 0x14 || c == 0x19 || c == 0x1E;
}

/// The same of TCVN 5712-1.
constexpr bool tcvn5712_control(char32_t c) {
  return c == 0x01 || c == 0x02 || (c >= 0x04 && c <= 0x06) || (c >= 0x11 && c <= 0x17);
}

/// Whether the byte is beyond ASCII, or a control that is a letter in one of the encodings.
constexpr bool may_be_letter(unsigned char byte) {
  return byte >= 0x80 || viscii_control(byte) || tcvn5712_control(byte);
}

/// Whether the byte is a capital in TCVN 5712-1, and a sign, a control or nothing in TCVN3: all
/// others are the same in both.
constexpr bool parts_tcvn(unsigned char byte) {
  return (byte >= 0x80 && byte < 0xA0) || tcvn5712_control(byte);
}

/// Whether the byte is a capital with a tone where the fonts of TCVN3, unlike the standard's other
/// encodings, have nothing.
constexpr bool beyond_tcvn3(unsigned char byte) {
  return (byte >= 0xC0 && byte <= 0xC5) || (byte >= 0xD9 && byte <= 0xDB) || byte == 0xAF ||
         byte == 0xBA || byte == 0xBF || byte == 0xCD || byte == 0xE0 || byte == 0xF0 ||
         byte == 0xFF;
}

}  // namespace vnfts::text
