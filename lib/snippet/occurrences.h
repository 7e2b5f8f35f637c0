/// Where the things to mark stand in a text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "vnfts/snippet.h"

namespace vnfts::snippet {

struct Occurrence {
  std::size_t begin = 0;  ///< Bytes of the text.
  std::size_t end = 0;
  std::uint32_t position = 0;       ///< Of its first syllable.
  std::uint32_t last_position = 0;  ///< Of its last.
  std::size_t highlight = 0;        ///< Which of the things to mark.
};

/// In the order of their begin, in the part of the text that is `looked_at`.
std::vector<Occurrence> find_occurrences(std::string_view text, std::span<const Highlight> what);

/// Far more than any article; bounds the time that a hostile one costs.
inline constexpr std::size_t max_bytes = std::size_t{1} << 18;

/// At most the first `max_bytes`, up to white space, else to a code point: half a word would read
/// as another.
std::string_view looked_at(std::string_view text);

}  // namespace vnfts::snippet
