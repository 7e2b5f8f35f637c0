#include "text/keystrokes.h"

#include <algorithm>
#include <optional>
#include <span>

#include "text/syllable.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// A key that turns each letter of `from` into the one of `to` at the same place.
struct MarkKey {
  char key;
  std::u32string_view from;
  std::u32string_view to;

  bool repeats() const { return from.front() == static_cast<unsigned char>(key); }
  bool turns(LetterCode letter) const { return from.find(alphabet[letter]) != from.npos; }
  bool turns(LetterCode letter, LetterCode into) const {
    return turns(letter) && to[from.find(alphabet[letter])] == alphabet[into];
  }
};

struct Method {
  std::string_view tones;  ///< The key of each tone, in the order of `Tone`; a space is none.
  std::span<const MarkKey> marks;
};

constexpr MarkKey telex_marks[] = {
    {'a', U"a", U"â"}, {'d', U"d", U"đ"},     {'e', U"e", U"ê"},
    {'o', U"o", U"ô"}, {'w', U"aou", U"ăơư"},
};
constexpr MarkKey vni_marks[] = {
    {'6', U"aeo", U"âêô"},
    {'7', U"ou", U"ơư"},
    {'8', U"a", U"ă"},
    {'9', U"d", U"đ"},
};
constexpr Method telex{" frxsj", telex_marks};
constexpr Method vni{" 23415", vni_marks};

struct Stroke {
  Letter letter{};  ///< Code 0 for a digit.
  char key = 0;     ///< In lower case; 0 for a letter that carries a mark or a tone.
};

/// The longest: four keys, as in dduwowngf, and seven letters.
constexpr std::size_t max_strokes = max_syllable_letters + 4;

char key_of(Letter letter) {
  const bool bare = letter.tone == Tone::level && letter.code == base_code(letter.code);
  return bare ? alphabet_bases[letter.code] : '\0';
}

/// Empty when there is anything but letters of the alphabet and ASCII digits, or too much.
std::vector<Stroke> read_strokes(std::string_view typed) {
  std::vector<Stroke> out;
  const char* const end = typed.data() + typed.size();
  for (const char* at = typed.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharInfo info = char_info(c);
    if (info.char_class == CharClass::invisible) continue;
    if (info.char_class == CharClass::mark) {
      if (out.empty() || !add_mark(out.back().letter, c)) return {};
      out.back().key = 0;
      continue;
    }
    const bool digit = c >= U'0' && c <= U'9';
    if (!digit && (info.char_class != CharClass::letter || info.letter.code == 0)) return {};
    if (out.size() == max_strokes) return {};
    out.push_back(digit ? Stroke{{}, static_cast<char>(c)}
                        : Stroke{info.letter, key_of(info.letter)});
  }
  return out;
}

/// The letters of a word, those with a tone key on them included, and the keys that put marks.
class Word {
 public:
  /// False when the stroke is neither a key here nor a letter.
  bool take(Stroke stroke, const Method& method) {
    last_ = take_tone(stroke.key, method)   ? Role::tone
            : take_mark(stroke.key, method) ? Role::mark
                                            : Role::letter;
    if (last_ != Role::letter) return used_keys_ = true;
    letters_.push_back(stroke.letter);
    return stroke.letter.code != 0;
  }

  /// Whether some stroke was a key, and every repeated letter may be one.
  bool used_keys() const { return used_keys_ && !(distant_repeat_ && !toned()); }

  std::span<const Letter> letters() const { return letters_; }

  /// Whether `syllable`, a variant of the letters, has the tone and the marks of the keys, and no
  /// other but the tone that a stop wants.
  bool spells(std::span<const Letter> syllable) const {
    return has_marks_of_keys(syllable) && (toned() || level_or_stop(syllable));
  }

 private:
  enum class Role { letter, tone, mark };
  struct Pressed {
    const MarkKey* key;
    std::size_t at;  ///< Letters before it.
  };

  bool toned() const {
    return std::ranges::any_of(letters_, [](Letter l) { return l.tone != Tone::level; });
  }

  bool take_tone(char key, const Method& method) {
    const std::size_t tone = method.tones.find(key);
    if (tone == method.tones.npos || toned()) return false;
    const auto vowel = std::ranges::find_if(letters_, [](Letter l) { return is_vowel(l.code); });
    if (vowel == letters_.end()) return false;
    vowel->tone = static_cast<Tone>(tone);
    return true;
  }

  bool take_mark(char key, const Method& method) {
    const auto mark = std::ranges::find(method.marks, key, &MarkKey::key);
    if (mark == method.marks.end()) return false;
    if (std::ranges::none_of(letters_, [&](Letter l) { return mark->turns(l.code); })) return false;
    if (mark->repeats() && !take_repeat(*mark)) return false;
    marks_.push_back({&*mark, letters_.size()});
    return true;
  }

  /// False for a letter that was there before and yet is no key: the last o of oao and oeo, and the
  /// last e of "these".
  bool take_repeat(const MarkKey& mark) {
    const char32_t last = alphabet[letters_.back().code];
    if (mark.key == 'o' && (last == U'a' || last == U'e')) return false;
    const bool same = mark.turns(letters_.back().code);
    if (same && last_ == Role::tone) return false;
    distant_repeat_ |= !same;
    return true;
  }

  /// Whether each key puts a mark on one letter, the horn on u and o in one, and none is over.
  bool has_marks_of_keys(std::span<const Letter> syllable) const {
    std::vector<Pressed> left = marks_;
    const MarkKey* last = nullptr;  // what marked the letter before
    for (std::size_t i = 0; i < syllable.size(); ++i) {
      const LetterCode from = letters_[i].code;
      const LetterCode to = syllable[i].code;
      if (to == base_code(to) || to == from) {
        last = nullptr;
        continue;
      }
      const auto key = std::ranges::find_if(
          left, [&](const Pressed& p) { return p.at > i && p.key->turns(from, to); });
      if (key != left.end()) {
        last = key->key;
        left.erase(key);
      } else if (last == nullptr || !last->turns(from, to)) {
        return false;
      }
    }
    return left.empty();
  }

  static bool level_or_stop(std::span<const Letter> syllable) {
    std::vector<Letter> level(syllable.begin(), syllable.end());
    for (Letter& letter : level) letter.tone = Tone::level;
    return std::ranges::equal(level, syllable) || !is_syllable(level);
  }

  std::vector<Letter> letters_;
  std::vector<Pressed> marks_;
  bool used_keys_ = false;
  Role last_ = Role::letter;  // of the stroke before
  bool distant_repeat_ = false;
};

/// No value when the strokes are no word of keys.
std::optional<Word> read_word(std::span<const Stroke> strokes) {
  const bool digits = std::ranges::any_of(strokes, [](Stroke s) { return s.letter.code == 0; });
  Word word;
  for (const Stroke stroke : strokes)
    if (!word.take(stroke, digits ? vni : telex)) return std::nullopt;
  if (!word.used_keys()) return std::nullopt;
  return word;
}

}  // namespace

std::vector<std::string> spelled_by_keys(std::string_view typed) {
  std::vector<std::string> out;
  const auto word = read_word(read_strokes(typed));
  if (!word) return out;
  for (std::string& syllable : variants(word->letters(), Marks::at_least))
    if (word->spells(read_letters(syllable)->view())) out.push_back(std::move(syllable));
  std::ranges::reverse(out);  // ấ is sorted before ậ
  return out;
}

}  // namespace vnfts::text
