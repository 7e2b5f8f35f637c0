/// UTF-16 of any bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnfts::text {

enum class ByteOrder : std::uint8_t { little_endian, big_endian };

/// As UTF-8, without a byte order mark, which has the last word on the order; a lone surrogate or a
/// last single byte is U+FFFD.
std::string from_utf16(std::string_view bytes, ByteOrder order);

/// The same in blocks, which may part units and pairs.
class Utf16Blocks {
 public:
  explicit Utf16Blocks(ByteOrder order) : order_(order) {}

  /// What is complete with this block, as UTF-8. `last`: nothing follows.
  std::string decode(std::string_view block, bool last);

 private:
  ByteOrder order_;
  std::string waits_;
  bool begun_ = false;
};

/// By the byte order mark, or by zeros in every other byte as ASCII has them in UTF-16, a quarter
/// of the units at least. Nothing for what has neither.
std::optional<ByteOrder> utf16_order(std::string_view bytes);

}  // namespace vnfts::text
