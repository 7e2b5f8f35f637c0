/// Numbers in a fixed count of bytes, the low one first.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace vnfts::index {

template <std::size_t bytes>
void append_little_endian(std::string& out, std::uint64_t number) {
  for (std::size_t i = 0; i < bytes; ++i, number >>= 8) out += static_cast<char>(number);
}

template <std::size_t bytes>
std::uint64_t read_little_endian(const char* at) {
  std::uint64_t number = 0;
  if constexpr (std::endian::native == std::endian::little)
    std::memcpy(&number, at, bytes);  // one instruction
  else
    for (std::size_t i = bytes; i-- > 0;) number = number << 8 | static_cast<unsigned char>(at[i]);
  return number;
}

}  // namespace vnfts::index
