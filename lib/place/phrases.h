/// Phrases of a table found in a text that was cut into pieces, forwards or backwards.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/piece.h"
#include "text/word_tree.h"

namespace vnfts::place {

using Pieces = std::span<const text::Piece>;

/// A tree of phrases by their words. A value is a number that the caller gives a meaning to; it is
/// never 0. Capitals do not count, accents do.
class Phrases {
 public:
  enum class Direction : std::uint8_t { forwards, backwards };

  struct Match {
    std::uint32_t value = 0;  ///< 0: nothing.
    std::size_t words = 0;
  };

  explicit Phrases(Direction direction) : direction_(direction) {}

  /// Values of the same phrase are or-ed.
  void add(std::string_view phrase, std::uint32_t value);

  /// The longest phrase that begins at `at` (forwards) or ends before it (backwards), with nothing
  /// but white space between its words.
  Match longest(Pieces pieces, std::size_t at) const;

 private:
  Direction direction_;
  text::WordTree tree_;
  std::vector<std::uint32_t> values_;  ///< By node; 0 for none.
};

}  // namespace vnfts::place
