#include "place/spelling.h"

#include <algorithm>
#include <string>

#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts::place {

namespace {

using text::base_code;
using text::CharClass;
using text::Letter;
using text::LetterCode;
using text::Tone;

constexpr LetterCode code_of(char32_t letter) {
  return static_cast<LetterCode>(text::alphabet.find(letter));
}

constexpr LetterCode code_c = code_of(U'c');
constexpr LetterCode code_i = code_of(U'i');
constexpr LetterCode code_k = code_of(U'k');
constexpr LetterCode code_q = code_of(U'q');
constexpr LetterCode code_u = code_of(U'u');
constexpr LetterCode code_y = code_of(U'y');

bool apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || (c >= 0x2018 && c <= 0x201B) || c == 0x2BB || c == 0x2BC ||
         c == 0xB4;
}

enum class Part { letters, digits, mark, apostrophe, gap };

Part part_of(char32_t c) {
  switch (text::char_info(c).char_class) {
    case CharClass::letter:
    case CharClass::ideograph:
      return Part::letters;
    case CharClass::digit:
      return Part::digits;
    case CharClass::mark:
    case CharClass::invisible:
      return Part::mark;
    case CharClass::other:
      break;
  }
  return apostrophe(c) ? Part::apostrophe : Part::gap;
}

}  // namespace

char key_of(LetterCode code) {
  if (code == code_k) return 'c';
  return code == code_y ? 'i' : text::alphabet_bases[code];
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  Part before = Part::gap;
  const char* begin = name.data();
  const char* last = begin;
  const char* const end = begin + name.size();
  const auto close = [&] {
    if (before != Part::gap) words.emplace_back(begin, static_cast<std::size_t>(last - begin));
    before = Part::gap;
  };
  for (const char* at = begin; at != end;) {
    const char* const first = at;
    const Part part = part_of(text::decode(at, end));
    if (part == Part::apostrophe) continue;
    if (part == Part::mark) {
      if (before == Part::letters) last = at;
      continue;
    }
    if (part != before) {
      close();
      begin = first;
    }
    before = part;
    last = at;
  }
  close();
  return words;
}

Spelling::Spelling(std::span<const std::string_view> words) {
  for (const std::string_view word : words)
    if (!add(word)) break;
}

bool Spelling::push(char key, Letter letter) {
  if (size_ == max_letters) {
    size_ = 0;
    words_ = 0xFF;
    return false;
  }
  key_[size_] = key;
  letters_[size_] = letter;
  word_[size_++] = words_;
  return true;
}

bool Spelling::add(std::string_view word) {
  if (words_ == 0xFF) return false;
  const std::uint8_t first = size_;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char* const begin = at;
    const char32_t c = text::decode(at, end);
    const text::CharInfo info = text::char_info(c);
    if (info.char_class == CharClass::mark && size_ > first) {
      marked_ |= text::add_mark(letters_[size_ - 1u], c);
    } else if (info.char_class == CharClass::digit) {
      if (size_ == first + 1 && key_[first] == '0') size_ = first;
      if (!push(static_cast<char>('0' + info.letter.code), {})) return false;
    } else if (info.char_class == CharClass::letter && info.letter.code != 0) {
      marked_ |= info.letter.tone != Tone::level || base_code(info.letter.code) != info.letter.code;
      if (!push(key_of(info.letter.code), info.letter)) return false;
    } else if (info.char_class == CharClass::letter || info.char_class == CharClass::ideograph) {
      for (const char plain : text::folded({begin, static_cast<std::size_t>(at - begin)})) {
        if ((static_cast<unsigned char>(plain) & 0xC0) == 0x80) continue;  // one '?' a letter
        const bool latin = plain >= 'a' && plain <= 'z';
        const LetterCode code = latin ? code_of(static_cast<unsigned char>(plain)) : LetterCode{};
        if (!push(latin ? key_of(code) : '?', {code})) return false;
      }
    }
  }
  if (size_ > first) ++words_;
  return true;
}

bool Spelling::numbered() const {
  if (size_ == 0 || words_ != 1) return false;
  if (key_[0] >= '0' && key_[0] <= '9') return true;
  return std::ranges::all_of(key(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; }) &&
         std::ranges::none_of(std::span(letters_).first(size_),
                              [](Letter l) { return l.code == code_y || l.tone != Tone::level; });
}

/// The two side by side, letter by letter; their keys are the same.
struct Comparison {
  const Spelling& typed;
  const Spelling& name;

  static bool ends_word(const Spelling& s, std::size_t i) {
    return i + 1 == s.size_ || s.word_[i] != s.word_[i + 1];
  }

  /// Whether the word that the letter is in is a syllable, or one without its tone (cap).
  static bool in_syllable(const Spelling& s, std::size_t i) {
    std::size_t first = i;
    std::size_t last = i + 1;
    while (first > 0 && s.word_[first - 1] == s.word_[i]) --first;
    while (last < s.size_ && s.word_[last] == s.word_[i]) ++last;
    std::string canonical;
    return text::append_canonical(canonical, std::span(s.letters_).subspan(first, last - first)) !=
           text::SyllableForm::none;
  }

  /// i for y at the end of a syllable behind a consonant (kĩ, quí), k for c at its end (Đắk).
  bool same_sound(std::size_t i) const {
    if (!in_syllable(name, i)) return true;
    if (!ends_word(name, i) || i == 0 || name.word_[i - 1] != name.word_[i]) return false;
    const LetterCode code = name.letters_[i].code;
    if (code == code_c || code == code_k) return true;
    const LetterCode before = name.letters_[i - 1].code;
    const bool qu = before == code_u && i > 1 && name.letters_[i - 2].code == code_q;
    return qu || !text::is_vowel(before);
  }

  bool letter_fits(std::size_t i, Accents accents, bool& exact) const {
    const LetterCode mine = typed.letters_[i].code;
    const LetterCode its = name.letters_[i].code;
    if (mine == its) return true;
    if (base_code(mine) != base_code(its)) return same_sound(i);
    exact = false;
    return accents == Accents::ignored || (accents == Accents::at_least && mine == base_code(mine));
  }

  /// The tones of the word of `name` that begins at `first`, and of what was typed for it.
  bool tone_fits(std::size_t first, Accents accents, bool& exact) const {
    Tone mine = Tone::level;
    Tone its = Tone::level;
    bool one = true;
    for (std::size_t i = first; i < name.size_ && name.word_[i] == name.word_[first]; ++i) {
      if (name.letters_[i].tone != Tone::level) its = name.letters_[i].tone;
      if (typed.letters_[i].tone == Tone::level) continue;
      one &= mine == Tone::level;
      mine = typed.letters_[i].tone;
    }
    if (mine == its && one) return true;
    exact = false;
    return accents == Accents::ignored ||
           (accents == Accents::at_least && one && mine == Tone::level);
  }

  /// Nothing when a word of one is parted by the other where it may not.
  std::optional<bool> same_words() const {
    bool joined = false;
    bool parted = false;
    for (std::size_t i = 0; i + 1 < name.size_; ++i) {
      const bool mine = ends_word(typed, i);
      const bool its = ends_word(name, i);
      if (mine == its) continue;
      if (in_syllable(mine ? name : typed, i)) return std::nullopt;
      (mine ? parted : joined) = true;
    }
    if (joined && parted) return std::nullopt;
    return !joined && !parted;
  }

  std::optional<Likeness> likeness(Accents accents) const {
    Likeness out{.exact = true};
    for (std::size_t i = 0; i < name.size_; ++i) {
      if (!letter_fits(i, accents, out.exact)) return std::nullopt;
      const bool first = i == 0 || ends_word(name, i - 1);
      if (first && !tone_fits(i, accents, out.exact)) return std::nullopt;
    }
    const auto same = same_words();
    if (!same) return std::nullopt;
    out.same_words = *same;
    return out;
  }

  int wrong_words() const {
    int wrong = 0;
    bool exact = true;
    bool fits = true;
    for (std::size_t i = 0; i < name.size_; ++i) {
      if (i == 0 || ends_word(name, i - 1)) fits = tone_fits(i, Accents::at_least, exact);
      fits = letter_fits(i, Accents::at_least, exact) && fits;
      if (ends_word(name, i) && !fits) ++wrong;
    }
    return wrong;
  }
};

std::optional<Likeness> compare(const Spelling& typed, const Spelling& name, Accents accents) {
  if (typed.empty() || typed.key() != name.key()) return std::nullopt;
  return Comparison{typed, name}.likeness(accents);
}

int wrong_marks(const Spelling& typed, const Spelling& name) {
  return typed.key() == name.key() ? Comparison{typed, name}.wrong_words() : 0;
}

}  // namespace vnfts::place
