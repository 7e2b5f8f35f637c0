/// The words that say what an article is about.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "vnfts/article.h"

namespace vnfts::index {

struct Keyword {
  std::vector<std::string> terms;  ///< One, or two that stand side by side.
  double factor = 0;               ///< 0..1, of the BM25 weight of its terms.
  double weight = 0;               ///< The factor times their idf: what keywords compare by.
};

/// At most 28 words and 12 pairs, the heaviest first, of what other articles have, too: none when
/// they have nothing of it. A word says the more, the more often the article has it (a title counts
/// three times, as in the index) and the fewer others do. Most Vietnamese words are two syllables,
/// each of which is common: a pair says the more, the oftener its syllables stand together whenever
/// they stand here at all.
std::vector<Keyword> find_keywords(const Article& article, const Xapian::Database& db);

/// What a number of occurrences says: the more, the less each adds; 0..1.
double saturated(double occurrences);

}  // namespace vnfts::index
