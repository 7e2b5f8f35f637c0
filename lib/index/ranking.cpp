#include "index/ranking.h"

#include <algorithm>

#include "index/bm25.h"
#include "index/schema.h"

namespace vnfts::index {

namespace {

/// BM25, with the parameters that known-item search on a news archive came out best with.
const Bm25 bm25(/*k1=*/1.2, /*b=*/0.85);

/// A relaxed match has at least this share of the best match's weight: most of the words.
constexpr double relaxed_share = 0.5;

/// Up to here totals are counted, beyond they are estimated.
constexpr Xapian::doccount counted = 1000;

void order(Xapian::Enquire& enquire, Sort sort, bool scored) {
  if (sort == Sort::relevance && !scored) sort = Sort::newest;
  if (sort == Sort::newest) enquire.set_sort_by_value_then_relevance(slot::newest_first, true);
  if (sort == Sort::oldest) enquire.set_sort_by_value_then_relevance(slot::oldest_first, true);
}

/// The weight of the best match: 0 when there is none.
double best_weight(const Xapian::Database& db, const Xapian::Query& query) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25);
  enquire.set_query(query);
  const Xapian::MSet best = enquire.get_mset(0, 1);
  return best.empty() ? 0 : best.begin().get_weight();
}

Matches run(const Xapian::Database& db, const Xapian::Query& query, bool scored,
            const SearchOptions& options, double least_weight) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25);
  enquire.set_query(query);
  order(enquire, options.sort, scored);
  if (least_weight > 0) enquire.set_cutoff(0, least_weight);
  const auto window = std::min<std::size_t>(options.offset, db.get_doccount());
  const Xapian::doccount check = options.exact_total ? db.get_doccount() : counted;
  Matches matches;
  matches.hits = enquire.get_mset(static_cast<Xapian::doccount>(window),
                                  static_cast<Xapian::doccount>(options.limit), check);
  const Xapian::MSet& hits = matches.hits;
  matches.total = hits.get_matches_estimated();
  matches.total_exact = hits.get_matches_lower_bound() == hits.get_matches_upper_bound();
  return matches;
}

}  // namespace

Matches rank(const Xapian::Database& db, const CompiledQuery& query, const SearchOptions& options) {
  if (options.match != Match::most || query.most.empty()) {
    Matches every = run(db, query.every, query.scored, options, 0);
    if (every.total > 0 || query.most.empty() || options.match == Match::every) return every;
  }
  Matches most = run(db, query.most, true, options, relaxed_share * best_weight(db, query.most));
  most.relaxed = most.total > 0;
  return most;
}

}  // namespace vnfts::index
