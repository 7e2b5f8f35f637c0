/// Whether something that is looked for can begin with a word, told fast: most words of a text
/// begin nothing.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "place/gazetteer.h"
#include "text/piece.h"
#include "vnfts/place.h"

namespace vnfts::place {

/// A set of words that may take others for its own, one in a hundred.
class WordFilter {
 public:
  void add(std::uint64_t word) { bits_.set(slot(word)); }
  bool may_have(std::uint64_t word) const { return bits_.test(slot(word)); }

 private:
  static constexpr std::size_t size = 65536;
  static std::size_t slot(std::uint64_t word) { return (word * 0x9E3779B97F4A7C15u) >> 48; }

  std::bitset<size> bits_;
};

/// What may begin with a word in small letters.
enum class Beginning : std::uint8_t {
  type = 1,        ///< A type word.
  phrase = 2,      ///< A phrase of several words that is no name.
  small_name = 4,  ///< A name, as it begins so: miền Bắc, châu Âu.
};

/// Some of them.
class Beginnings {
 public:
  explicit Beginnings(std::uint8_t kinds) : kinds_(kinds) {}

  bool has(Beginning beginning) const { return (kinds_ & static_cast<unsigned>(beginning)) != 0; }
  bool empty() const { return kinds_ == 0; }

 private:
  std::uint8_t kinds_;
};

/// The beginnings of words. One word in twenty is taken for another.
class BeginningTable {
 public:
  void add(std::string_view word, Beginning beginning);
  Beginnings of(const text::Piece& piece) const { return Beginnings(kinds_[slot(piece.key)]); }

 private:
  static constexpr std::size_t size = 16384;
  static std::size_t slot(std::uint64_t word) { return (word * 0x9E3779B97F4A7C15u) >> 50; }

  std::array<std::uint8_t, size> kinds_{};
};

/// Of the tables of type words, cues and names.
const BeginningTable& beginning_table();

/// Whether the first letter of a word is no capital.
bool begins_small(std::string_view word);

/// Names of regions may begin with a common noun, which has a capital only as the table has it:
/// đồng bằng sông Hồng, biển Đông. `words` are those of the name.
bool begins_with_noun(PlaceLevel level, std::span<const std::string_view> words);

}  // namespace vnfts::place
