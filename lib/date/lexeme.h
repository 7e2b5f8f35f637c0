/// A text cut into the words, numbers and signs that the grammar of dates reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "date/sense.h"
#include "text/piece.h"

namespace vnfts::date {

/// A sense that a word has, and its value (see date_words.tsv).
struct Meaning {
  Sense sense;
  std::int16_t value;
};

/// The meanings of a word, one bit each for the quick question.
struct Entry {
  std::uint64_t senses = 0;
  std::vector<Meaning> meanings;
};

/// A word, number or sign; a phrase of several words that the tables hold is one.
struct Lexeme : text::Piece {
  std::uint64_t senses = 0;
  const Entry* entry = nullptr;  ///< Static; null for a word without meaning here.

  bool is(Sense sense) const { return senses >> static_cast<unsigned>(sense) & 1; }

  /// The value that the word has in that sense; 0 when it has not that sense.
  int value_as(Sense sense) const {
    if (entry)
      for (const Meaning& meaning : entry->meanings)
        if (meaning.sense == sense) return meaning.value;
    return 0;
  }
};

using text::Spelling;

/// Replaces `out` by what the pieces, cut with that spelling, mean.
void join(std::span<const text::Piece> pieces, Spelling spelling, std::vector<Lexeme>& out);

/// Replaces `out`. With folded spelling a word has the meanings of all words that it may stand for.
/// Any bytes; `text` is at most 4 GiB.
void cut(std::string_view text, Spelling spelling, std::vector<Lexeme>& out);

}  // namespace vnfts::date
