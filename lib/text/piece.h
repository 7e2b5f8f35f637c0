/// A text cut into words, numbers and signs, for grammars that read whole texts: a piece is known
/// by a number, so that a vocabulary is looked up without making strings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vnfts::text {

struct Piece {
  enum class Kind : std::uint8_t { word, number, sign, line_end };

  std::uint32_t begin = 0;  ///< Bytes of the text, half open.
  std::uint32_t end = 0;
  std::uint64_t key = 0;    ///< Of a word: see `word_key`; 0 for anything else.
  std::int32_t value = -1;  ///< Of a number; at most nine digits are read.
  Kind kind = Kind::line_end;
  std::uint8_t digits = 0;   ///< At most 10.
  std::uint8_t roman = 0;    ///< Of a word that is a Roman numeral as well: 1 to 39.
  char sign = 0;             ///< ASCII, dashes of any length as '-'; 0 for any other.
  bool spaced = false;       ///< White space stands before it.
  bool capital = false;      ///< A word that begins with a capital,
  bool all_capital = false;  ///< and has no other letters.
};

inline bool is_sign(const Piece& piece, char sign) {
  return piece.kind == Piece::Kind::sign && piece.sign == sign;
}

/// Whether words count as they are written, or with accents left out as readers type them.
enum class Spelling : std::uint8_t { strict, folded };

/// The letters of a word in a row and its tone, wherever the mark stands (hoà = hòa), capitals as
/// small letters; with `folded` no marks. What is no letter is passed over. Of words of more than
/// twelve letters two may have one number, by chance.
std::uint64_t word_key(std::string_view word, Spelling spelling);

/// Replaces `out`. `_` is white space: segmented text joins syllables with it. Any bytes; `text` is
/// at most 4 GiB.
void cut(std::string_view text, Spelling spelling, std::vector<Piece>& out);

}  // namespace vnfts::text
