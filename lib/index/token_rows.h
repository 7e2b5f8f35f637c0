/// Where the tokens of an article stand: its rows of tokens, instead of a list of positions for
/// each of its terms, which takes Xapian five times the room and much of the time of writing.
///
/// The distinct tokens are numbered in four runs: those that occur more than once come before those
/// that occur once, so that frequent ones have small numbers; in both, syllables (by
/// text::syllable_number) before all others (in byte order). Rows are tokens one behind the other,
/// a byte each, two for large numbers, as in UTF-8 in such a way that no code can be mistaken for a
/// part of another: a phrase is found by a search for its bytes. Tokens that stand beside another
/// one (compounds in one piece, words without their marks) are kept apart.
///
/// In this order, numbers as LEB128 where nothing else is said:
///
///     article's length (as BM25 counts it), position and byte at which its title ends,
///     how many tokens are in each run, bytes of the two lists that follow the syllables
///     syllables of the first run, then of the third: two bytes each, low byte first
///     others of the second run, then of the fourth: shared with the one before, more, the rest
///     tokens beside: their distance from the one before in `place`s, and number
///     rows: see token_code
///
/// The title, lead and body are one row. Tokens of the title are those of its beginning: a term of
/// the title (prefix S) is looked for there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/little_endian.h"
#include "index/row_masks.h"
#include "vnfts/query.h"

namespace vnfts::index {

/// A field that has a row of its own, or `text`.
using Row = Field;

/// First bytes. Those that follow have six bits each, highest first, and begin with the bits 11.
namespace token_code {
inline constexpr unsigned two_bytes = 160;  ///< Numbers below are one byte; from here on two,
inline constexpr unsigned six_bytes = 184;  ///< behind this one five.
inline constexpr unsigned gap = 185;        ///< Five: so many positions are free.
inline constexpr unsigned new_row = 186;    ///< One: the row of that field begins.
inline constexpr unsigned following = 192;
}  // namespace token_code

/// Rows that are being written. Fields go in the order of their numbers, text first; positions
/// begin with 1 and never fall within a row.
class TokenRows {
 public:
  /// `word` numbers the distinct tokens of the article in any way. One token stands at a position,
  /// any number `beside` it.
  void add(Row row, std::uint32_t word, std::uint32_t position, bool beside) {
    (beside ? beside_ : tokens_).push_back({word, position, row});
  }
  /// What was added up to here was the title.
  void end_title() { title_tokens_ = tokens_.size(); }

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
  std::vector<Token> beside_;
  std::size_t title_tokens_ = 0;
};

/// Positions of different rows are further apart than any window.
inline std::uint32_t place(Row row, std::uint32_t position) {
  return static_cast<std::uint32_t>(row) << 28 | position;
}

/// The length of an article, as BM25 counts it. Throws `Error` (`damaged`).
std::uint64_t length_of(std::string_view rows);

/// Looks for terms in the rows of one article after another. Not thread-safe. Throws `Error`
/// (`damaged`) for what `TokenRows` does not write.
class TokenReader {
 public:
  /// `terms` as the index has them, with the prefix of their field; none twice.
  explicit TokenReader(std::span<const std::string> terms);

  /// Begins with an article. `rows` must outlive what is asked of it.
  void open(std::string_view rows);

  /// As BM25 counts it.
  std::uint64_t length() const { return length_; }

  /// Calls `found(token, syllable)` for each of the distinct tokens that is a syllable, with its
  /// text::syllable_number.
  template <typename Found>
  void for_each_syllable(Found&& found) const {
    for (std::size_t i = 0; 2 * i < syllables_.size(); ++i)
      found(token_of(i),
            static_cast<std::uint16_t>(read_little_endian<2>(syllables_.data() + 2 * i)));
  }

  using Pair = std::pair<std::uint16_t, std::uint16_t>;
  /// Those of its text that stand side by side, as often as they do. Of a syllable its number in
  /// `numbers`; one that has 0 there counts as none. Until the next call.
  std::span<const Pair> pairs(std::span<const std::uint16_t> numbers);

  /// Whether the article has the term in some row; only terms that were looked up are found below.
  bool look_up(std::size_t term);

  /// Whether they stand in a row: of each word some spelling that was looked up. Nothing when that
  /// cannot be told without a scan.
  std::optional<bool> in_a_row(std::span<const std::vector<std::size_t>> words) const;

  /// Calls `found(term, place)` for each occurrence, in the order of places. Codes that it passes
  /// over are not all checked.
  template <typename Found>
  void scan(Found&& found);

 private:
  struct Sought {
    Row row;
    std::string term;  ///< Without the prefix.
    int syllable;
    std::int64_t number = -1;       ///< In the article, when it was looked up and found.
    std::array<char, 6> code = {};  ///< That number's.
    std::uint8_t code_bytes = 0;
    std::string_view bytes() const { return {code.data(), code_bytes}; }
    bool begins(std::string_view row) const {
      return row.size() >= code_bytes && row[0] == code[0] &&
             (code_bytes == 1 || row.starts_with(bytes()));
    }
    bool ends(std::string_view row) const {
      return row.size() >= code_bytes && row.back() == code[code_bytes - 1u] &&
             (code_bytes == 1 || row.ends_with(bytes()));
    }
  };
  struct Token {
    std::uint32_t number;
    std::uint32_t position;
    Row row;
  };
  /// The tokens that stand beside another, one after the other.
  struct Beside {
    std::string_view rest;
    std::uint64_t distinct;
    std::uint32_t place = 0;
    std::uint64_t number = 0;
    bool next();
  };

  /// The number of one of the syllables; others come between their two runs.
  std::size_t token_of(std::size_t syllable) const {
    return syllable < counts_[0] ? syllable : syllable + counts_[1];
  }
  std::optional<std::uint32_t> find_syllable(int syllable) const;
  template <typename Found>
  void for_each_text_token(Found&& found) const;
  void add_pairs_beside();
  void find_others();
  void find_others(std::string_view& list, std::uint32_t first, std::uint64_t count);
  std::size_t stops(std::span<const std::size_t> word) const;
  bool begin_with(std::string_view row, std::span<const std::vector<std::size_t>> words) const;
  bool end_with(std::string_view row, std::span<const std::vector<std::size_t>> words) const;
  void begin_scan();
  void look_at(std::string_view rest);
  std::uint32_t skip(std::string_view& rest);
  bool next(Token& token);
  bool stands_in(const Sought& sought, const Token& token) const {
    return sought.row == Row::title ? token.row == Row::text && token.position <= title_end_
                                    : sought.row == token.row;
  }

  std::vector<Sought> sought_;
  std::vector<std::uint16_t> others_;  ///< No syllables, by term.
  std::vector<std::uint32_t> known_;   ///< Looked up and found.
  bool others_found_ = false;

  std::uint64_t length_ = 0;
  std::uint32_t title_end_ = 0;
  std::uint64_t title_bytes_ = 0;
  std::array<std::uint64_t, 4> counts_ = {};  ///< Of the runs.
  std::uint64_t distinct_ = 0;                ///< Their sum.
  std::string_view syllables_;
  std::string_view other_list_;
  std::string_view beside_list_;
  std::string_view rows_;

  std::vector<std::uint16_t> numbers_;  ///< Of tokens; see `pairs`.
  std::vector<Pair> pairs_;

  // A scan.
  std::string_view rest_;
  std::uint32_t position_ = 0;
  Row row_ = Row::text;
  std::vector<std::uint8_t> marked_;  ///< By number: whether it is one of those known.
  RowMasks row_masks_;
  const char* looked_at_ = nullptr;  ///< Where the bytes begin of which these are.
  RowMasks::Masks masks_;
};

template <typename Found>
void TokenReader::scan(Found&& found) {
  begin_scan();
  const auto tell = [&](const Token& token) {
    for (const std::uint32_t term : known_)
      if (sought_[term].number == token.number && stands_in(sought_[term], token))
        found(std::size_t{term}, place(token.row, token.position));
  };
  Beside beside{beside_list_, distinct_};
  bool more_beside = beside.next();
  const auto tell_beside = [&](std::uint32_t until) {
    for (; more_beside && beside.place <= until; more_beside = beside.next())
      if (marked_[beside.number] != 0)
        tell({static_cast<std::uint32_t>(beside.number), beside.place & 0x0FFFFFFF,
              static_cast<Row>(beside.place >> 28)});
  };
  for (Token token; next(token);) {
    tell_beside(place(token.row, token.position));
    tell(token);
  }
  tell_beside(UINT32_MAX);
}

}  // namespace vnfts::index
