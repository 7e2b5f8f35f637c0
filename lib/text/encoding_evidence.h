/// What the words of a text say of its encoding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/byte_encoding.h"

namespace vnfts::text {

/// Words with other letters than ASCII.
struct WordEvidence {
  std::size_t syllables = 0;  ///< Vietnamese, with capitals where a word has them.
  std::size_t others = 0;

  long balance() const { return static_cast<long>(syllables) - static_cast<long>(others); }

  double share() const {
    return syllables == 0
               ? 0
               : static_cast<double>(syllables) / static_cast<double>(syllables + others);
  }
};

/// Of `utf8`; dashes and quotes stand between words.
WordEvidence word_evidence(std::string_view utf8);

/// Whether `word` has ASCII only, but for dashes and quotes at its ends.
bool plain_between_signs(std::string_view word);

using ByteTest = bool (*)(unsigned char byte);

/// The first words, 500 at most and each a line, in which bytes stand that an encoding may have
/// a letter for, or of these such as `tells` wants: evidence needs no more.
std::string sample_of_bytes(std::string_view bytes, ByteTest tells = may_be_letter);

/// The same of UTF-8 whose code points may be bytes that were misread.
std::string sample_of_misread(std::string_view utf8, ByteTest tells = may_be_letter);

/// How well a text reads as UTF-8 that was misread.
struct SequenceEvidence {
  std::size_t sequences = 0;  ///< Rows of code points that are the bytes of a letter or a sign.
  std::size_t sure = 0;       ///< Those that no text has by chance.
  std::size_t others = 0;     ///< Code points of windows-1252 and not ASCII elsewhere.
};
SequenceEvidence sequence_evidence(std::string_view utf8);

/// Words in VIQR. A sign at the end of a word may be punctuation: such a word says nothing.
struct ViqrEvidence {
  std::size_t syllables = 0;
  std::size_t others = 0;  ///< That VIQR would change, and to no syllable.
  std::size_t words = 0;   ///< All there are.
};
ViqrEvidence viqr_evidence(std::string_view utf8);

}  // namespace vnfts::text
