#include "text/first_capital.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/tables.h"
#include "text/capitals.h"
#include "text/letters.h"
#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

constexpr std::size_t longest_word = 24;  // bytes
constexpr std::string_view any_capital = "A";

std::string key_of(std::string_view before, std::string_view word, std::string_view after) {
  std::string key(before);
  ((key += '\t') += word) += '\t';
  return key += after;
}

double number(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The rows, by their cells; the logarithm of the odds that it is a capital.
struct Rows {
  std::unordered_map<std::string, double> odds;
  std::vector<std::string_view> words;  ///< Sorted.

  Rows() {
    constexpr double unseen = 0.05;
    for (const auto& row : data::font_capitals()) {
      odds[key_of(row.before, row.word, row.after)] =
          std::log((number(row.capitals) + unseen) / (number(row.small) + unseen));
      words.push_back(row.word);
    }
    std::ranges::sort(words);
  }

  bool has(std::string_view word) const { return std::ranges::binary_search(words, word); }
};

const Rows& rows() {
  static const Rows instance;
  return instance;
}

struct Word {
  std::uint32_t begin;  ///< Bytes of the line.
  std::uint32_t end;
  bool capital;        ///< Begins with one.
  bool toned = false;  ///< Begins with a letter that bears a tone, and is small.
};

bool in_word(char32_t c) { return of_word(char_info(c).char_class); }

bool toned(char32_t c) { return char_info(c).letter.tone != Tone::level; }

/// The word at `at`, which moves behind it.
Word take_word(std::string_view line, const char*& at) {
  const char* const end = line.data() + line.size();
  const char* const begin = at;
  const char* after = at;
  const char32_t first = decode(after, end);
  bool capitals = false;
  for (char32_t c = first; in_word(c); c = decode(after, end)) {
    capitals |= is_capital(c);
    at = after;
    if (at == end) break;
  }
  return {static_cast<std::uint32_t>(begin - line.data()),
          static_cast<std::uint32_t>(at - line.data()), is_capital(first) && !toned(first),
          toned(first) && !capitals};
}

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  const char* const end = line.data() + line.size();
  for (const char* at = line.data(); at != end;) {
    const char* after = at;
    if (in_word(decode(after, end)))
      words.push_back(take_word(line, at));
    else
      at = after;
  }
  return words;
}

struct Sign {
  std::string_view sign;
  std::string_view kind;  ///< As the table has it.
};
/// Points at an item, which it begins.
constexpr std::string_view pointer = ">";

/// What opens a quotation, a bracket or a line of a list: it may stand before the first word.
constexpr std::array<Sign, 14> openers = {{{pointer, "-"},
                                           {"\"", "\""},
                                           {"“", "\""},
                                           {"”", ""},
                                           {"‘", "\""},
                                           {"'", "\""},
                                           {"«", "\""},
                                           {"(", "("},
                                           {"[", "("},
                                           {"-", "-"},
                                           {"–", "-"},
                                           {"—", "-"},
                                           {"*", "-"},
                                           {"•", "-"}}};

std::string_view without_spaces(std::string_view s) {
  while (s.ends_with(' ') || s.ends_with("\u00A0")) s.remove_suffix(s.ends_with(' ') ? 1 : 2);
  return s;
}

/// What stands between a word and the one before it.
struct Gap {
  bool begins_sentence = false;
  bool ends_all = false;  ///< With a stop of any kind: of an initial, an ellipsis.
  std::string_view sign;  ///< As the table has it, or empty.
};

Gap read_gap(std::string_view between, bool after_initial, bool first) {
  Gap gap;
  bool opened = false;
  bool pointed = false;
  std::string_view rest = without_spaces(between);
  const bool apart = rest.size() < between.size();
  for (bool more = true; more;) {
    more = false;
    for (const auto& [sign, kind] : openers) {
      if (!rest.ends_with(sign)) continue;
      if (!opened) gap.sign = kind;
      pointed |= sign == pointer;
      opened = more = true;
      rest = without_spaces(rest.substr(0, rest.size() - sign.size()));
    }
  }
  const char last = rest.empty() ? '\0' : rest.back();
  const bool ellipsis = rest.ends_with("...") || rest.ends_with("\u2026");
  gap.ends_all = ellipsis || last == '.';
  // An ellipsis mostly goes on; a sign that touches the word stands for a lost letter of it.
  const bool stop = (apart || opened) &&
                    (last == '!' || last == '?' || (last == '.' && !after_initial && !ellipsis));
  gap.begins_sentence = (rest.empty() && first) || stop || pointed || (last == ':' && opened);
  if (!opened && last == ':') gap.sign = ":";
  if (!opened && (last == ',' || last == ';')) gap.sign = ",";
  return gap;
}

/// How sure it is that a word is, above 0, or is not a capital, below.
using Odds = double;
constexpr Odds certain = 100;

/// So many names that are as sure as this make the same word one elsewhere in the text, unless it
/// is as sure to be none.
constexpr Odds sure = 3;
constexpr std::size_t names_that_tell = 2;

/// A small word that begins with a tone.
struct Candidate {
  std::string_view word;  ///< Of the text.
  Odds odds = 0;
  bool label = false;  ///< A colon follows.
};

class Line {
 public:
  explicit Line(std::string_view line) : line_(line), words_(words_of(line)) {}

  void find(std::vector<Candidate>& out) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (words_[i].toned) out.push_back({letters(i), odds_of_capital(i), before_colon(i)});
  }

 private:
  using Contexts = std::vector<std::string>;

  std::string_view letters(std::size_t i) const {
    return line_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  /// In small letters.
  std::string small(std::size_t i) const {
    const std::string_view word = letters(i).substr(0, longest_word);
    std::string out;
    const char* const end = word.data() + word.size();
    for (const char* at = word.data(); at != end;)
      append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(decode(at, end)))));
    return out;
  }

  std::string_view between(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : words_[i - 1].end;
    return line_.substr(begin, words_[i].begin - begin);
  }

  /// "Q. ở", "TP. ở": the stop ends no sentence.
  bool after_initial(std::size_t i) const {
    return i > 0 && words_[i - 1].capital && words_[i - 1].end - words_[i - 1].begin <= 2;
  }

  Gap gap_before(std::size_t i) const { return read_gap(between(i), after_initial(i), i == 0); }

  bool before_colon(std::size_t i) const {
    const std::string_view after = line_.substr(words_[i].end, 2);
    return after.starts_with(':') || after == " :";
  }

  Odds odds_of_capital(std::size_t i) const {
    const Gap gap = gap_before(i);
    const bool label = before_colon(i) && (gap.ends_all || gap.sign == "(");
    if (gap.begins_sentence || label || after_label(i, gap)) return certain;
    const std::string word = small(i);
    const Odds by_table =
        rows().has(word) ? by_rows(word, contexts_before(i, gap), contexts_after(i)) : 0;
    return by_table == 0 && ends_name(i) ? certain : by_table;
  }

  /// "Xem thêm: ảnh ..." goes on as a sentence of its own; after more words it may be a list.
  bool after_label(std::size_t i, const Gap& gap) const {
    constexpr std::size_t longest = 3;
    if (gap.sign != ":") return false;
    for (std::size_t k = 1; k <= longest && k <= i; ++k) {
      if (gap_before(i - k).begins_sentence) return true;
      if (between(i - k) != " ") return false;
    }
    return false;
  }

  /// "Lê Thị ứng": what follows these names in a name is one.
  bool ends_name(std::size_t i) const {
    if (i < 2 || between(i) != " " || between(i - 1) != " ") return false;
    const std::string_view before = letters(i - 1);
    return words_[i - 2].capital && (before == "Thị" || before == "Văn");
  }

  Contexts contexts_before(std::size_t i, const Gap& gap) const {
    if (!gap.sign.empty()) return {"", std::string(gap.sign)};
    if (i == 0 || between(i) != " ") return {""};
    Contexts out = {"", small(i - 1)};
    if (words_[i - 1].capital) out.emplace_back(any_capital);
    return out;
  }

  Contexts contexts_after(std::size_t i) const {
    if (i + 1 < words_.size() && between(i + 1) == " ") {
      Contexts out = {"", small(i + 1)};
      if (words_[i + 1].capital) out.emplace_back(any_capital);
      return out;
    }
    const std::string_view sign = line_.substr(words_[i].end, 1);
    if (sign.empty() || std::string_view(":),.\"").find(sign) == std::string_view::npos)
      return {""};
    return {"", std::string(sign)};
  }

  static Odds by_rows(const std::string& word, const Contexts& before, const Contexts& after) {
    Odds best = 0;
    for (const std::string& b : before)
      for (const std::string& a : after) {
        const auto found = rows().odds.find(key_of(b, word, a));
        if (found != rows().odds.end() && std::abs(found->second) >= std::abs(best))
          best = found->second;
      }
    return best;
  }

  std::string_view line_;
  std::vector<Word> words_;
};

std::vector<Candidate> candidates_of(std::string_view text) {
  std::vector<Candidate> out;
  while (!text.empty()) Line(take_line(text)).find(out);
  return out;
}

using Names = std::unordered_map<std::string_view, std::size_t>;

/// How often words are surely names, and no captions ("Ảnh: ...") or beginnings of sentences.
Names names_among(const std::vector<Candidate>& candidates) {
  Names out;
  for (const Candidate& each : candidates)
    if (each.odds > sure && each.odds < certain && !each.label) ++out[each.word];
  return out;
}

bool is_capital(const Candidate& candidate, const Names& names) {
  if (candidate.odds > 0 || candidate.odds < -sure) return candidate.odds > 0;
  const auto name = names.find(candidate.word);
  return name != names.end() && name->second >= names_that_tell;
}

}  // namespace

std::string with_first_capitals(std::string_view text) {
  const std::vector<Candidate> candidates = candidates_of(text);
  const Names names = names_among(candidates);
  std::string out;
  out.reserve(text.size());
  const char* done = text.data();
  for (const Candidate& candidate : candidates) {
    if (!is_capital(candidate, names)) continue;
    const char* at = candidate.word.data();
    out.append(done, at);
    const char32_t c = decode(at, at + candidate.word.size());
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
    done = at;
  }
  return out.append(done, text.data() + text.size());
}

}  // namespace vnfts::text
