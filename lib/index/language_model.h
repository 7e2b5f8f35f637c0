/// What the archive's own text says about which words are likely.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/table_store.h"

namespace vnfts::index {

/// Reads the counts that word_counts.h describes, of one database or of several shards, local or
/// remote. Opening it reads nothing.
class LanguageModel {
 public:
  explicit LanguageModel(TableStore tables);

  /// Everything about the words that are written `folded` without accents: a chunk, empty when
  /// there are none.
  std::string chunk(std::string_view folded) const;

  /// The folded spellings that begin so, at most `most` of each shard.
  std::vector<std::string> spellings(std::string_view beginning, std::size_t most) const;

  /// The chunk under any other key of the metadata.
  std::string chunk_at(const std::string& key) const;

  /// Words of the archive's text, all together, weighted by field; at least 1.
  double total() const;

 private:
  TableStore tables_;
};

/// Probability of a word behind another: bigrams with absolute discounting, backed off to the
/// probability of the word alone (Ney, Essen and Kneser, On structuring probabilistic dependences
/// in stochastic language modelling, 1994). `followed` and `distinct` are those of the first word,
/// `pairs` counts the two together, `alone` is the probability of the second.
double probability_behind(double followed, double distinct, double pairs, double alone);

}  // namespace vnfts::index
