#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "data/tables.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// Letter codes in six bits each, first letter highest: equal spellings, equal keys.
using Key = std::uint64_t;

/// A legal syllable without its tone, and how it is written.
struct Spelling {
  std::array<LetterCode, max_syllable_letters> typed{};
  std::array<LetterCode, max_syllable_letters> canonical{};
  std::uint8_t size = 0;
  std::uint8_t tone_at = 0;
  bool stop = false;
};

bool takes(const Spelling& spelling, Tone tone) {
  return !spelling.stop || tone == Tone::sac || tone == Tone::nang;
}

std::vector<LetterCode> codes(std::string_view utf8) {
  std::vector<LetterCode> out;
  for (const char* at = utf8.data(); at != utf8.data() + utf8.size();)
    out.push_back(char_info(decode(at, utf8.data() + utf8.size())).letter.code);
  return out;
}

class Grammar {
 public:
  Grammar() {
    for (const auto& rhyme : data::rhymes()) {
      if (rhyme.onset != "some" && rhyme.onset != "qu") add("", rhyme);
      for (const auto& onset : data::onsets())
        if (joins(onset, rhyme)) add(onset.onset, rhyme);
    }
    // gi in front of i is written once (gì, gìn); last, for giũ and già are gi + u and gi + a.
    for (const auto& rhyme : data::rhymes())
      if (rhyme.rhyme.front() == 'i') add("g", rhyme);
    for (std::size_t i = 0; i < spellings_.size(); ++i)
      folded_[fold_key(spellings_[i])].push_back(static_cast<std::uint16_t>(i));
  }

  const Spelling* find(Key key) const {
    for (std::size_t i = slot(key); slots_[i].spelling != 0; i = (i + 1) % slots_.size())
      if (slots_[i].key == key) return &spellings_[slots_[i].spelling - 1];
    return nullptr;
  }

  const std::vector<Spelling>& all() const { return spellings_; }

  std::vector<const Spelling*> find_folded(Key key) const {
    std::vector<const Spelling*> out;
    if (const auto it = folded_.find(key); it != folded_.end())
      for (const std::uint16_t i : it->second) out.push_back(&spellings_[i]);
    return out;
  }

 private:
  struct Slot {
    Key key = 0;
    std::uint16_t spelling = 0;  // index + 1
  };

  static bool joins(const data::OnsetsRow& onset, const data::RhymesRow& rhyme) {
    const bool qu = onset.onset == "qu";
    if (rhyme.onset == "none" || rhyme.onset == "qu") {
      if (!qu) return false;
    } else if (rhyme.onset == "some" && qu) {
      return false;
    }
    if (onset.before == "*") return true;
    const char* at = rhyme.rhyme.data();
    decode(at, rhyme.rhyme.data() + rhyme.rhyme.size());
    const std::string_view first(rhyme.rhyme.data(), at);
    return onset.before.find(first) != std::string_view::npos;
  }

  void add(std::string_view onset, const data::RhymesRow& rhyme) {
    const std::vector<LetterCode> head = codes(onset);
    const std::vector<LetterCode> tail = codes(rhyme.rhyme);
    if (head.size() + tail.size() > max_syllable_letters) return;
    Spelling s;
    s.size = static_cast<std::uint8_t>(head.size() + tail.size());
    std::ranges::copy(tail, std::ranges::copy(head, s.typed.begin()).out);
    s.canonical = s.typed;
    s.tone_at =
        static_cast<std::uint8_t>(head.size() + static_cast<std::size_t>(rhyme.tone_at[0] - '0'));
    s.stop = rhyme.coda == "stop";
    static const LetterCode y = codes("y")[0];
    static const LetterCode i = codes("i")[0];
    const bool long_i = rhyme.rhyme == "y" || rhyme.onset == "qu";
    if (long_i && !head.empty() && tail[0] == y) s.canonical[head.size()] = i;
    const Key key = key_of(s.typed, s.size);
    if (find(key) != nullptr) return;  // "gia" is gi + a, and would be g + ia
    std::size_t at = slot(key);
    while (slots_[at].spelling != 0) at = (at + 1) % slots_.size();
    spellings_.push_back(s);
    slots_[at] = {key, static_cast<std::uint16_t>(spellings_.size())};
  }

  static Key key_of(const std::array<LetterCode, max_syllable_letters>& letters, std::size_t size) {
    Key key = 0;
    for (std::size_t i = 0; i < size; ++i) key = key << 6 | letters[i];
    return key;
  }

  static Key fold_key(const Spelling& s) {
    Key key = 0;
    for (std::size_t i = 0; i < s.size; ++i) key = key << 6 | base_code(s.typed[i]);
    return key;
  }

  std::size_t slot(Key key) const { return (key * 0x9E3779B97F4A7C15u) >> 50; }

  std::vector<Spelling> spellings_;
  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << 14);
  std::unordered_map<Key, std::vector<std::uint16_t>> folded_;
};

const Grammar& grammar() {
  static const Grammar instance;
  return instance;
}

/// The one tone of the letters; nothing when there are two.
std::optional<Tone> only_tone(std::span<const Letter> letters) {
  Tone tone = Tone::level;
  for (const Letter letter : letters) {
    if (letter.tone == Tone::level) continue;
    if (tone != Tone::level) return std::nullopt;
    tone = letter.tone;
  }
  return tone;
}

void append(std::string& out, const Spelling& s, Tone tone) {
  char bytes[4 * max_syllable_letters];
  char* at = bytes;
  for (std::size_t i = 0; i < s.size; ++i)
    at = write(at, Letter{s.canonical[i], i == s.tone_at ? tone : Tone::level});
  out.append(bytes, at);
}

/// The syllable with the tone; level, for none was typed: with each that it takes.
void append_tones(std::vector<std::string>& out, const Spelling& s, Tone typed) {
  for (int t = 0; t < tone_count; ++t) {
    const auto tone = static_cast<Tone>(t);
    if (takes(s, tone) && (typed == Tone::level || typed == tone))
      append(out.emplace_back(), s, tone);
  }
}

const Spelling* parse(std::span<const Letter> letters) {
  if (letters.size() > max_syllable_letters) return nullptr;
  Key key = 0;
  for (const Letter letter : letters) key = key << 6 | letter.code;
  return grammar().find(key);
}

bool begins(const Spelling& s, std::span<const Letter> typed) {
  if (typed.size() > s.size) return false;
  for (std::size_t i = 0; i < typed.size(); ++i)
    if (base_code(typed[i].code) != base_code(s.typed[i])) return false;
  return true;
}

/// Whether it has the marks of its first letters as typed.
bool carries(const Spelling& s, std::span<const Letter> typed) {
  for (std::size_t i = 0; i < typed.size(); ++i)
    if (typed[i].code != base_code(typed[i].code) && typed[i].code != s.typed[i]) return false;
  return true;
}

}  // namespace

namespace {

bool read_letters(std::string_view utf8, Letters& word) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharInfo info = char_info(c);
    if (info.char_class == CharClass::invisible) continue;
    if (info.char_class == CharClass::mark) {
      if (word.size == 0 || !add_mark(word.letters[word.size - 1u], c)) return false;
      word.marked = true;
      continue;
    }
    if (info.char_class != CharClass::letter || info.letter.code == 0) return false;
    if (word.size == word.letters.size()) return false;
    word.letters[word.size++] = info.letter;
    word.marked |= info.marked;
  }
  return word.size > 0;
}

}  // namespace

std::optional<Letters> read_letters(std::string_view utf8) {
  std::optional<Letters> out(std::in_place);
  if (!read_letters(utf8, *out)) out.reset();
  return out;
}

SyllableForm append_canonical(std::string& out, std::span<const Letter> letters) {
  const Spelling* const spelling = parse(letters);
  if (spelling == nullptr) return SyllableForm::none;
  const std::optional<Tone> tone = only_tone(letters);
  const bool whole = tone && takes(*spelling, *tone);
  if (!whole && tone != Tone::level) return SyllableForm::none;
  append(out, *spelling, *tone);
  return whole ? SyllableForm::whole : SyllableForm::toneless;
}

int syllable_number(std::string_view canonical) {
  const auto word = read_letters(canonical);
  if (!word) return -1;
  const Spelling* const spelling = parse(word->view());
  const auto tone = only_tone(word->view());
  if (spelling == nullptr || !tone || !takes(*spelling, *tone)) return -1;
  std::string written;
  append(written, *spelling, *tone);
  if (written != canonical) return -1;
  const auto index = spelling - grammar().all().data();
  return static_cast<int>(index) * tone_count + static_cast<int>(*tone);
}

bool is_syllable(std::span<const Letter> letters) {
  const Spelling* const spelling = parse(letters);
  const std::optional<Tone> tone = only_tone(letters);
  return spelling != nullptr && tone && takes(*spelling, *tone);
}

std::vector<std::string> variants(std::span<const Letter> typed, Marks marks) {
  std::vector<std::string> out;
  const std::optional<Tone> tone = only_tone(typed);
  if (typed.size() > max_syllable_letters || (!tone && marks == Marks::at_least)) return out;
  Key key = 0;
  for (const Letter letter : typed) key = key << 6 | base_code(letter.code);
  for (const Spelling* s : grammar().find_folded(key))
    if (marks == Marks::ignored)
      append_tones(out, *s, Tone::level);
    else if (carries(*s, typed))
      append_tones(out, *s, *tone);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::string> syllables_begun(std::span<const Letter> typed) {
  std::vector<std::string> out;
  const std::optional<Tone> tone = only_tone(typed);
  if (!tone) return out;
  for (const Spelling& s : grammar().all())
    if (begins(s, typed) && carries(s, typed)) append_tones(out, s, *tone);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string usual_spelling(const std::string& canonical) {
  static constexpr std::array<std::array<const char*, 2>, 19> with_y = {{
      {"hi", "hy"},   {"hỉ", "hỷ"},   {"kì", "kỳ"},   {"kí", "ký"},   {"kĩ", "kỹ"},
      {"kỉ", "kỷ"},   {"kị", "kỵ"},   {"li", "ly"},   {"lí", "lý"},   {"mĩ", "mỹ"},
      {"qui", "quy"}, {"quì", "quỳ"}, {"quí", "quý"}, {"quĩ", "quỹ"}, {"quỉ", "quỷ"},
      {"quị", "quỵ"}, {"ti", "ty"},   {"tỉ", "tỷ"},   {"mi", "my"},
  }};
  for (const auto& [i, y] : with_y)
    if (canonical == i) return y;
  return canonical;
}

}  // namespace vnfts::text
