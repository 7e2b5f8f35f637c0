/// Where the tokens of an article stand: its rows of tokens, instead of a list of positions for each
/// of its terms, which takes Xapian five times the room and much of the time of writing.
///
/// They begin with the article's length (as BM25 counts it) and the last position of its
/// title. Then come its distinct tokens: in four runs, those that occur more than once before those
/// that occur once, so that frequent ones have small numbers; in both, syllables (by
/// text::syllable_number, as ascending gaps) before all others (in byte order, each as what it
/// shares with the one before, and the rest). They are numbered in this order. Last stand the rows:
/// a byte a token, two for numbers beyond `one_byte_numbers`. A token stands one position behind
/// the one before it unless a mark says otherwise. Counts and gaps are LEB128.
///
/// The title, lead and body are one row. Tokens of the title are those of its beginning: a term of
/// the title (prefix S) is looked for there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/leb128.h"
#include "vnfts/query.h"

namespace vnfts::index {

/// A field that has a row of its own, or `text`.
using Row = Field;

namespace token_code {
inline constexpr unsigned one_byte_numbers = 200;  ///< Numbers below are one byte, the next
inline constexpr unsigned any_number = 248;  ///< (this - those) * 256 two, others LEB128 behind it.
inline constexpr unsigned same_position = 249; ///< The next token stands where the last one does,
inline constexpr unsigned gap = 250;           ///< or so much (LEB128) further on.
inline constexpr unsigned new_row = 251;       ///< The row of the field named by the next byte.
}  // namespace token_code

/// Rows that are being written. Fields go in the order of their numbers, text first; positions
/// begin with 1 and never fall within a row.
class TokenRows {
 public:
  /// `word` numbers the distinct tokens of the article in any way.
  void add(Row row, std::uint32_t word, std::uint32_t position) {
    tokens_.push_back({word, position, row});
  }
  /// What was added up to here was the title.
  void end_title() { title_end_ = tokens_.empty() ? 0 : tokens_.back().position; }

  /// A distinct token.
  struct Word {
    std::string_view term;
    int syllable;  ///< Its number; negative for none.
  };

  /// Never empty.
  std::string encode(std::uint64_t length, std::span<const Word> words) const;

 private:
  struct Token {
    std::uint32_t word;
    std::uint32_t position;
    Row row;
  };

  std::vector<Token> tokens_;
  std::uint32_t title_end_ = 0;
};

/// Looks for terms in the rows of one article after another. Not thread-safe.
class TokenReader {
 public:
  /// `terms` as the index has them, with the prefix of their field; no term twice.
  explicit TokenReader(std::span<const std::string> terms);

  /// Reads which of the terms the article has. `value` must outlive `scan`. Throws `Error`
  /// (`damaged`), as `scan` does, for what `TokenRows` does not write.
  void open(std::string_view value);

  /// As BM25 counts it.
  std::uint64_t length() const { return length_; }

  /// Whether the article opened has the term in some row.
  bool has(std::size_t term) const { return present_[term]; }

  /// Calls `found(term, position)` for each occurrence, in the order of rows and positions.
  /// Positions of different rows are further apart than any window.
  template <typename Found>
  void scan(Found&& found) {
    for (Place place; next(place);)
      for (std::uint16_t i = marked_[place.number]; i != 0; i = sought_[i - 1].also)
        if (const Sought& s = sought_[i - 1]; stands_in(s, place))
          found(std::size_t{i} - 1u, static_cast<std::uint32_t>(place.row) << 28 | place.position);
  }

 private:
  struct Sought {
    Row row;
    std::string term;     ///< Without the prefix.
    int syllable;
    std::uint16_t also = 0;  ///< 1 + another that is the same token in another field.
  };
  struct Place {
    std::uint32_t number;
    std::uint32_t position;
    Row row;
  };

  void mark(std::size_t sought, std::uint32_t number);
  void read_syllables(std::uint64_t count);
  void read_others(std::uint64_t count);
  std::uint64_t number();
  unsigned byte();
  bool next(Place& place);
  bool stands_in(const Sought& sought, const Place& place) const {
    return sought.row == Row::title ? place.row == Row::text && place.position <= title_end_
                                    : sought.row == place.row;
  }

  std::vector<Sought> sought_;
  std::vector<std::uint16_t> syllables_;  ///< Places in `sought_`, by syllable.
  std::vector<std::uint16_t> others_;     ///< By term.
  std::vector<char> present_;
  std::vector<std::uint16_t> marked_;  ///< By number: 1 + place in `sought_`, or 0.
  std::string term_;
  std::string_view rest_;
  std::uint64_t length_ = 0;
  std::uint32_t title_end_ = 0;
  std::uint32_t position_ = 0;
  Row row_ = Row::text;
};

}  // namespace vnfts::index
