#include "text/capital_font.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/capitals.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

enum class Case : std::uint8_t { none, small, capitals, open };

struct Word {
  std::uint32_t begin;  ///< Bytes of the line.
  std::uint32_t end;
  Case letters;
};

bool in_word(char32_t c) {
  const CharClass char_class = char_info(c).char_class;
  return char_class == CharClass::letter || char_class == CharClass::mark;
}

struct Counts {
  std::size_t capitals = 0;
  std::size_t small_ascii = 0;
  std::size_t small_other = 0;

  void add(char32_t c) {
    if (is_capital(c))
      ++capitals;
    else
      ++(c < 0x80 ? small_ascii : small_other);
  }

  Case letters() const {
    if (small_ascii > 0) return Case::small;
    if (capitals > 1) return Case::capitals;
    return small_other > 0 ? Case::open : Case::none;
  }
};

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  const char* const end = line.data() + line.size();
  for (const char* at = line.data(); at != end;) {
    const char* const begin = at;
    Counts counts;
    const char* after = at;
    for (char32_t c = 0; at != end && in_word(c = decode(after, end)); at = after) counts.add(c);
    if (at == begin)
      at = after;
    else if (counts.letters() != Case::none)
      words.push_back({static_cast<std::uint32_t>(begin - line.data()),
                       static_cast<std::uint32_t>(at - line.data()), counts.letters()});
  }
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
    if (words[at].letters == Case::open) continue;
    (out.first == Case::none ? out.first : out.second) = words[at].letters;
  }
  return out;
}

/// Words that do not tell take the kind of their neighbours.
void settle(std::vector<Word>& words) {
  Neighbours before;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t next = i;
    while (next < words.size() && words[next].letters == Case::open) ++next;
    if (next > i) {
      const Neighbours after = behind(words, next);
      const bool capitals = before.first == Case::none  ? after.decide()
                            : after.first == Case::none ? before.decide()
                                                        : before.capitals() && after.capitals();
      for (; i < next; ++i) words[i].letters = capitals ? Case::capitals : Case::small;
    }
    if (next < words.size()) before = {words[next].letters, before.first};
    i = next + 1;
  }
}

void append_capitals(std::string& out, std::string_view word) {
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;)
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(decode(at, end)))));
}

void append_line(std::string& out, std::string_view line) {
  std::vector<Word> words = words_of(line);
  settle(words);
  std::size_t done = 0;
  for (const Word& word : words) {
    if (word.letters != Case::capitals) continue;
    out += line.substr(done, word.begin - done);
    append_capitals(out, line.substr(word.begin, word.end - word.begin));
    done = word.end;
  }
  out += line.substr(done);
}

}  // namespace

std::string with_font_capitals(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    constexpr std::size_t longest = 1u << 30;
    const std::size_t line = std::min({utf8.find('\n'), utf8.size() - 1, longest}) + 1;
    append_line(out, utf8.substr(0, line));
    utf8.remove_prefix(line);
  }
  return out;
}

}  // namespace vnfts::text
