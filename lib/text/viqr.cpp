#include "text/viqr.h"

#include <array>
#include <optional>

#include "text/ascii.h"
#include "text/capitals.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

struct Mark {
  char sign;
  char32_t combining;
};
constexpr std::array<Mark, 3> vowel_marks = {{{'(', 0x306}, {'^', 0x302}, {'+', 0x31B}}};
constexpr std::array<Mark, 5> tone_marks = {
    {{'\'', 0x301}, {'`', 0x300}, {'?', 0x309}, {'~', 0x303}, {'.', 0x323}}};

bool part_of_word(char c) { return is_ascii_letter(c) || static_cast<signed char>(c) < 0; }

template <std::size_t N>
bool take_mark(Letter& letter, char sign, const std::array<Mark, N>& marks) {
  for (const Mark& mark : marks)
    if (mark.sign == sign) return add_mark(letter, mark.combining);
  return false;
}

bool makes_syllable(std::string_view word) {
  const auto letters = read_letters(word);
  return letters && is_syllable(letters->view());
}

/// Whether the tone of the last letter makes a syllable of the word and stands where it belongs.
bool bears_tone_last(std::string_view word) {
  std::string canonical;
  const auto letters = read_letters(word);
  if (!letters || append_canonical(canonical, letters->view()) != SyllableForm::whole) return false;
  const auto placed = read_letters(canonical);
  return placed->letters[placed->size - 1u].tone != Tone::level;
}

std::string written(Letter letter, bool capital) {
  std::string small;
  append(small, letter);
  return capital ? with_capitals_of(small, "A") : small;
}

bool escapes_punctuation(std::string_view viqr) {
  constexpr std::string_view signs = ".?'";
  for (std::size_t at = 0; at + 1 < viqr.size(); ++at)
    if (viqr[at] == '\\' && signs.find(viqr[++at]) != signs.npos) return true;
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view viqr) : rest_(viqr), strict_(escapes_punctuation(viqr)) {
    out_.reserve(viqr.size());
  }

  std::string read() {
    while (!rest_.empty()) step();
    return std::move(out_);
  }

 private:
  enum class State { vietnamese, english, literal };

  char ahead(std::size_t i) const { return i < rest_.size() ? rest_[i] : '\0'; }

  void step() {
    if (ahead(0) == '\\' && rest_.size() > 1) return escape();
    if (state_ == State::vietnamese && compose()) return;
    copy();
  }

  void copy() {
    const char* after = rest_.data();
    const char32_t c = decode(after, rest_.data() + rest_.size());
    const bool in_word = part_of_word(rest_.front());
    append(out_, c);
    rest_.remove_prefix(static_cast<std::size_t>(after - rest_.data()));
    if (!in_word) word_ = out_.size();
  }

  void escape() {
    if (const auto state = state_named(ahead(1))) {
      state_ = *state;
      rest_.remove_prefix(2);
      return;
    }
    if (state_ == State::literal) return copy();
    rest_.remove_prefix(1);
    if (state_ == State::english && compose()) return;
    copy();
  }

  static std::optional<State> state_named(char letter) {
    switch (letter | 0x20) {
      case 'v':
        return State::vietnamese;
      case 'm':
        return State::english;
      case 'l':
        return State::literal;
      default:
        return std::nullopt;
    }
  }

  /// Appends the letter that stands there with its marks; false when none has any.
  bool compose() {
    const char base = ahead(0);
    if (!is_ascii_letter(base)) return false;
    if (base == 'd' && ahead(1) == 'd') return append_letter(U'đ', 2);
    if (base == 'D' && (ahead(1) | 0x20) == 'd') return append_letter(U'Đ', 2);
    Letter letter = char_info(static_cast<unsigned char>(base)).letter;
    std::size_t size = 1;
    if (take_mark(letter, ahead(size), vowel_marks)) ++size;
    Letter toned = letter;
    if (take_mark(toned, ahead(size), tone_marks) && !ends_sentence(letter, toned, size)) {
      letter = toned;
      ++size;
    }
    if (size == 1) return false;
    out_ += written(letter, base < 'a');
    rest_.remove_prefix(size);
    return true;
  }

  bool append_letter(char32_t letter, std::size_t size) {
    append(out_, letter);
    rest_.remove_prefix(size);
    return true;
  }

  /// Whether the sign at `at`, behind `letter`, is none of its marks but stands behind the word.
  bool ends_sentence(Letter letter, Letter toned, std::size_t at) const {
    const char sign = ahead(at);
    if (strict_) return false;
    if (sign == '`' || sign == '~') return false;
    if (part_of_word(ahead(at + 1)) || ahead(at + 1) == '\\') return false;
    const std::string_view begun = std::string_view(out_).substr(word_);
    constexpr std::size_t longest = 32;
    if (begun.size() > longest) return false;
    return !bears_tone_last(std::string(begun) + written(toned, false)) &&
           makes_syllable(std::string(begun) + written(letter, false));
  }

  std::string_view rest_;
  std::string out_;
  std::size_t word_ = 0;  ///< Where the word at hand begins in `out_`.
  State state_ = State::vietnamese;
  bool strict_;  ///< The writer does not forget the backslash.
};

}  // namespace

std::string from_viqr(std::string_view viqr) { return Reader(viqr).read(); }

}  // namespace vnfts::text
