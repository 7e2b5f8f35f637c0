#include "text/capital_font.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/capitals.h"
#include "text/first_capital.h"
#include "text/letters.h"
#include "text/line.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// none: tells nothing. open: it may be either, and its neighbours say.
enum class Case : std::uint8_t { none, small, capitals, open };

struct Word {
  std::uint32_t begin;  ///< Bytes of the line.
  std::uint32_t end;
  Case letters;
  bool name = false;  ///< Open, and begins with a capital: "Hồ" may be Hồ as well as HỒ.
  bool in_capitals = false;  ///< It has capitals, whatever it tells of others.
};

bool in_word(char32_t c) { return of_word(char_info(c).char_class); }

bool makes_syllable(std::string_view word) {
  const auto letters = read_letters(word);
  return letters && is_syllable(letters->view());
}

struct Counts {
  std::size_t capitals = 0;
  std::size_t small_ascii = 0;
  std::size_t small_other = 0;
  bool bare = false;  ///< A small letter, not of ASCII, that has a capital: ô, đ.

  void add(char32_t c) {
    if (is_capital(c))
      ++capitals;
    else
      ++(c < 0x80 ? small_ascii : small_other);
    const CharInfo info = char_info(c);
    bare |= c >= 0x80 && !is_capital(c) && info.char_class == CharClass::letter &&
            info.letter.tone == Tone::level;
  }

  bool in_capitals() const { return small_ascii == 0 && capitals > 1; }

  /// An acronym has capitals in any font.
  Case letters(std::string_view word) const {
    if (small_ascii > 0) return Case::small;
    if (capitals > 1) return small_other > 0 || makes_syllable(word) ? Case::capitals : Case::none;
    return bare ? Case::small : small_other > 0 ? Case::open : Case::none;
  }
};

/// The word at `at`, which moves behind it, or behind a sign.
std::optional<Word> take_word(std::string_view line, const char*& at) {
  const char* const end = line.data() + line.size();
  const char* const begin = at;
  Counts counts;
  const char* after = at;
  for (char32_t c = 0; at != end && in_word(c = decode(after, end)); at = after) counts.add(c);
  if (at == begin) {
    at = after;
    return std::nullopt;
  }
  const Case letters = counts.letters({begin, at});
  return Word{static_cast<std::uint32_t>(begin - line.data()),
              static_cast<std::uint32_t>(at - line.data()), letters,
              letters == Case::open && counts.capitals == 1, counts.in_capitals()};
}

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  for (const char* at = line.data(); at != line.data() + line.size();)
    if (const auto word = take_word(line, at)) words.push_back(*word);
  return words;
}

/// The two nearest words on one side that tell.
struct Neighbours {
  Case first = Case::none;
  Case second = Case::none;
  bool capitals() const { return first == Case::capitals; }
  /// With nothing on the other side one is too few: "Bé GTVT" may be Bộ as well as BỘ.
  bool decide() const { return capitals() && second != Case::small; }
};

Neighbours behind(const std::vector<Word>& words, std::size_t at) {
  Neighbours out;
  for (; at < words.size() && out.second == Case::none; ++at) {
    if (words[at].letters == Case::open || words[at].letters == Case::none) continue;
    (out.first == Case::none ? out.first : out.second) = words[at].letters;
  }
  return out;
}

/// Of a row of words that do not tell, whether its neighbours are capitals.
bool among_capitals(const Neighbours& before, const Neighbours& after) {
  if (before.first == Case::none) return after.decide();
  if (after.first == Case::none) return before.decide();
  return before.capitals() && after.capitals();
}

/// "Bà HỒ HẰNG": names in capitals stand in sentences.
bool begins_name(std::string_view line, const std::vector<Word>& words, std::size_t i) {
  if (!words[i].name || i + 1 == words.size() || words[i + 1].letters != Case::capitals)
    return false;
  return line.substr(words[i].end, words[i + 1].begin - words[i].end) == " ";
}

/// Words that do not tell take the kind of their neighbours; time in proportion, as each row is
/// looked at once.
void settle(std::string_view line, std::vector<Word>& words) {
  Neighbours before;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t next = i;
    while (next < words.size() &&
           (words[next].letters == Case::open || words[next].letters == Case::none))
      ++next;
    const bool capitals = next > i && among_capitals(before, behind(words, next));
    const bool name = next > i && begins_name(line, words, next - 1);
    for (std::size_t k = i; k < next; ++k)
      if (words[k].letters == Case::open)
        words[k].in_capitals |= capitals || (name && k + 1 == next);
    if (next < words.size()) before = {words[next].letters, before.first};
    i = next + 1;
  }
}

void append_capitals(std::string& out, std::string_view word) {
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;)
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(decode(at, end)))));
}

/// The capitals that stand at `at`, with small letters of the font between them but not behind.
std::string_view capitals_at(const char* at, const char* end) {
  constexpr std::size_t least = 3;
  std::size_t capitals = 0;
  const char* const begin = at;
  const char* last = at;
  while (at != end) {
    const char32_t c = decode(at, end);
    if (c < 0x80 && !is_capital(c)) break;
    if (!is_capital(c)) continue;
    ++capitals;
    last = at;
  }
  return {begin, capitals < least ? begin : last};
}

/// Words that lost the space between them: "ĐIểUNhững" is ĐIỂU Những.
void append_mixed(std::string& out, std::string_view word) {
  const char* const end = word.data() + word.size();
  const char* at = word.data();
  const char* after = at;
  const std::string_view run =
      is_capital(decode(after, end)) ? capitals_at(at, end) : std::string_view(at, 0);
  append_capitals(out, run);
  out.append(run.data() + run.size(), end);
}

void append_line(std::string& out, std::string_view line) {
  std::vector<Word> words = words_of(line);
  settle(line, words);
  std::size_t done = 0;
  for (const Word& word : words) {
    if (!word.in_capitals && word.letters != Case::small) continue;
    out += line.substr(done, word.begin - done);
    const std::string_view letters = line.substr(word.begin, word.end - word.begin);
    word.in_capitals ? append_capitals(out, letters) : append_mixed(out, letters);
    done = word.end;
  }
  out += line.substr(done);
}

}  // namespace

std::string with_font_capitals(std::string_view utf8) {
  std::string words;
  words.reserve(utf8.size());
  while (!utf8.empty()) append_line(words, take_line(utf8));
  return with_first_capitals(words);
}

}  // namespace vnfts::text
