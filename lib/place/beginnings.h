/// Whether something that is looked for can begin with a word, told fast: most words of a text
/// begin nothing.
#pragma once

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

/// Words that a type word, a phrase of several words that is no name, or a name with a small first
/// letter begins with.
bool may_begin_in_small(const text::Piece& piece);

/// The walk that has taken `word`, which is the piece; null when no name begins so. The look-ups of
/// a thread are kept, and valid until the next call.
const NameWalk* begun_name(const text::Piece& piece, std::string_view word);

/// Whether the first letter of a word is no capital.
bool begins_small(std::string_view word);

/// First words of names that may begin with a small letter: miền Bắc, châu Âu.
bool begins_small_name(const text::Piece& piece);

/// Names of regions may begin with a common noun, which has a capital only as the table has it:
/// đồng bằng sông Hồng, biển Đông. `words` are those of the name.
bool begins_with_noun(PlaceLevel level, std::span<const std::string_view> words);

}  // namespace vnfts::place
