/// How well the words of a query stand together in an article.
#pragma once

#include <xapian.h>

#include <span>
#include <vector>

#include "index/reading.h"

namespace vnfts::index {

/// Scores articles by the pairs of neighbouring words of the query: side by side in order, and
/// within a window in any order, each saturated as BM25 does and weighted by how rare the pair is
/// in the archive's language model (Metzler and Croft, A Markov random field model for term
/// dependencies, 2005, its sequential dependence). A word counts by what it was probably meant to
/// be.
class PairScorer {
 public:
  PairScorer(const Xapian::Database& db, std::span<const Chain> chains);

  /// No article scores more.
  double most() const { return most_; }

  /// Reads the positions of the query's words in the article.
  double score(Xapian::docid article) const;

 private:
  struct Term {
    std::string text;
    double probability;
  };
  /// A word of a chain; `rarity` is of the pair with the next one, 0 behind the last.
  struct Word {
    std::vector<Term> terms;
    double rarity = 0;
  };
  struct Occurrence {
    Xapian::termpos position;
    double probability;
  };
  using Occurrences = std::vector<Occurrence>;

  Occurrences occurrences(const Word& word, Xapian::docid article) const;
  static double ordered(const Occurrences& first, const Occurrences& second);
  static double windowed(const Occurrences& first, const Occurrences& second);

  Xapian::Database db_;
  std::vector<Word> words_;
  double mean_length_;
  double most_ = 0;
};

}  // namespace vnfts::index
