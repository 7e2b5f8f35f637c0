#include "index/term_numbers.h"

#include <xxhash.h>

#include <cstring>

namespace vnfts::index {

namespace {

constexpr std::size_t most_packed = sizeof(std::uint64_t);

template <typename Bytes>
std::uint64_t load(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// The bytes of the text and zeros behind them, in a number of little-endian order; so two texts
/// of at most eight bytes that do not end in a zero have the same only when they are the same. Two
/// loads that may overlap take less time than a copy of as many bytes as there are.
std::uint64_t packed(std::string_view text) {
  const char* const at = text.data();
  const std::size_t size = text.size();
  if (size >= 4)
    return load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4) << 8 * (size - 4);
  if (size >= 2)
    return load<std::uint16_t>(at) | load<std::uint16_t>(at + size - 2) << 8 * (size - 2);
  return static_cast<unsigned char>(*at);
}

bool packs(std::string_view text) {
  return !text.empty() && text.size() <= most_packed && text.back() != '\0';
}

}  // namespace

std::size_t TermNumbers::TextHash::operator()(std::string_view text) const {
  return XXH3_64bits(text.data(), text.size());
}

std::uint32_t TermNumbers::number(std::string_view text) {
  const auto next = static_cast<std::uint32_t>(texts_.size());
  if (packs(text)) {
    const auto [it, added] = short_.try_emplace(packed(text), next);
    if (added) texts_.emplace_back(text);
    return it->second;
  }
  if (const auto it = long_.find(text); it != long_.end()) return it->second;
  long_.emplace(texts_.emplace_back(text), next);
  return next;
}

}  // namespace vnfts::index
