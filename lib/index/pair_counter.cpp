#include "index/pair_counter.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "index/schema.h"
#include "index/word_counts.h"

namespace vnfts::index {

namespace {

/// A small archive has few pairs, and each tells something of its syllables.
constexpr std::ptrdiff_t allowed_single_pairs = 64;

bool counted(const Token& token) {
  return token.form == TokenForm::part &&
         (token.kind == TokenKind::syllable || token.kind == TokenKind::word ||
          token.kind == TokenKind::number);
}

std::string_view word_of(const Token& token) {
  return token.kind == TokenKind::number ? any_number : std::string_view(token.term);
}

/// Words whose counts decide between accents are all kept; of others, those with pairs to tell.
bool worth_keeping(const WordCounts& word) {
  return !word.pairs.empty() || word.word == any_number || !accent_variants(word.word).empty();
}

void store_chunk(Xapian::WritableDatabase& db, const std::string& folded,
                 std::vector<WordCounts> more) {
  const std::string key = metadata::words + folded;
  if (folded.empty() || key.size() > metadata::max_key_bytes) return;
  std::vector<WordCounts> words = decode_chunk(db.get_metadata(key));
  add_counts(words, std::move(more));
  forget_rare(words, accent_variants(folded).empty() ? 0 : allowed_single_pairs);
  std::erase_if(words, [](const WordCounts& w) { return !worth_keeping(w); });
  db.set_metadata(key, encode_chunk(words));
}

/// A clause does not end between them.
bool adjacent(std::string_view text, const Token& first, const Token& second) {
  return second.begin == first.end + 1 && text[first.end] == ' ';
}

}  // namespace

PairCounter::WordId PairCounter::id_of(std::string_view word) {
  const WordId id = texts_.number(word);
  if (id == words_.size()) words_.emplace_back();
  return id;
}

void PairCounter::count(std::string_view text, std::span<const Token> tokens, int sign) {
  count_by(text, tokens, sign, [this](const Token& token) { return id_of(word_of(token)); });
}

void PairCounter::count(std::string_view text, std::span<const Token> tokens,
                        std::span<const std::uint32_t> numbers, Lexicon& lexicon) {
  count_by(text, tokens, 1, [&](const Token& token) {
    if (token.kind == TokenKind::number) return id_of(any_number);
    auto& known =
        lexicon.number_in_count(numbers[static_cast<std::size_t>(&token - tokens.data())]);
    if (!known) known = id_of(token.term);
    return *known;
  });
}

template <typename IdOf>
void PairCounter::count_by(std::string_view text, std::span<const Token> tokens, int sign,
                           IdOf&& id_of) {
  const Token* before = nullptr;
  WordId id_before = 0;
  for (const Token& token : tokens) {
    if (!counted(token)) continue;
    const WordId id = id_of(token);
    words_[id].count += sign;
    if (before != nullptr && adjacent(text, *before, token)) {
      words_[id_before].followed += sign;
      pairs_[std::uint64_t{id_before} << 32 | id] += sign;
    }
    before = &token;
    id_before = id;
  }
  if (pairs_.size() > max_pairs_) forget_rare_pairs();
}

void PairCounter::add(const PairCounter& more) {
  std::vector<WordId> ids;
  ids.reserve(more.words_.size());
  for (WordId i = 0; i < more.words_.size(); ++i) {
    const WordId id = ids.emplace_back(id_of(more.text_of(i)));
    words_[id].count += more.words_[i].count;
    words_[id].followed += more.words_[i].followed;
  }
  for (const auto& [key, count] : more.pairs_)
    pairs_[std::uint64_t{ids[key >> 32]} << 32 | ids[static_cast<WordId>(key)]] += count;
  if (pairs_.size() > max_pairs_) forget_rare_pairs();
}

/// Down to half of what may be kept: otherwise each article of a large archive would have all pairs
/// looked through.
void PairCounter::forget_rare_pairs() {
  for (std::int32_t rare = 1; pairs_.size() > max_pairs_ / 2; ++rare)
    for (auto it = pairs_.begin(); it != pairs_.end();)
      it = std::abs(it->second) <= rare ? pairs_.erase(it) : std::next(it);
}

std::vector<std::string> PairCounter::folded_words() const {
  std::vector<std::string> folded;
  folded.reserve(words_.size());
  for (WordId id = 0; id < words_.size(); ++id) folded.push_back(fold(text_of(id)));
  return folded;
}

/// All pairs by the place of their first word among `ids`, then in byte order of the second.
std::vector<PairCounter::Pair> PairCounter::sorted_pairs(std::span<const WordId> ids) const {
  std::vector<WordId> place(ids.size());
  for (WordId i = 0; i < ids.size(); ++i) place[ids[i]] = i;
  std::vector<WordId> by_text(ids.begin(), ids.end());
  std::ranges::sort(by_text, {}, [this](WordId id) { return std::string_view(text_of(id)); });
  std::vector<WordId> text_place(ids.size());
  for (WordId i = 0; i < by_text.size(); ++i) text_place[by_text[i]] = i;
  std::vector<Pair> out;
  out.reserve(pairs_.size());
  for (const auto& [key, count] : pairs_) {
    const auto second = static_cast<WordId>(key);
    out.push_back({place[key >> 32], text_place[second], second, count});
  }
  std::ranges::sort(out, {},
                    [](const Pair& p) { return std::pair(p.first_place, p.second_place); });
  return out;
}

void PairCounter::store(Xapian::WritableDatabase& db) {
  const std::vector<std::string> folded = folded_words();
  std::vector<WordId> ids(words_.size());
  std::iota(ids.begin(), ids.end(), WordId{0});
  std::ranges::sort(ids, {}, [&](WordId id) {
    return std::pair<std::string_view, std::string_view>(folded[id], text_of(id));
  });
  const std::vector<Pair> pairs = sorted_pairs(ids);
  auto pair = pairs.begin();
  std::vector<WordCounts> same_spelling;
  for (WordId i = 0; i < ids.size(); ++i) {
    const Word& word = words_[ids[i]];
    WordCounts& counts =
        same_spelling.emplace_back(WordCounts{text_of(ids[i]), word.count, word.followed, 0, {}});
    for (; pair != pairs.end() && pair->first_place == i; ++pair)
      if (pair->count != 0) counts.pairs.push_back({text_of(pair->second), pair->count});
    counts.distinct =
        std::ranges::count_if(counts.pairs, [](const auto& p) { return p.count > 0; });
    if (i + 1 < ids.size() && folded[ids[i + 1]] == folded[ids[i]]) continue;
    store_chunk(db, folded[ids[i]], std::move(same_spelling));
    same_spelling.clear();
  }
  *this = PairCounter(max_pairs_);
}

}  // namespace vnfts::index
