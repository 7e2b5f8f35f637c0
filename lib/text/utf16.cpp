#include "text/utf16.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace vnfts::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

char32_t unit_at(std::string_view bytes, std::size_t i, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[i]);
  const auto second = static_cast<unsigned char>(bytes[i + 1]);
  return order == ByteOrder::big_endian ? first * 256u + second : second * 256u + first;
}

bool high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// By U+FEFF, the mark.
std::optional<ByteOrder> marked_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return ByteOrder::little_endian;
  if (bytes.starts_with("\xFE\xFF")) return ByteOrder::big_endian;
  return std::nullopt;
}

void append_units(std::string& out, std::string_view bytes, ByteOrder order) {
  out.reserve(out.size() + bytes.size());
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit_at(bytes, i, order);
    const char32_t next = i + 3 < bytes.size() ? unit_at(bytes, i + 2, order) : 0;
    if (high_surrogate(c) && low_surrogate(next)) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
      i += 2;
    }
    append(out, c);  // a lone surrogate is no code point
  }
  if (i < bytes.size()) append(out, replacement);
}

/// Whether a pair, or a unit, is not known to be complete: how many bytes of it there are.
std::size_t parted_bytes(std::string_view bytes, ByteOrder order) {
  const std::size_t odd = bytes.size() % 2;
  if (bytes.size() < odd + 2) return odd;
  return odd + (high_surrogate(unit_at(bytes, bytes.size() - odd - 2, order)) ? 2 : 0);
}

}  // namespace

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  return Utf16Blocks(order).decode(bytes, true);
}

std::string Utf16Blocks::decode(std::string_view block, bool last) {
  waits_ += block;
  std::string_view bytes = waits_;
  if (bytes.size() < 2 && !last) return {};
  if (!begun_) {
    if (const auto marked = marked_order(bytes)) {
      order_ = *marked;
      bytes.remove_prefix(2);
    }
    begun_ = true;
  }
  const std::size_t kept = last ? 0 : parted_bytes(bytes, order_);
  std::string out;
  append_units(out, bytes.substr(0, bytes.size() - kept), order_);
  waits_ = std::string(bytes.substr(bytes.size() - kept));
  return out;
}

std::optional<ByteOrder> utf16_order(std::string_view bytes) {
  if (const auto marked = marked_order(bytes)) return marked;
  constexpr std::size_t enough = 1 << 16;
  const std::size_t size = std::min(bytes.size(), enough);
  std::array<std::size_t, 2> zeros{};  // at even and at odd places
  for (std::size_t i = 0; i < size; ++i) zeros[i % 2] += bytes[i] == '\0';
  const auto many = [size](std::size_t zeros_here, std::size_t zeros_there) {
    return zeros_here >= 2 && zeros_here * 8 >= size && zeros_there * 20 <= zeros_here;
  };
  if (many(zeros[1], zeros[0])) return ByteOrder::little_endian;
  if (many(zeros[0], zeros[1])) return ByteOrder::big_endian;
  return std::nullopt;
}

}  // namespace vnfts::text
