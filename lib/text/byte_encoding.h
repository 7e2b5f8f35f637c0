/// Encodings in which a character is a byte, or two as VNI has it. Their tables are
/// `byte_encodings.tsv` and `vni.tsv`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnfts::text {

enum class ByteSet : std::uint8_t { windows_1252, windows_1258, tcvn3, viscii, vni };

/// Appends `bytes` as UTF-8; combining marks stay apart.
void append_decoded(std::string& out, std::string_view bytes, ByteSet set);

/// The byte that windows-1252 or Latin-1 shows as this code point.
std::optional<unsigned char> byte_shown_as(char32_t c);

/// Whether VISCII has a letter in the place of this ASCII control.
constexpr bool viscii_control(char32_t c) {
  return c == 0x02 || c == 0x05 || c == 0x06 || c == 0x14 || c == 0x19 || c == 0x1E;
}

}  // namespace vnfts::text
