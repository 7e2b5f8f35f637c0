#include "index/ranking.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "index/bm25.h"
#include "index/pair_score.h"
#include "index/schema.h"

namespace vnfts::index {

namespace {

/// A relaxed match has at least this share of the best match's weight: most of the words.
constexpr double relaxed_share = 0.5;

/// Up to here totals are counted, beyond they are estimated.
constexpr Xapian::doccount counted = 1000;

/// The weight of the best match: 0 when there is none.
double best_weight(const Xapian::Database& db, const Xapian::Query& query) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Bm25());
  enquire.set_query(query);
  const Xapian::MSet best = enquire.get_mset(0, 1);
  return best.empty() ? 0 : best.begin().get_weight();
}

/// Candidates that are reranked.
const std::size_t reranked = getenv("RR") ? atoi(getenv("RR")) : 200;

std::vector<RankedArticle> matches_of(const Xapian::MSet& set) {
  std::vector<RankedArticle> out;
  for (auto it = set.begin(); it != set.end(); ++it) out.push_back({*it, it.get_weight()});
  return out;
}

/// Puts the best `candidates` in their final order.
void rerank(const Xapian::Database& db, const CompiledQuery& query,
            std::span<RankedArticle> candidates) {
  const PairScorer pairs(db, query.chains);
  for (RankedArticle& match : candidates) match.score += pairs.score(match.article);
  std::ranges::stable_sort(candidates, std::ranges::greater(), &RankedArticle::score);
}

/// The part of `all` that begins at `offset`, at most `limit` long.
std::vector<RankedArticle> page_of(std::vector<RankedArticle> all, std::size_t offset,
                                   std::size_t limit) {
  all.resize(std::min(all.size(), offset + limit));
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(offset, all.size())));
  return all;
}

Matches run(const Xapian::Database& db, const CompiledQuery& compiled, const Xapian::Query& query,
            bool scored, const SearchOptions& options, double least_weight) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Bm25());
  enquire.set_query(query);
  set_order(enquire, options.sort == Sort::relevance && !scored ? Sort::newest : options.sort);
  if (least_weight > 0) enquire.set_cutoff(0, least_weight);
  const std::size_t offset = std::min<std::size_t>(options.offset, db.get_doccount());
  const bool two_stages = options.sort == Sort::relevance && scored && options.limit > 0 &&
                          offset < reranked && !compiled.chains.empty();
  const std::size_t first = two_stages ? 0 : offset;
  const std::size_t last =
      two_stages ? std::max(offset + options.limit, reranked) : offset + options.limit;
  const Xapian::doccount check = options.exact_total ? db.get_doccount() : counted;
  const Xapian::MSet set = enquire.get_mset(static_cast<Xapian::doccount>(first),
                                            static_cast<Xapian::doccount>(last - first), check);
  Matches matches;
  matches.hits = matches_of(set);
  matches.total = set.get_matches_estimated();
  matches.total_exact = set.get_matches_lower_bound() == set.get_matches_upper_bound();
  if (two_stages) {
    rerank(db, compiled, std::span(matches.hits).first(std::min(reranked, matches.hits.size())));
    matches.hits = page_of(std::move(matches.hits), offset, options.limit);
  }
  return matches;
}

}  // namespace

void set_order(Xapian::Enquire& enquire, Sort sort) {
  if (sort == Sort::newest) enquire.set_sort_by_value_then_relevance(slot::newest_first, true);
  if (sort == Sort::oldest) enquire.set_sort_by_value_then_relevance(slot::oldest_first, true);
}

Matches rank(const Xapian::Database& db, const CompiledQuery& query, const SearchOptions& options) {
  if (options.match != Match::most || query.most.empty()) {
    Matches every = run(db, query, query.every, query.scored, options, 0);
    if (every.total > 0 || query.most.empty() || options.match == Match::every) return every;
  }
  Matches most =
      run(db, query, query.most, true, options, relaxed_share * best_weight(db, query.most));
  most.relaxed = most.total > 0;
  return most;
}

}  // namespace vnfts::index
