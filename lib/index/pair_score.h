/// How well the words of a query stand together in an article.
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

#include "index/reading.h"

namespace vnfts::index {

/// Scores articles by the pairs of neighbouring words of the query: side by side in order, and
/// within a window in the order or against it, each saturated as BM25 does and weighted by how rare
/// the pair is in the archive's language model (the sequential dependence of Metzler and Croft, A
/// Markov random field model for term dependencies, 2005). A word counts by what it was probably
/// meant to be.
class PairScorer {
 public:
  PairScorer(const Xapian::Database& db, std::span<const Chain> chains);

  /// No article scores more.
  double most() const { return pairs_.empty() ? 0 : pairs_.front().most_from_here; }

  /// Reads the positions of the query's words in the article. As soon as it is sure to score less
  /// than `enough`, it is scored no further: the result is then less than `enough` and means no
  /// more.
  double score(Xapian::docid article, double enough);

 private:
  struct Occurrence {
    Xapian::termpos position;
    double probability;
  };
  struct Term {
    std::string text;
    double probability;
  };
  struct Word {
    std::vector<Term> terms;
    std::vector<Occurrence> occurrences;  ///< In `article`, by position.
    Xapian::docid article = 0;
  };
  /// Words `first` and `first` + 1.
  struct Pair {
    std::size_t first;
    double rarity;
    double most_from_here = 0;  ///< That this pair and those behind it score.
  };

  const std::vector<Occurrence>& occurrences(std::size_t word, Xapian::docid article);
  static double ordered(std::span<const Occurrence> first, std::span<const Occurrence> second);
  static double windowed(std::span<const Occurrence> first, std::span<const Occurrence> second);

  Xapian::Database db_;
  std::vector<Word> words_;
  std::vector<Pair> pairs_;  ///< The rarest first.
  double mean_length_;
};

}  // namespace vnfts::index
