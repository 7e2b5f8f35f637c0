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
  double most() const { return most_; }

  /// Reads the positions of the query's words in the article.
  double score(Xapian::docid article);

 private:
  struct Term {
    std::string text;
    double probability;
  };
  struct Word {
    std::vector<Term> terms;
    double rarity = 0;  ///< Of the pair with the next word; 0 when no pair begins here.
  };
  struct Occurrence {
    Xapian::termpos position;
    double probability;
  };
  using Occurrences = std::vector<Occurrence>;

  void read(const Word& word, Xapian::docid article, Occurrences& out) const;
  static double ordered(const Occurrences& first, const Occurrences& second);
  static double windowed(const Occurrences& first, const Occurrences& second);

  Xapian::Database db_;
  std::vector<Word> words_;
  double mean_length_;
  double most_ = 0;
  Occurrences first_;
  Occurrences second_;
};

}  // namespace vnfts::index
