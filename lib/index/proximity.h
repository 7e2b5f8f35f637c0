/// Words that stand side by side, or near each other, or anywhere in an article.
///
/// Xapian's own phrases read its own positions, which an index has not (token_rows.h). A posting
/// source takes their place: it finds the articles that have all words (conjunction.h), and reads
/// the rows of tokens of those that weigh enough to be of interest.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/conjunction.h"
#include "index/generation.h"

namespace vnfts::index {

/// Each word has one spelling at least, none twice.
struct Proximity {
  std::vector<Spellings> words;  ///< Those that stand together.
  /// 0: each word directly behind the one before it. Else all of them, in any order, at different
  /// positions of a window of so many.
  std::uint32_t window = 0;
  std::vector<Clause> others;  ///< What stands anywhere, and terms that are no words.

  std::vector<Clause> all() const {
    std::vector<Clause> all;
    for (const Spellings& word : words) all.push_back({{word}, {}});
    all.insert(all.end(), others.begin(), others.end());
    return all;
  }
};

/// `positions[i]` are those of word i, ascending. Gives up, with false, on rows in which hundreds
/// of equal words fight for room.
bool stand_together(std::span<const std::vector<std::uint32_t>> positions, std::uint32_t window);

/// The articles in which they stand so. Each weighs the sum of its spellings' BM25 weights (see
/// bm25.h). On remote shards, whose servers know no such source, they are found here and now and
/// asked for by their ids, at the cost of reading each article that has all words; those anywhere
/// are left to Xapian's operators.
Xapian::Query proximity_query(Proximity asked, const Served& served);

/// Whether terms stand side by side in the rows of an article.
bool has_phrase(std::string_view rows, std::span<const std::string> terms);

/// Terms that stand side by side; each weighs `factor` times what BM25 says.
Xapian::Query weighted_phrase(std::span<const std::string> terms, const Served& served,
                              double factor);

}  // namespace vnfts::index
