#include "index/beginning.h"

#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

using text::Letter;
using text::LetterCode;

constexpr LetterCode letter_y = static_cast<LetterCode>(text::alphabet.find(U'y'));
constexpr LetterCode letter_i = static_cast<LetterCode>(text::alphabet.find(U'i'));

/// Of the alphabet, else none: a digit has a value where a letter has its code.
Letter letter_of(char32_t c) {
  const text::CharInfo info = text::char_info(c);
  return info.char_class == text::CharClass::letter ? info.letter : Letter{};
}

bool satisfies(Letter typed, Letter letter, bool exact) {
  if (typed.code == 0) return false;
  if (exact) return typed == letter;
  const LetterCode base = text::base_code(typed.code);
  return base == text::base_code(letter.code) &&
         (typed.code == base || typed.code == letter.code) &&
         (typed.tone == text::Tone::level || typed.tone == letter.tone);
}

/// Whether the term may be spelled with y for the i from `begin` to `end`: kĩ as kỹ, not kim.
bool takes_y(std::string_view term, std::size_t begin, std::size_t end, Letter i) {
  std::string spelled(term.substr(0, begin));
  text::append(spelled, Letter{letter_y, i.tone});
  return text::word_term(spelled.append(term.substr(end))).term == term;
}

}  // namespace

std::vector<std::string> beginnings(std::string_view typed, const Token& token) {
  const auto letters = text::read_letters(typed);
  const auto term = text::read_letters(token.term);
  if (!letters || !term || letters->size != term->size) {
    std::string written = text::word_term(typed).term;
    if (written == token.term) return {token.term};
    return {token.term, std::move(written)};
  }
  std::string out;
  for (std::size_t i = 0; i < term->size; ++i) {
    const bool y = letters->letters[i].code == letter_y;
    text::append(out, Letter{y ? letter_y : term->letters[i].code, term->letters[i].tone});
  }
  return {out};
}

bool begins(std::string_view term, std::string_view beginning, bool exact) {
  const char* t = beginning.data();
  const char* const typed_end = t + beginning.size();
  const char* w = term.data();
  const char* const term_end = w + term.size();
  while (t != typed_end) {
    if (w == term_end) return false;
    const auto at = static_cast<std::size_t>(w - term.data());
    const char32_t want = text::decode(t, typed_end);
    const char32_t have = text::decode(w, term_end);
    if (want == have) continue;
    const Letter typed = letter_of(want);
    Letter letter = letter_of(have);
    if (typed.code == letter_y && letter.code == letter_i &&
        takes_y(term, at, static_cast<std::size_t>(w - term.data()), letter))
      letter.code = letter_y;
    if (!satisfies(typed, letter, exact)) return false;
  }
  return true;
}

std::set<std::string> first_letters(std::string_view beginning, bool exact) {
  const char* at = beginning.data();
  const Letter typed = letter_of(text::decode(at, beginning.data() + beginning.size()));
  std::set<std::string> out{std::string(beginning.data(), at)};
  for (LetterCode code = 1; code < text::alphabet.size(); ++code) {
    for (int tone = 0; tone < (text::is_vowel(code) ? text::tone_count : 1); ++tone) {
      const Letter letter{code, static_cast<text::Tone>(tone)};
      std::string spelled;
      text::append(spelled, letter);
      if (satisfies(typed, letter, exact)) out.insert(std::move(spelled));
    }
  }
  return out;
}

}  // namespace vnfts::index
