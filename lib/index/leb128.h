/// Numbers in as many bytes as they need: seven bits a byte, lowest first, the highest bit set on
/// all but the last (LEB128).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnfts::index {

inline void write_leb128(std::string& out, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7) out += static_cast<char>(n | 0x80);
  out += static_cast<char>(n);
}

/// Takes a number from the front of `in`; nothing when `in` ends within it or it is too large.
inline std::optional<std::uint64_t> read_leb128(std::string_view& in) {
  std::uint64_t n = 0;
  for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return n;
  }
  return std::nullopt;
}

}  // namespace vnfts::index
