/// Numbers for texts, most of which are short and come again and again: terms, words.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace vnfts::index {

/// A hash of numbers whose low bits differ little.
struct MixBits {
  std::size_t operator()(std::uint64_t key) const {
    key *= 0x9E3779B97F4A7C15u;
    return key ^ key >> 32;
  }
};

/// Different texts, numbered from 0 in the order in which they came. Not thread-safe.
class TermNumbers {
 public:
  /// Of a text; the next number if it is new.
  std::uint32_t number(std::string_view text);

  /// Stays where it is.
  const std::string& text(std::uint32_t number) const { return texts_[number]; }

  std::size_t size() const { return texts_.size(); }

 private:
  struct TextHash {
    std::size_t operator()(std::string_view text) const;
  };
  /// Keeps the hashes, for texts are slow to compare.
  using LongTexts =
      tsl::robin_map<std::string_view, std::uint32_t, TextHash, std::equal_to<std::string_view>,
                     std::allocator<std::pair<std::string_view, std::uint32_t>>, true>;

  std::deque<std::string> texts_;
  tsl::robin_map<std::uint64_t, std::uint32_t, MixBits> short_;  ///< By their bytes.
  LongTexts long_;
};

}  // namespace vnfts::index
