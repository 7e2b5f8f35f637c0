/// Which articles, in which order.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/compile.h"
#include "index/copies.h"
#include "vnfts/search.h"

namespace vnfts::index {

struct Matches {
  std::vector<RankedArticle> hits;
  std::uint64_t total = 0;
  bool total_exact = true;
  bool relaxed = false;
  double least_score = 0;  ///< What weighs less is no match.
};

/// By date, undated articles last; by relevance nothing needs be set.
void set_order(Xapian::Enquire& enquire, Sort sort);

/// The page of matches that `options` ask for. By relevance in two stages: BM25 finds candidates,
/// and the best of them are put in order by how the words stand together too; what lies beyond them
/// follows as BM25 has it. When no article has every word, those that have most of them, by weight.
/// Of copies of one article one is a hit (copies.h), all count in the total.
Matches rank(const Served& served, const CompiledQuery& query, const SearchOptions& options);

/// How many articles have which content in a slot.
struct SlotCounts {
  std::map<std::string, std::uint64_t> articles;  ///< By content; none is none.
  std::uint64_t total = 0;                        ///< With those that have none.
  bool relaxed = false;
};

/// Of all articles that `rank` finds, on all pages together.
SlotCounts count_slot(const Xapian::Database& db, const CompiledQuery& query, Match match,
                      Xapian::valueno slot);

}  // namespace vnfts::index
