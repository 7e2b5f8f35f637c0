#include "index/token_rows.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <utility>

#include "index/front_coding.h"
#include "index/leb128.h"
#include "index/little_endian.h"
#include "index/number_list.h"
#include "index/schema.h"
#include "text/syllable.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using Numbers = std::vector<std::uint32_t>;

/// The four runs of distinct tokens: words by number.
class Runs {
 public:
  Runs(std::span<const TokenRows::Word> words, const Numbers& counts) : words_(words) {
    for (std::uint32_t i = 0; i < words.size(); ++i)
      if (counts[i] > 0) runs_[run_of(i, counts[i])].push_back(i);
    for (const std::size_t run : {0, 2})
      std::ranges::sort(runs_[run], {}, [&](std::uint32_t i) { return words[i].syllable; });
    for (const std::size_t run : {1, 3})
      std::ranges::sort(runs_[run], {}, [&](std::uint32_t i) { return words[i].term; });
  }

  std::size_t size(std::size_t run) const { return runs_[run].size(); }

  std::string syllables() const {
    std::string out;
    for (const std::size_t run : {0, 2})
      for (const std::uint32_t word : runs_[run])
        append_little_endian<2>(out, static_cast<std::uint64_t>(words_[word].syllable));
    return out;
  }

  std::string others() const {
    std::string out;
    for (const std::size_t run : {1, 3}) {
      std::string_view before;
      for (const std::uint32_t word : runs_[run]) {
        const std::string_view term = words_[word].term;
        write_front_coded(out, before, term);
        before = term;
      }
    }
    return out;
  }

  /// By word.
  Numbers numbers() const {
    Numbers out(words_.size());
    std::uint32_t next = 0;
    for (const Numbers& run : runs_)
      for (const std::uint32_t word : run) out[word] = next++;
    return out;
  }

 private:
  std::size_t run_of(std::uint32_t word, std::uint32_t count) const {
    return (count > 1 ? 0u : 2u) + (words_[word].syllable < 0 ? 1u : 0u);
  }

  std::span<const TokenRows::Word> words_;
  std::array<Numbers, 4> runs_;
};

constexpr int bits = 6;
constexpr unsigned mask = (1u << bits) - 1;
constexpr std::uint32_t most_in_two_bytes =
    token_code::two_bytes + ((token_code::six_bytes - token_code::two_bytes) << bits) - 1;

/// `number` in so many bytes.
void append_following(std::string& out, std::uint32_t number, int bytes) {
  for (int i = bytes - 1; i >= 0; --i)
    out += static_cast<char>(token_code::following | (number >> (bits * i) & mask));
}

void append_token(std::string& out, std::uint32_t number) {
  if (number < token_code::two_bytes) {
    out += static_cast<char>(number);
  } else if (number <= most_in_two_bytes) {
    const std::uint32_t more = number - token_code::two_bytes;
    out += static_cast<char>(token_code::two_bytes + (more >> bits));
    append_following(out, more & mask, 1);
  } else {
    out += static_cast<char>(token_code::six_bytes);
    append_following(out, number, 5);
  }
}

void append_gap(std::string& out, std::uint32_t free) {
  if (free == 0) return;
  out += static_cast<char>(token_code::gap);
  append_following(out, free, 5);
}

[[noreturn]] void damaged() {
  throw Error(ErrorCode::damaged, "the tokens of an article cannot be read", {},
              "index the archive again");
}

inline std::uint64_t take_number(std::string_view& in) {
  if (!in.empty() && static_cast<unsigned char>(in.front()) < 0x80) {
    const auto number = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    return number;
  }
  const auto number = read_leb128(in);
  if (!number) damaged();
  return *number;
}

std::string_view take(std::string_view& in, std::uint64_t bytes) {
  if (bytes > in.size()) damaged();
  const std::string_view taken = in.substr(0, bytes);
  in.remove_prefix(bytes);
  return taken;
}

std::uint32_t take_following(std::string_view& in, std::uint64_t bytes) {
  std::uint32_t number = 0;
  for (const char c : take(in, bytes)) number = number << bits | (static_cast<unsigned>(c) & mask);
  return number;
}

/// Of the token that begins with a byte; the rest of its code is taken.
std::uint32_t token_number(unsigned char first, std::string_view& rest) {
  if (first < token_code::two_bytes) return first;
  if (first < token_code::six_bytes)
    return token_code::two_bytes +
           ((first - token_code::two_bytes) << bits | take_following(rest, 1));
  if (first > token_code::six_bytes) damaged();
  return take_following(rest, 5);
}

/// The field that a term is of; it loses its prefix.
Row take_field(std::string& term) {
  for (const Row row : {Row::title, Row::author, Row::source, Row::section, Row::tag}) {
    const std::string_view prefix = prefix_of(row);
    if (!term.starts_with(prefix)) continue;
    term.erase(0, prefix.size());
    return row;
  }
  return Row::text;
}

/// Where a code stands, from `at` on. Fewer codes share their last byte than their first.
std::size_t find_code(std::string_view row, std::string_view code, std::size_t at) {
  const std::size_t before = code.size() - 1;
  for (at += before; (at = row.find(code.back(), at)) != std::string_view::npos; ++at)
    if (before == 0 || row.substr(at - before).starts_with(code)) return at - before;
  return at;
}

/// No other row begins there. To look for it is worth the time only where something was found.
bool is_first_row(std::string_view codes) {
  return codes.find(static_cast<char>(token_code::new_row)) == std::string_view::npos;
}

}  // namespace

std::string TokenRows::encode(std::uint64_t length, std::span<const Word> words) const {
  Numbers counts(words.size());
  for (const Token& token : tokens_) ++counts[token.word];
  for (const Token& token : beside_) ++counts[token.word];
  const Runs runs(words, counts);
  const Numbers numbers = runs.numbers();
  std::string rows;
  rows.reserve(tokens_.size() * 2 + 16);
  std::size_t title_bytes = 0;
  Row row = Row::text;
  std::uint32_t position = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.row != row) {
      row = token.row;
      position = 0;
      rows += static_cast<char>(token_code::new_row);
      append_following(rows, static_cast<std::uint32_t>(row), 1);
    }
    append_gap(rows, token.position - position - 1);
    position = token.position;
    append_token(rows, numbers[token.word]);
    if (i + 1 == title_tokens_) title_bytes = rows.size();
  }
  std::string beside;
  std::uint32_t before = 0;
  for (const Token& token : beside_) {
    const std::uint32_t at = place(token.row, token.position);
    write_leb128(beside, at - before);
    write_leb128(beside, numbers[token.word]);
    before = at;
  }
  const std::string others = runs.others();
  std::string out;
  out.reserve(rows.size() + beside.size() + others.size() + 2 * words.size() + 32);
  write_leb128(out, length);
  write_leb128(out, title_tokens_ == 0 ? 0 : tokens_[title_tokens_ - 1].position);
  write_leb128(out, title_bytes);
  for (std::size_t run = 0; run < 4; ++run) write_leb128(out, runs.size(run));
  write_leb128(out, others.size());
  write_leb128(out, beside.size());
  out += runs.syllables();
  out += others;
  out += beside;
  out += rows;
  return out;
}

std::uint64_t length_of(std::string_view rows) { return take_number(rows); }

TokenReader::TokenReader(std::span<const std::string> terms) {
  for (const std::string& term : terms) {
    Sought sought{Row::text, term, -1};
    sought.row = take_field(sought.term);
    sought.syllable = text::syllable_number(sought.term);
    if (sought.syllable < 0) others_.push_back(static_cast<std::uint16_t>(sought_.size()));
    sought_.push_back(std::move(sought));
  }
  std::ranges::sort(others_, {},
                    [&](std::uint16_t i) { return std::string_view(sought_[i].term); });
}

void TokenReader::open(std::string_view rows) {
  for (const std::uint32_t term : known_) sought_[term].number = -1;
  for (const std::uint16_t other : others_) sought_[other].number = -1;
  known_.clear();
  others_found_ = false;
  length_ = take_number(rows);
  title_end_ = static_cast<std::uint32_t>(take_number(rows));
  title_bytes_ = take_number(rows);
  for (std::uint64_t& count : counts_) {
    count = take_number(rows);
    if (count > rows.size()) damaged();
  }
  const std::uint64_t other_bytes = take_number(rows);
  const std::uint64_t beside_bytes = take_number(rows);
  syllables_ = take(rows, 2 * (counts_[0] + counts_[2]));
  other_list_ = take(rows, other_bytes);
  distinct_ = std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
  beside_list_ = take(rows, beside_bytes);
  rows_ = rows;
  if (title_bytes_ > rows_.size()) damaged();
}

bool TokenReader::look_up(std::size_t term) {
  Sought& sought = sought_[term];
  if (sought.syllable < 0) {
    if (!others_found_) find_others();
    others_found_ = true;
  } else if (const auto number = find_syllable(sought.syllable)) {
    sought.number = *number;
  }
  if (sought.number < 0) return false;
  if (std::ranges::find(known_, term) != known_.end()) return true;
  known_.push_back(static_cast<std::uint32_t>(term));
  std::string code;
  append_token(code, static_cast<std::uint32_t>(sought.number));
  std::ranges::copy(code, sought.code.begin());
  sought.code_bytes = static_cast<std::uint8_t>(code.size());
  return true;
}

std::optional<std::uint32_t> TokenReader::find_syllable(int syllable) const {
  const auto at = find_number(syllables_, static_cast<std::uint16_t>(syllable));
  if (!at) return std::nullopt;
  return static_cast<std::uint32_t>(token_of(*at));
}

std::span<const TokenReader::Pair> TokenReader::pairs(std::span<const std::uint16_t> numbers) {
  numbers_.assign(distinct_, 0);
  for_each_syllable([&](std::size_t token, std::uint16_t s) { numbers_[token] = numbers[s]; });
  pairs_.clear();
  std::uint32_t behind = 0;  // the last syllable that counts
  std::uint16_t last = 0;
  for_each_text_token([&](std::uint32_t position, std::uint32_t token) {
    const std::uint16_t own = numbers_[token];
    if (own == 0) return;
    if (position == behind) pairs_.emplace_back(last, own);
    behind = position + 1;
    last = own;
  });
  bool some_beside = false;
  for (Beside beside{beside_list_, distinct_}; beside.next();)
    some_beside |= numbers_[beside.number] != 0;
  if (some_beside) add_pairs_beside();
  return pairs_;
}

/// A token that stands beside another has the same neighbours, and those beside them.
void TokenReader::add_pairs_beside() {
  std::map<std::uint32_t, std::vector<std::uint16_t>> beside_at;
  for (Beside beside{beside_list_, distinct_}; beside.next();)
    if (beside.place < place(Row::title, 0))
      beside_at[beside.place].push_back(numbers_[beside.number]);
  const auto add = [this](std::uint16_t first, std::uint16_t second) {
    if (first != 0 && second != 0) pairs_.emplace_back(first, second);
  };
  for_each_text_token([&](std::uint32_t position, std::uint32_t token) {
    const std::uint16_t own = numbers_[token];
    if (const auto before = beside_at.find(position - 1); before != beside_at.end())
      for (const std::uint16_t other : before->second) add(other, own);
    if (const auto behind = beside_at.find(position + 1); behind != beside_at.end())
      for (const std::uint16_t other : behind->second) add(own, other);
  });
  for (const auto& [at, first] : beside_at)
    if (const auto behind = beside_at.find(at + 1); behind != beside_at.end())
      for (const std::uint16_t one : first)
        for (const std::uint16_t other : behind->second) add(one, other);
}

/// Calls `found(position, number)` for each token of the text.
template <typename Found>
void TokenReader::for_each_text_token(Found&& found) const {
  std::uint32_t position = 0;
  for (std::string_view rest = rows_; !rest.empty();) {
    const auto first = static_cast<unsigned char>(rest.front());
    if (first == token_code::new_row) return;
    rest.remove_prefix(1);
    if (first == token_code::gap) {
      position += take_following(rest, 5);
      continue;
    }
    const std::uint32_t number = token_number(first, rest);
    if (number >= distinct_) damaged();
    found(++position, number);
  }
}

void TokenReader::find_others() {
  std::string_view list = other_list_;
  find_others(list, static_cast<std::uint32_t>(counts_[0]), counts_[1]);
  find_others(list, static_cast<std::uint32_t>(counts_[0] + counts_[1] + counts_[2]), counts_[3]);
}

void TokenReader::find_others(std::string_view& list, std::uint32_t first, std::uint64_t count) {
  auto sought = others_.begin();
  std::string term;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (!read_front_coded(list, term)) damaged();
    while (sought != others_.end() && sought_[*sought].term < term) ++sought;
    for (; sought != others_.end() && sought_[*sought].term == term; ++sought)
      sought_[*sought].number = static_cast<std::int64_t>(first + i);
  }
}

bool TokenReader::Beside::next() {
  if (rest.empty()) return false;
  place += static_cast<std::uint32_t>(take_number(rest));
  number = take_number(rest);
  if (number >= distinct) damaged();
  return true;
}

std::optional<bool> TokenReader::in_a_row(std::span<const std::vector<std::size_t>> words) const {
  const Row row = sought_[words[0][0]].row;
  if (row != Row::text && row != Row::title) return std::nullopt;
  const auto elsewhere = [&](std::uint32_t term) { return sought_[term].row != row; };
  if (std::ranges::any_of(known_, elsewhere)) return std::nullopt;
  for (Beside beside{beside_list_, distinct_}; beside.next();)
    for (const std::uint32_t term : known_)
      if (sought_[term].number == static_cast<std::int64_t>(beside.number)) return std::nullopt;
  const std::string_view text = row == Row::title ? rows_.substr(0, title_bytes_) : rows_;
  const auto rare =
      std::ranges::min_element(words, {}, [this](const auto& word) { return stops(word); });
  const auto index = static_cast<std::size_t>(rare - words.begin());
  for (const std::size_t term : *rare) {
    if (sought_[term].number < 0) continue;
    const std::string_view code = sought_[term].bytes();
    for (std::size_t at = 0; (at = find_code(text, code, at)) != std::string_view::npos; ++at)
      if (end_with(text.substr(0, at), words.first(index)) &&
          begin_with(text.substr(at + code.size()), words.subspan(index + 1))) {
        if (is_first_row(text.substr(0, at))) return true;
        break;
      }
  }
  return false;
}

/// How often a search for the spellings of a word may stop, about.
std::size_t TokenReader::stops(std::span<const std::size_t> word) const {
  constexpr std::size_t often = 4;
  std::size_t sum = 0;
  for (const std::size_t term : word) {
    const std::int64_t number = sought_[term].number;
    if (number >= 0)
      sum += static_cast<std::uint64_t>(number) < counts_[0] + counts_[1] ? often : 1;
  }
  return sum;
}

bool TokenReader::begin_with(std::string_view row,
                             std::span<const std::vector<std::size_t>> words) const {
  for (const auto& word : words) {
    const auto next = std::ranges::find_if(word, [&](std::size_t term) {
      return sought_[term].number >= 0 && sought_[term].begins(row);
    });
    if (next == word.end()) return false;
    row.remove_prefix(sought_[*next].code_bytes);
  }
  return true;
}

bool TokenReader::end_with(std::string_view row,
                           std::span<const std::vector<std::size_t>> words) const {
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const auto last = std::ranges::find_if(*word, [&](std::size_t term) {
      return sought_[term].number >= 0 && sought_[term].ends(row);
    });
    if (last == word->end()) return false;
    row.remove_suffix(sought_[*last].code_bytes);
  }
  return true;
}

void TokenReader::begin_scan() {
  rest_ = rows_;
  position_ = 0;
  row_ = Row::text;
  marked_.assign(distinct_, 0);
  std::vector<unsigned char> first;
  for (const std::uint32_t term : known_) {
    marked_[static_cast<std::size_t>(sought_[term].number)] = 1;
    first.push_back(static_cast<unsigned char>(sought_[term].code[0]));
  }
  row_masks_.seek(first);
  if (!rest_.empty()) look_at(rest_);
}

void TokenReader::look_at(std::string_view rest) {
  looked_at_ = rest.data();
  if (rest.size() >= RowMasks::width) {
    masks_ = row_masks_.of(rest.data());
    return;
  }
  std::array<char, RowMasks::width> last;
  last.fill(static_cast<char>(token_code::following));
  std::ranges::copy(rest, last.begin());
  masks_ = row_masks_.of(last.data());
}

/// Goes on to what may be a token that is known, or is none. How many positions that takes.
std::uint32_t TokenReader::skip(std::string_view& rest) {
  int positions = 0;
  while (!rest.empty()) {
    auto at = static_cast<std::size_t>(rest.data() - looked_at_);
    if (at >= RowMasks::width) {
      look_at(rest);
      at = 0;
    }
    const std::uint64_t stops = masks_.stops >> at;
    const std::uint64_t begins = masks_.begins >> at;
    if (stops != 0) {
      const int passed = std::countr_zero(stops);
      positions += std::popcount(begins & ((std::uint64_t{1} << passed) - 1));
      rest.remove_prefix(static_cast<std::size_t>(passed));
      break;
    }
    positions += std::popcount(begins);
    rest.remove_prefix(std::min(rest.size(), RowMasks::width - at));
  }
  return static_cast<std::uint32_t>(positions);
}

/// The next token that is one of those known.
bool TokenReader::next(Token& token) {
  // Members would be read again after each byte that is looked up.
  std::string_view rest = rest_;
  const std::span<const std::uint8_t> marked = marked_;
  std::uint32_t position = position_;
  bool found = false;
  while (!found) {
    position += skip(rest);
    if (rest.empty()) break;
    const auto first = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    std::uint32_t number = first;
    if (first >= token_code::two_bytes) {
      if (first == token_code::gap) {
        position += take_following(rest, 5);
        continue;
      }
      if (first == token_code::new_row) {
        const std::uint32_t row = take_following(rest, 1);
        if (row > static_cast<std::uint32_t>(Row::tag)) damaged();
        row_ = static_cast<Row>(row);
        position = 0;
        continue;
      }
      number = token_number(first, rest);
    }
    if (number >= marked.size()) damaged();
    ++position;
    found = marked[number] != 0;
    token = {number, position, row_};
  }
  rest_ = rest;
  position_ = position;
  return found;
}

}  // namespace vnfts::index
