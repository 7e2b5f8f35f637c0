/// Counting the words of articles, and their pairs, while they are indexed.
#pragma once

#include <tsl/robin_map.h>
#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/postings.h"
#include "index/term_numbers.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

/// What is to be added to the language model of a database (see word_counts.h) by the next commit.
/// Its memory is bounded: the rarest pairs are forgotten when there are too many.
class PairCounter {
 public:
  /// Keeps at most so many pairs between two articles.
  explicit PairCounter(std::size_t max_pairs = std::size_t{1} << 22) : max_pairs_(max_pairs) {}

  /// Counts the words of a text and the pairs of them with nothing but a space between; `sign` is
  /// -1 to take back an article that is replaced or removed.
  void count(std::string_view text, std::span<const Token> tokens, int sign);

  /// Counts tokens that have these numbers in a lexicon: one that no other counter uses, nor this
  /// one when it has stored.
  void count(std::string_view text, std::span<const Token> tokens,
             std::span<const std::uint32_t> numbers, Lexicon& lexicon);

  /// Counts what another counter has counted.
  void add(const PairCounter& more);

  /// Brings the model of the database up to date and forgets.
  void store(Xapian::WritableDatabase& db);

 private:
  using WordId = std::uint32_t;

  struct Word {
    std::int64_t count = 0;
    std::int64_t followed = 0;
  };

  struct Pair {
    WordId first_place;
    WordId second_place;
    WordId second;
    std::int32_t count;
  };

  template <typename IdOf>
  void count_by(std::string_view text, std::span<const Token> tokens, int sign, IdOf&& id_of);
  WordId id_of(std::string_view word);
  const std::string& text_of(WordId id) const { return texts_.text(id); }
  void forget_rare_pairs();
  std::vector<std::string> folded_words() const;
  std::vector<Pair> sorted_pairs(std::span<const WordId> ids) const;

  std::size_t max_pairs_;
  TermNumbers texts_;
  std::vector<Word> words_;                                     ///< By their numbers.
  tsl::robin_map<std::uint64_t, std::int32_t, MixBits> pairs_;  ///< First word << 32 | second.
};

}  // namespace vnfts::index
