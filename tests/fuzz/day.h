/// A day, or none, out of the first bytes that a fuzz program is given.
#pragma once

#include <cstdint>
#include <optional>

#include "vnfts/date.h"

namespace vnfts::test {

inline constexpr std::size_t day_bytes = 3;

/// From 1900 on, 65,536 days; nothing for every fourth first byte.
inline std::optional<Day> day_of(const std::uint8_t* bytes) {
  if (bytes[0] % 4 == 0) return std::nullopt;
  const std::chrono::days after{bytes[1] | bytes[2] << 8};
  return Day{std::chrono::year{1900} / 1 / 1} + after;
}

}  // namespace vnfts::test
