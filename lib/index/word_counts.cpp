#include "index/word_counts.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "index/front_coding.h"
#include "index/leb128.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

/// No archive counts so far; what does is damage, and must not overflow when it is added up.
constexpr std::uint64_t max_number = std::uint64_t{1} << 53;

[[noreturn]] void damaged() {
  throw Error(ErrorCode::damaged, "the language model cannot be read", {},
              "index the archive again");
}

/// Merges two rows in byte order; `key` names a text, `add` adds the second to the first.
template <typename Item, typename Key, typename Add>
std::vector<Item> merged(std::vector<Item> a, std::vector<Item> b, Key key, Add add) {
  std::vector<Item> out;
  out.reserve(a.size() + b.size());
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() || y != b.end()) {
    const bool from_a = y == b.end() || (x != a.end() && key(*x) <= key(*y));
    const bool both = x != a.end() && y != b.end() && key(*x) == key(*y);
    out.push_back(std::move(from_a ? *x++ : *y++));
    if (both) add(out.back(), std::move(*y++));
  }
  return out;
}

void add_word(WordCounts& to, WordCounts&& more) {
  to.count += more.count;
  to.followed += more.followed;
  to.distinct += more.distinct;
  to.pairs = merged(std::move(to.pairs), std::move(more.pairs), std::mem_fn(&PairCount::second),
                    [&to](PairCount& a, const PairCount& b) {
                      a.count += b.count;
                      // Both sides counted it as distinct; or it is gone, and neither should.
                      if (b.count > 0 || a.count <= 0) --to.distinct;
                    });
}

/// What was taken back oftener than it is known to have been there is gone.
void drop_negative(WordCounts& word) {
  word.followed = std::max<std::int64_t>(word.followed, 0);
  word.distinct = std::max<std::int64_t>(word.distinct, 0);
  std::erase_if(word.pairs, [](const PairCount& pair) { return pair.count <= 0; });
}

void append_pairs(std::string& out, std::span<const PairCount> pairs) {
  std::string_view before;
  for (const PairCount& pair : pairs) {
    if (pair.count <= 0) continue;
    write_front_coded(out, before, pair.second);
    write_leb128(out, static_cast<std::uint64_t>(pair.count));
    before = pair.second;
  }
}

std::uint64_t at_least_zero(std::int64_t count) {
  return static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0));
}

}  // namespace

std::uint64_t ChunkReader::number(std::string_view& from) {
  const auto value = read_leb128(from);
  if (!value || *value > max_number) damaged();
  return *value;
}

std::string_view ChunkReader::take(std::string_view& from, std::uint64_t bytes) {
  if (bytes > from.size()) damaged();
  const std::string_view taken = from.substr(0, bytes);
  from.remove_prefix(bytes);
  return taken;
}

bool ChunkReader::next_word() {
  if (rest_.empty()) return false;
  word_.word = take(rest_, number(rest_));
  word_.count = static_cast<std::int64_t>(number(rest_));
  word_.followed = static_cast<std::int64_t>(number(rest_));
  word_.distinct = static_cast<std::int64_t>(number(rest_));
  pairs_ = take(rest_, number(rest_));
  pair_.second.clear();
  return true;
}

bool ChunkReader::next_pair() {
  if (pairs_.empty()) return false;
  const std::uint64_t shared = number(pairs_);
  if (shared > pair_.second.size()) damaged();
  pair_.second.resize(shared);
  pair_.second += take(pairs_, number(pairs_));
  pair_.count = static_cast<std::int64_t>(number(pairs_));
  return true;
}

std::string encode_chunk(std::span<const WordCounts> words) {
  std::string out;
  std::string pairs;
  for (const WordCounts& w : words) {
    if (w.count <= 0) continue;
    pairs.clear();
    append_pairs(pairs, w.pairs);
    write_leb128(out, w.word.size());
    out += w.word;
    write_leb128(out, at_least_zero(w.count));
    write_leb128(out, at_least_zero(w.followed));
    write_leb128(out, at_least_zero(w.distinct));
    write_leb128(out, pairs.size());
    out += pairs;
  }
  return out;
}

std::vector<WordCounts> decode_chunk(std::string_view chunk) {
  std::vector<WordCounts> out;
  for (ChunkReader reader(chunk); reader.next_word();) {
    WordCounts& word = out.emplace_back(reader.word());
    while (reader.next_pair()) word.pairs.push_back(reader.pair());
  }
  return out;
}

void add_counts(std::vector<WordCounts>& words, std::vector<WordCounts> more) {
  words = merged(std::move(words), std::move(more), std::mem_fn(&WordCounts::word), add_word);
  std::ranges::for_each(words, drop_negative);
  std::erase_if(words, [](const WordCounts& word) { return word.count <= 0; });
}

void forget_rare(std::vector<WordCounts>& words, std::ptrdiff_t allowed) {
  const auto rare = [](const PairCount& pair) { return pair.count <= 1; };
  std::ptrdiff_t kept = 0;
  std::ptrdiff_t once = 0;
  for (const WordCounts& w : words) {
    const std::ptrdiff_t n = std::ranges::count_if(w.pairs, rare);
    once += n;
    kept += std::ssize(w.pairs) - n;
  }
  if (once <= std::max(kept, allowed)) return;
  for (WordCounts& w : words) std::erase_if(w.pairs, rare);
}

std::string merge_chunks(std::span<const std::string> chunks) {
  std::vector<WordCounts> all;
  for (const std::string& chunk : chunks) add_counts(all, decode_chunk(chunk));
  return encode_chunk(all);
}

}  // namespace vnfts::index
