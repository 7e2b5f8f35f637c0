#include "index/token_rows.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "index/schema.h"
#include "text/syllable.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using Numbers = std::vector<std::uint32_t>;

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

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

  void write(std::string& out) const {
    write_syllables(out, runs_[0]);
    write_others(out, runs_[1]);
    write_syllables(out, runs_[2]);
    write_others(out, runs_[3]);
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

  void write_syllables(std::string& out, const Numbers& run) const {
    write_leb128(out, run.size());
    int before = 0;
    for (const std::uint32_t word : run) {
      write_leb128(out, static_cast<std::uint64_t>(words_[word].syllable - before));
      before = words_[word].syllable;
    }
  }

  void write_others(std::string& out, const Numbers& run) const {
    write_leb128(out, run.size());
    std::string_view before;
    for (const std::uint32_t word : run) {
      const std::string_view term = words_[word].term;
      const std::size_t shared = shared_bytes(before, term);
      write_leb128(out, shared);
      write_leb128(out, term.size() - shared);
      out += term.substr(shared);
      before = term;
    }
  }

  std::span<const TokenRows::Word> words_;
  std::array<Numbers, 4> runs_;
};

void write_number(std::string& out, std::uint32_t number) {
  using namespace token_code;
  if (number < one_byte_numbers) {
    out += static_cast<char>(number);
  } else if (const std::uint32_t more = number - one_byte_numbers;
             more < (any_number - one_byte_numbers) << 8) {
    out += static_cast<char>(one_byte_numbers + (more >> 8));
    out += static_cast<char>(more);
  } else {
    out += static_cast<char>(any_number);
    write_leb128(out, number);
  }
}

void write_step(std::string& out, std::uint32_t from, std::uint32_t to) {
  if (to == from + 1) return;
  if (to == from) {
    out += static_cast<char>(token_code::same_position);
  } else {
    out += static_cast<char>(token_code::gap);
    write_leb128(out, to - from - 1);
  }
}

[[noreturn]] void damaged() {
  throw Error(ErrorCode::damaged, "the tokens of an article cannot be read", {},
              "index the archive again");
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

}  // namespace

std::string TokenRows::encode(std::uint64_t length, std::span<const Word> words) const {
  Numbers counts(words.size());
  for (const Token& token : tokens_) ++counts[token.word];
  const Runs runs(words, counts);
  const Numbers numbers = runs.numbers();
  std::string out;
  out.reserve(tokens_.size() * 2 + 64);
  write_leb128(out, length);
  write_leb128(out, title_end_);
  runs.write(out);
  Row row = Row::text;
  std::uint32_t position = 0;
  for (const Token& token : tokens_) {
    if (token.row != row) {
      row = token.row;
      position = 0;
      out += static_cast<char>(token_code::new_row);
      out += static_cast<char>(row);
    }
    write_step(out, position, token.position);
    position = token.position;
    write_number(out, numbers[token.word]);
  }
  return out;
}

TokenReader::TokenReader(std::span<const std::string> terms) : present_(terms.size()) {
  for (const std::string& term : terms) {
    const auto place = static_cast<std::uint16_t>(sought_.size());
    Sought sought{Row::text, term, -1};
    sought.row = take_field(sought.term);
    sought.syllable = text::syllable_number(sought.term).value_or(-1);
    (sought.syllable < 0 ? others_ : syllables_).push_back(place);
    sought_.push_back(std::move(sought));
  }
  std::ranges::sort(syllables_, {}, [&](std::uint16_t i) { return sought_[i].syllable; });
  std::ranges::sort(others_, {},
                    [&](std::uint16_t i) { return std::string_view(sought_[i].term); });
}

void TokenReader::open(std::string_view value) {
  rest_ = value;
  position_ = 0;
  row_ = Row::text;
  std::ranges::fill(present_, 0);
  marked_.clear();
  length_ = number();
  title_end_ = static_cast<std::uint32_t>(number());
  for (int i = 0; i < 2; ++i) {
    read_syllables(number());
    read_others(number());
  }
}

void TokenReader::mark(std::size_t sought, std::uint32_t number) {
  present_[sought] = 1;
  sought_[sought].also = marked_[number];
  marked_[number] = static_cast<std::uint16_t>(sought + 1);
}

void TokenReader::read_syllables(std::uint64_t count) {
  if (count > rest_.size()) damaged();
  const std::size_t first = marked_.size();
  marked_.resize(first + count);
  auto sought = syllables_.begin();
  std::uint64_t syllable = 0;
  for (std::size_t i = first; i < marked_.size(); ++i) {
    syllable += number();
    const auto at = [&] { return static_cast<std::uint64_t>(sought_[*sought].syllable); };
    while (sought != syllables_.end() && at() < syllable) ++sought;
    for (; sought != syllables_.end() && at() == syllable; ++sought)
      mark(*sought, static_cast<std::uint32_t>(i));
  }
}

void TokenReader::read_others(std::uint64_t count) {
  if (count > rest_.size()) damaged();
  const std::size_t first = marked_.size();
  marked_.resize(first + count);
  auto sought = others_.begin();
  term_.clear();
  for (std::size_t i = first; i < marked_.size(); ++i) {
    const std::uint64_t shared = number();
    const std::uint64_t more = number();
    if (shared > term_.size() || more > rest_.size()) damaged();
    term_.resize(shared);
    term_ += rest_.substr(0, more);
    rest_.remove_prefix(more);
    while (sought != others_.end() && sought_[*sought].term < term_) ++sought;
    for (; sought != others_.end() && sought_[*sought].term == term_; ++sought)
      mark(*sought, static_cast<std::uint32_t>(i));
  }
}

std::uint64_t TokenReader::number() {
  if (!rest_.empty() && static_cast<unsigned char>(rest_.front()) < 0x80) return byte();
  const auto number = read_leb128(rest_);
  if (!number) damaged();
  return *number;
}

unsigned TokenReader::byte() {
  if (rest_.empty()) damaged();
  const auto first = static_cast<unsigned char>(rest_.front());
  rest_.remove_prefix(1);
  return first;
}

/// The next token that is marked.
bool TokenReader::next(Place& place) {
  using namespace token_code;
  std::uint32_t step = 1;
  while (!rest_.empty()) {
    const unsigned first = byte();
    std::uint64_t word = first;
    if (first == same_position) {
      step = 0;
      continue;
    }
    if (first == gap) {
      step = static_cast<std::uint32_t>(number() + 1);
      continue;
    }
    if (first == new_row) {
      const unsigned row = byte();
      if (row > static_cast<unsigned>(Row::tag)) damaged();
      row_ = static_cast<Row>(row);
      position_ = 0;
      continue;
    }
    if (first == any_number)
      word = number();
    else if (first >= one_byte_numbers)
      word = one_byte_numbers + ((first - one_byte_numbers) << 8) + byte();
    if (word >= marked_.size()) damaged();
    position_ += step;
    step = 1;
    if (marked_[word] == 0) continue;
    place = {static_cast<std::uint32_t>(word), position_, row_};
    return true;
  }
  return false;
}

}  // namespace vnfts::index
