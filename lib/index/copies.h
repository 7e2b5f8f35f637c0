/// Copies of one article among the matches of a query: one of them stands for all.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "index/generation.h"
#include "vnfts/search.h"

namespace vnfts::index {

struct RankedArticle {
  Xapian::docid article = 0;
  double score = 0;
  std::uint64_t copies = 0;  ///< Others of its group that match, too.
};

/// Where a group of copies stands among hits.
enum class GroupPlace {
  of_best,    ///< Where the first of its members does.
  of_leader,  ///< Where the one that is shown does: hits remain in the order of their dates.
};

/// Hits in their order, and what made them hits.
struct RankedHits {
  std::vector<RankedArticle> hits;
  Xapian::Query query;
  double least_score = 0;  ///< What weighs less is no match of the query.
  GroupPlace place = GroupPlace::of_best;
};

/// The page that `options` ask for. Unless they ask for all copies, one stands for each group: the
/// one published first of those that match; of several of that time, or without one, the one
/// indexed first. `ranked` gives at least so many of the first hits, or all there are; it is
/// asked again for more when there are many copies. Costs a look-up or two a hit, those passed over
/// too, and a search among the members of each group of several.
std::vector<RankedArticle> page_of(const Served& served, const SearchOptions& options,
                                   const std::function<RankedHits(std::size_t needed)>& ranked);

/// The group of an article, as the index names it; empty when it can have no copies.
std::string group_of(const Served& served, Xapian::docid article);

/// The articles of a group but for one, the one published first in front, undated ones last.
std::vector<RankedArticle> copies_of(const Xapian::Database& db, const std::string& group,
                                     Xapian::docid article);

}  // namespace vnfts::index
