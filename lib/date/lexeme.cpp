#include "date/lexeme.h"

#include <algorithm>

#include "date/vocabulary.h"
#include "text/capitals.h"
#include "text/letters.h"
#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::date {

namespace {

using text::CharClass;

/// A numeral of I, V and X only, in its one right form; 0 for anything else.
class Roman {
 public:
  void add(char32_t c) {
    const char upper = c < 0x80 ? static_cast<char>(c & ~0x20u) : ' ';
    if (upper != 'I' && upper != 'V' && upper != 'X') size_ = too_long;
    if (size_ < too_long) letters_[size_++] = upper;
  }

  std::uint8_t value() const {
    if (size_ == 0 || size_ == too_long) return 0;
    static constexpr std::string_view units[] = {"",  "I",  "II",  "III",  "IV",
                                                 "V", "VI", "VII", "VIII", "IX"};
    const std::string_view all(letters_, size_);
    std::size_t tens = 0;
    while (tens < all.size() && tens < 3 && all[tens] == 'X') ++tens;
    for (unsigned unit = 0; unit < 10; ++unit)
      if (all.substr(tens) == units[unit]) return static_cast<std::uint8_t>(10 * tens + unit);
    return 0;
  }

 private:
  static constexpr std::size_t too_long = 8;
  char letters_[too_long] = {};
  std::size_t size_ = 0;
};

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

class Cutter {
 public:
  Cutter(std::string_view text, Spelling spelling, std::vector<Lexeme>& out)
      : begin_(text.data()),
        at_(begin_),
        end_(begin_ + text.size()),
        folded_(spelling == Spelling::folded),
        out_(out) {}

  void run() {
    while (at_ != end_) {
      const char* const first = at_;
      const char32_t c = text::decode(at_, end_);
      const text::CharInfo info = text::char_info(c);
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
  Lexeme& push(const char* first, Lexeme::Kind kind) {
    Lexeme& lexeme = out_.emplace_back();
    lexeme.begin = static_cast<std::uint32_t>(first - begin_);
    lexeme.end = static_cast<std::uint32_t>(at_ - begin_);
    lexeme.kind = kind;
    lexeme.spaced = spaced_;
    spaced_ = false;
    return lexeme;
  }

  void word(const char* first, char32_t c, text::Letter letter) {
    WordKey key;
    Roman roman;
    const bool capital = text::is_capital(c);
    bool capitals = capital;
    for (bool more = true; more;) {
      roman.add(c);
      capitals = capitals && (folded_ || c < 0x80) && (folded_ || c < U'a');
      more = false;
      while (at_ != end_ && !more) {  // marks stand behind their letter
        const char* next = at_;
        const char32_t following = text::decode(next, end_);
        const text::CharInfo info = text::char_info(following);
        if (info.char_class == CharClass::letter) {
          add(key, letter);
          c = following;
          letter = info.letter;
          more = true;
        } else if (info.char_class == CharClass::mark) {
          text::add_mark(letter, following);
        } else if (info.char_class != CharClass::invisible) {
          break;
        }
        at_ = next;
      }
    }
    add(key, letter);
    Lexeme& lexeme = push(first, Lexeme::Kind::word);
    lexeme.capital = capital;
    lexeme.key = key.value();
    if (capitals || folded_) lexeme.roman = roman.value();
  }

  void add(WordKey& key, text::Letter letter) const {
    key.add(folded_ ? text::Letter{text::base_code(letter.code), text::Tone::level} : letter);
  }

  void number(const char* first, int value) {
    int digits = 1;
    for (; at_ != end_; ++digits) {
      const char* next = at_;
      const text::CharInfo info = text::char_info(text::decode(next, end_));
      if (info.char_class == CharClass::invisible)
        --digits;
      else if (info.char_class != CharClass::digit)
        break;
      else if (digits < 9)
        value = value * 10 + info.letter.code;
      at_ = next;
    }
    Lexeme& lexeme = push(first, Lexeme::Kind::number);
    lexeme.value = value;
    lexeme.digits = static_cast<std::uint8_t>(std::min(digits, 10));
  }

  void other(const char* first, char32_t c) {
    if (c == U'\n')
      push(first, Lexeme::Kind::line_end);
    else if (c == U'_' || text::is_space(c))  // segmented text joins syllables with _
      spaced_ = true;
    else
      push(first, Lexeme::Kind::sign).sign = sign_of(c);
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  bool folded_;
  std::vector<Lexeme>& out_;
  bool spaced_ = false;
};

/// Makes one lexeme of every longest phrase of the vocabulary.
void join_phrases(const Vocabulary& vocabulary, std::vector<Lexeme>& lexemes) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++kept) {
    Lexeme joined = lexemes[i];
    std::size_t end = i + 1;
    auto node = vocabulary.next(Vocabulary::root, joined.key);
    for (std::size_t k = i; node; node = vocabulary.next(*node, lexemes[k].key)) {
      if (const Entry* const entry = vocabulary.entry(*node)) {
        joined.entry = entry;
        joined.senses = entry->senses;
        joined.end = lexemes[k].end;
        if (k > i) joined.roman = 0;
        end = k + 1;
      }
      if (++k == lexemes.size() || lexemes[k].key == 0) break;
    }
    lexemes[kept] = joined;
    i = end;
  }
  lexemes.resize(kept);
}

}  // namespace

void cut(std::string_view text, Spelling spelling, std::vector<Lexeme>& out) {
  out.clear();
  Cutter(text, spelling, out).run();
  join_phrases(Vocabulary::of(spelling), out);
}

}  // namespace vnfts::date
