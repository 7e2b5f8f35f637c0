/// Words as terms: canonical spelling and folding, with ICU for what is not Vietnamese.
#pragma once

#include <string>
#include <string_view>

#include "text/syllable.h"

namespace vnfts::text {

/// The longest term of a word, in code points; what is longer is cut.
inline constexpr std::size_t max_word_chars = 60;

struct WordTerm {
  std::string term;       ///< Canonical: NFC, lower case, at most `max_word_chars` code points.
  bool syllable = false;  ///< A legal Vietnamese syllable, its tone included.
  bool marked = false;    ///< `folded(term)` differs from `term`.
};

/// One word (letters, marks, invisible characters; any bytes are survived) as a term. A word in the
/// Vietnamese alphabet goes through no ICU object; any other is brought to NFKC, case folded, and
/// its lookalikes (see `lookalikes.tsv`) replaced. Marks beyond 30 on one letter are dropped.
WordTerm word_term(std::string_view utf8);
WordTerm word_term(const Letters& word);

/// Whether any letter of the text carries a mark or a tone, or is đ.
bool has_marks(std::string_view utf8);

/// Whether all letters are capitals of the alphabet; false when there is none.
bool all_capitals(std::string_view utf8);

/// Any text in lower case without marks, đ as d, invisible characters dropped, every space U+0020.
std::string folded(std::string_view utf8);

/// The same text, every letter with its marks in one code point where there is one (NFC);
/// ill-formed parts as U+FFFD.
std::string composed(std::string_view utf8);

}  // namespace vnfts::text
