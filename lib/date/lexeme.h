/// A text cut into the words, numbers and signs that the grammar of dates reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "date/sense.h"

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

struct Lexeme {
  enum class Kind : std::uint8_t { word, number, sign, line_end };

  std::uint32_t begin = 0;  ///< Bytes of the text, half open.
  std::uint32_t end = 0;
  std::int32_t value = -1;  ///< Of a number; at most nine digits are read.
  Kind kind = Kind::word;
  std::uint8_t digits = 0;
  std::uint8_t roman = 0;  ///< Of a word that is a Roman numeral as well: 1 to 39.
  char sign = 0;           ///< ASCII, dashes of any length as '-'; 0 for any other.
  bool spaced = false;     ///< White space stands before it.
  bool capital = false;    ///< A word that begins with a capital.
  std::uint64_t key = 0;   ///< Of a word, see `WordKey`.
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

/// Whether words count as they are written, or with accents left out as readers type them: then a
/// word has the meanings of all words that it may stand for.
enum class Spelling : std::uint8_t { strict, folded };

/// Replaces `out`. A phrase of several words that the tables hold is one lexeme. Any bytes;
/// `text` is at most 4 GiB.
void cut(std::string_view text, Spelling spelling, std::vector<Lexeme>& out);

}  // namespace vnfts::date
