/// The pieces of a typed row, between white space.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/syllable.h"

namespace vnfts::index {

/// What stands between white space in a word or phrase of the query.
struct Piece {
  std::string text;
  std::size_t begin = 0;  ///< Bytes of the text without the punctuation around it.
  std::size_t end = 0;
  std::size_t from = 0;  ///< Its first letter in the row; what is no word of letters counts as one.
  std::size_t to = 0;
};

/// A word of letters of the alphabet, with and without marks.
struct TypedLetters {
  std::string term;  ///< Canonical.
  text::Letters letters;
};

/// The one word that was typed; nothing when there are several, a number or other letters.
std::optional<TypedLetters> only_word(std::string_view typed);

/// Sets the places of the pieces in their row, and returns its end.
std::size_t place_pieces(std::span<Piece> pieces);

}  // namespace vnfts::index
