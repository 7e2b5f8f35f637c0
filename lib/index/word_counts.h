/// The chunks that the archive's language model is stored in.
///
/// The model counts words, and which word stands behind which: unigrams and bigrams of the running
/// text of all articles, not weighted by field. It is kept in the database's metadata, a chunk for
/// each folded spelling, so that one look-up brings everything about all accents of a typed
/// syllable. The key of a chunk is `metadata::words` and the folded spelling; the chunk is
///
///     for each word so spelled: its text, count, followed, distinct, bytes of what follows, and
///       for each word that stands behind it: bytes shared with the one before, rest, count
///
/// in byte order of the words, numbers as LEB128, texts after their length. `followed` counts the
/// words that stood directly behind it, whatever they were, and `distinct` how many different ones:
/// more than are listed, as rare pairs are forgotten. Chunks of the same spelling are merged by
/// adding them up; so are those of segments and shards.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::index {

/// Stands for every number in pairs: "ngày 28" is as good as "ngày 7".
inline constexpr std::string_view any_number = "0";

/// A word and how often, in a chunk or to be added to one; counts to be added may be negative.
struct PairCount {
  std::string second;
  std::int64_t count = 0;
};

struct WordCounts {
  std::string word;
  std::int64_t count = 0;
  std::int64_t followed = 0;
  std::int64_t distinct = 0;
  std::vector<PairCount> pairs;  ///< In byte order of `second`.
};

/// Reads a chunk from one word to the next. Throws `Error` (`damaged`).
class ChunkReader {
 public:
  explicit ChunkReader(std::string_view chunk) : rest_(chunk) {}

  /// The next word, without its pairs; false at the end.
  bool next_word();
  const WordCounts& word() const { return word_; }

  /// The next pair of this word; false behind the last.
  bool next_pair();
  const PairCount& pair() const { return pair_; }

 private:
  std::uint64_t number(std::string_view& from);
  std::string_view take(std::string_view& from, std::uint64_t bytes);

  std::string_view rest_;
  std::string_view pairs_;
  WordCounts word_;
  PairCount pair_;
};

/// Words in byte order, each once, to a chunk; empty when there is nothing left to tell.
std::string encode_chunk(std::span<const WordCounts> words);

std::vector<WordCounts> decode_chunk(std::string_view chunk);

/// Adds `more` to `words`; both in byte order. Nothing falls below zero.
void add_counts(std::vector<WordCounts>& words, std::vector<WordCounts> more);

/// Forgets the pairs that occurred once when they have become more than the others, and more than
/// `allowed`: a pair that comes back has the time between two such moments to be counted twice.
void forget_rare(std::vector<WordCounts>& words, std::ptrdiff_t allowed = 0);

/// One chunk of several of the same spelling.
std::string merge_chunks(std::span<const std::string> chunks);

}  // namespace vnfts::index
