/// How well the words of a query stand together in an article.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/generation.h"
#include "index/reading.h"
#include "index/token_rows.h"

namespace vnfts::index {

/// Scores articles by the pairs of neighbouring words of the query: side by side in order, and
/// within a window in the order or against it, each saturated as BM25 does and weighted by how rare
/// the pair is in the archive's language model (the sequential dependence of Metzler and Croft, A
/// Markov random field model for term dependencies, 2005). A word counts by what it was probably
/// meant to be.
class PairScorer {
 public:
  PairScorer(const Served& served, std::span<const Chain> chains);

  /// No article scores more.
  double most() const { return pairs_.empty() ? 0 : pairs_.front().most_from_here; }

  /// Reads where the query's words stand in the article. As soon as it is sure to score less
  /// than `enough`, it is scored no further: the result is then less than `enough` and means no
  /// more.
  double score(Xapian::docid article, double enough = 0);

  /// That the article will be scored soon.
  void prefetch(Xapian::docid article) const { rows_.prefetch(article); }

 private:
  struct Occurrence {
    Xapian::termpos position;
    double probability;
  };
  /// That a term is a spelling of a word.
  struct Spelled {
    std::size_t word;
    double probability;
  };
  /// Words `first` and `first` + 1.
  struct Pair {
    std::size_t first;
    double rarity;
    double most_from_here = 0;  ///< That this pair and those behind it score.
  };

  void add(const Variant& variant, std::vector<std::string>& terms);
  void read(Xapian::docid article);
  static double ordered(std::span<const Occurrence> first, std::span<const Occurrence> second);
  static double windowed(std::span<const Occurrence> first, std::span<const Occurrence> second);

  RowReader rows_;
  std::optional<TokenReader> reader_;
  std::vector<std::vector<Spelled>> spelled_;   ///< By term of the reader.
  std::vector<std::vector<Occurrence>> words_;  ///< In the article read, by position.
  std::vector<Pair> pairs_;                     ///< The rarest first.
  double mean_length_;
};

}  // namespace vnfts::index
