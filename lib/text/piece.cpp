#include "text/piece.h"

#include <algorithm>
#include <optional>
#include <string>

#include "text/capitals.h"
#include "text/letters.h"
#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

template <Spelling spelling>
class WordKey {
 public:
  void add(Letter letter) {
    if constexpr (spelling == Spelling::folded) letter = {base_code(letter.code), Tone::level};
    letters_ = letters_ * 37 + letter.code;
    if (letter.tone != Tone::level) tone_ = letter.tone;
  }
  std::uint64_t value() const { return letters_ * 8 + static_cast<std::uint64_t>(tone_); }

 private:
  std::uint64_t letters_ = 0;
  Tone tone_ = Tone::level;
};

/// Of a numeral of I, V and X only, in its one right form; 0 for any other word.
std::uint8_t roman(std::string_view word) {
  static constexpr std::string_view units[] = {"",  "I",  "II",  "III",  "IV",
                                               "V", "VI", "VII", "VIII", "IX"};
  char letters[8];
  std::size_t size = 0;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char32_t c = decode(at, end);
    const char upper = c < 0x80 ? static_cast<char>(c & ~0x20u) : ' ';
    if (upper == 'I' || upper == 'V' || upper == 'X') {
      if (size == std::size(letters)) return 0;
      letters[size++] = upper;
    } else if (const CharClass its = char_info(c).char_class;
               its != CharClass::mark && its != CharClass::invisible) {
      return 0;
    }
  }
  const std::string_view all(letters, size);
  std::size_t tens = 0;
  while (tens < all.size() && tens < 3 && all[tens] == 'X') ++tens;
  for (unsigned unit = 0; unit < 10; ++unit)
    if (all.substr(tens) == units[unit]) return static_cast<std::uint8_t>(10 * tens + unit);
  return 0;
}

/// `is_space`, without a look at Unicode's tables for the signs of ASCII.
bool separates(char32_t c) {
  if (c < 0x80) return c == U' ' || c == U'_' || (c >= 0x09 && c <= 0x0D);
  return is_space(c);
}

char sign_of(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  const bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  if (dash) return '-';
  if (c == 0x2044 || c == 0x2215) return '/';
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB) return '"';
  if (c == 0x2026) return '.';
  return 0;
}

template <Spelling spelling>
class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Piece>& out)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()), out_(out) {}

  void run() {
    while (at_ != end_) {
      if (*at_ == ' ') {
        spaced_ = true;
        ++at_;
        continue;
      }
      const char* const first = at_;
      const char32_t c = decode(at_, end_);
      const CharInfo info = char_info(c);
      switch (info.char_class) {
        case CharClass::letter:
        case CharClass::ideograph:
          word(first, c, info.letter);
          break;
        case CharClass::digit:
          number(first, info.letter.code);
          break;
        case CharClass::mark:
        case CharClass::invisible:
          break;
        case CharClass::other:
          other(first, c);
      }
    }
  }

 private:
  Piece& push(const char* first, Piece::Kind kind) {
    Piece& piece = out_.emplace_back();
    piece.begin = static_cast<std::uint32_t>(first - begin_);
    piece.end = static_cast<std::uint32_t>(at_ - begin_);
    piece.kind = kind;
    piece.spaced = spaced_;
    spaced_ = false;
    return piece;
  }

  void word(const char* first, char32_t c, Letter letter) {
    WordKey<spelling> key;
    const bool capital = is_capital(c);
    bool capitals = capital;
    const auto go_on = [&](char32_t following, Letter its) {
      key.add(letter);
      letter = its;
      capitals = capitals && is_capital(following);
    };
    const char* at = at_;
    for (const char* next = at; at != end_; at = next) {
      if (const auto ascii = static_cast<unsigned char>(*at); ascii < 0x80) {
        if (low_chars[ascii].char_class != CharClass::letter) break;
        go_on(ascii, low_chars[ascii].letter);
        ++next;
        continue;
      }
      const char32_t following = decode(next, end_);
      const CharInfo info = char_info(following);
      if (info.char_class == CharClass::letter) {
        go_on(following, info.letter);
      } else if (info.char_class == CharClass::mark) {  // marks stand behind their letter
        Letter marked = letter;  // a copy, so that `letter` may stay in a register
        add_mark(marked, following);
        letter = marked;
      } else if (info.char_class != CharClass::invisible) {
        break;
      }
    }
    at_ = at;
    key.add(letter);
    Piece& piece = push(first, Piece::Kind::word);
    piece.capital = capital;
    piece.key = key.value();
    piece.all_capital = capitals;
    if (capitals || spelling == Spelling::folded)
      piece.roman = roman({first, static_cast<std::size_t>(at - first)});
  }

  void number(const char* first, int value) {
    int digits = 1;
    for (; at_ != end_; ++digits) {
      const char* next = at_;
      const CharInfo info = char_info(decode(next, end_));
      if (info.char_class == CharClass::invisible)
        --digits;
      else if (info.char_class != CharClass::digit)
        break;
      else if (digits < 9)
        value = value * 10 + info.letter.code;
      at_ = next;
    }
    Piece& piece = push(first, Piece::Kind::number);
    piece.value = value;
    piece.digits = static_cast<std::uint8_t>(std::min(digits, 10));
  }

  void other(const char* first, char32_t c) {
    if (c == U'\n')
      push(first, Piece::Kind::line_end);
    else if (separates(c))
      spaced_ = true;
    else
      push(first, Piece::Kind::sign).sign = sign_of(c);
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  std::vector<Piece>& out_;
  bool spaced_ = false;
};

template <Spelling spelling>
std::uint64_t key_of(std::string_view word) {
  WordKey<spelling> key;
  std::optional<Letter> letter;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharInfo info = char_info(c);
    if (info.char_class == CharClass::mark && letter) add_mark(*letter, c);
    if (info.char_class != CharClass::letter) continue;
    if (letter) key.add(*letter);
    letter = info.letter;
  }
  if (letter) key.add(*letter);
  return key.value();
}

}  // namespace

std::uint64_t word_key(std::string_view word, Spelling spelling) {
  return spelling == Spelling::strict ? key_of<Spelling::strict>(word)
                                      : key_of<Spelling::folded>(word);
}

void cut(std::string_view text, Spelling spelling, std::vector<Piece>& out) {
  out.clear();
  if (spelling == Spelling::strict)
    Cutter<Spelling::strict>(text, out).run();
  else
    Cutter<Spelling::folded>(text, out).run();
}

}  // namespace vnfts::text
