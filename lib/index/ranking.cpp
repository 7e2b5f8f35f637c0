#include "index/ranking.h"

#include <algorithm>
#include <span>

#include "index/bm25.h"
#include "index/pair_score.h"
#include "index/schema.h"
#include "index/weights.h"

namespace vnfts::index {

namespace {

/// Up to here totals are counted, beyond they are estimated.
constexpr Xapian::doccount counted = 1000;

/// One way to match the query: all of its words, or most of them.
struct Way {
  const Xapian::Query& query;
  bool scored;         ///< Some part tells a better article from a worse.
  double least_share;  ///< Of the best article's weight: what weighs less is no match.
};

/// All that a query matches, to be cut by weight. With a cutoff of its own, as with a few best
/// asked for, Xapian 1.4 passes over what it thinks too light to be looked at, and now and then is
/// wrong.
Xapian::MSet fetch_all(const Xapian::Enquire& enquire, const Xapian::Database& db) {
  return enquire.get_mset(0, db.get_doccount());
}

/// What the lightest of all matches weighs that shall be left.
double least_weight(const Xapian::MSet& all, double least_share) {
  double most = 0;
  for (auto it = all.begin(); it != all.end(); ++it) most = std::max(most, it.get_weight());
  return least_share * most;
}

class Ranker {
 public:
  Ranker(const Served& served, const CompiledQuery& compiled, const SearchOptions& options)
      : served_(served), db_(served.db), compiled_(compiled), options_(options) {}

  Matches run(const Way& way) const {
    const bool by_relevance = options_.sort == Sort::relevance && way.scored;
    const GroupPlace place = by_relevance ? GroupPlace::of_best : GroupPlace::of_leader;
    Matches found;
    Candidates candidates;
    auto page = page_of(served_, options_, [&](std::size_t needed) {
      found = by_relevance ? by_score(way, needed, candidates) : by_date_or_preference(way, needed);
      return RankedHits{std::move(found.hits), way.query, found.least_score, place};
    });
    found.hits = std::move(page);
    return found;
  }

 private:
  Xapian::Enquire enquire(const Xapian::Query& query) const {
    Xapian::Enquire enquire(db_);
    enquire.set_weighting_scheme(bm25());
    enquire.set_query(query);
    return enquire;
  }

  Xapian::MSet fetch(const Xapian::Enquire& enquire, std::size_t count) const {
    const std::size_t all = db_.get_doccount();
    const std::size_t checked = options_.exact_total ? all : counted;
    return enquire.get_mset(0, static_cast<Xapian::doccount>(std::min(count, all)),
                            static_cast<Xapian::doccount>(checked));
  }

  static Matches matches_of(const Xapian::MSet& set) {
    Matches out;
    for (auto it = set.begin(); it != set.end(); ++it) out.hits.push_back({*it, it.get_weight()});
    out.total = set.get_matches_estimated();
    out.total_exact = set.get_matches_lower_bound() == set.get_matches_upper_bound();
    return out;
  }

  /// What BM25 finds, kept in case that more of it is needed.
  struct Candidates {
    std::size_t depth = 0;
    Matches matches;
  };

  /// The `needed` first are in their final order.
  Matches by_score(const Way& way, std::size_t needed, Candidates& candidates) const {
    const bool all = way.least_share > 0 && options_.exact_total;
    const std::size_t depth = all ? db_.get_doccount() : std::max(needed, weights::reranked);
    if (candidates.depth < depth) candidates = {depth, by_weight(way, depth)};
    Matches found = candidates.matches;
    if (options_.offset < weights::reranked && options_.limit > 0) rerank(found.hits, needed);
    return found;
  }

  Matches by_weight(const Way& way, std::size_t depth) const {
    const bool looked_at = options_.limit > 0 || way.least_share > 0;
    Matches found = matches_of(fetch(enquire(way.query), looked_at ? depth : 0));
    if (way.least_share > 0) cut(found, way.least_share, depth);
    return found;
  }

  /// Leaves out what weighs too little. When nothing does there may be more beyond the `depth`
  /// best.
  static void cut(Matches& found, double least_share, std::size_t depth) {
    if (found.hits.empty()) return;
    const double least = least_share * found.hits.front().score;
    const auto light =
        std::ranges::find_if(found.hits, [least](const auto& hit) { return hit.score < least; });
    found.total_exact = light != found.hits.end() || found.hits.size() < depth;
    found.hits.erase(light, found.hits.end());
    found.total = found.hits.size();
    found.least_score = least;
  }

  /// Puts the best in their final order, the same for every page. Behind the `needed` first, hits
  /// that cannot come before them keep the score that they have.
  void rerank(std::vector<RankedArticle>& hits, std::size_t needed) const {
    if (compiled_.chains.empty()) return;
    PairScorer pairs(served_, compiled_.chains);
    const auto best = std::span(hits).first(std::min(hits.size(), weights::reranked));
    std::vector<double> top;  // a heap, its least first
    for (std::size_t i = 0; i < best.size(); ++i) {
      RankedArticle& hit = best[i];
      if (i + 1 < best.size()) pairs.prefetch(best[i + 1].article);
      const bool full = top.size() == needed;
      if (full && hit.score + pairs.most() < top.front()) break;  // nor can those that follow
      hit.score += pairs.score(hit.article, full ? top.front() - hit.score : 0);
      if (full && hit.score <= top.front()) continue;
      if (full) {
        std::ranges::pop_heap(top, std::ranges::greater());
        top.pop_back();
      }
      top.push_back(hit.score);
      std::ranges::push_heap(top, std::ranges::greater());
    }
    std::ranges::stable_sort(best, std::ranges::greater(), &RankedArticle::score);
  }

  /// Those that name the days themselves, then the others, either the newest first.
  Matches by_preference(const Way& way, std::size_t needed) const {
    Xapian::Enquire preferring = enquire(way.query);
    preferring.set_sort_by_relevance_then_value(slot::newest_first, true);
    return matches_of(fetch(preferring, needed));
  }

  Matches by_date_or_preference(const Way& way, std::size_t needed) const {
    return options_.sort == Sort::relevance && compiled_.prefers ? by_preference(way, needed)
                                                                 : by_date(way, needed);
  }

  Matches by_date(const Way& way, std::size_t needed) const {
    Xapian::Enquire dated = enquire(way.query);
    set_order(dated, options_.sort == Sort::oldest ? Sort::oldest : Sort::newest);
    if (way.least_share > 0) return heavy(fetch_all(dated, db_), way.least_share);
    return matches_of(fetch(dated, needed));
  }

  /// Those that weigh enough.
  static Matches heavy(const Xapian::MSet& all, double least_share) {
    Matches found = matches_of(all);
    const double least = least_weight(all, least_share);
    std::erase_if(found.hits, [least](const RankedArticle& hit) { return hit.score < least; });
    found.total = found.hits.size();
    found.least_score = least;
    return found;
  }

  const Served& served_;
  const Xapian::Database& db_;
  const CompiledQuery& compiled_;
  const SearchOptions& options_;
};

/// Every word, as long as some article has them all or the query may not be relaxed; else most.
template <typename Run>
auto relaxing(const CompiledQuery& query, Match match, Run&& run) {
  if (match != Match::most || query.most.empty()) {
    auto every = run(Way{query.every, query.scored, 0});
    if (every.total > 0 || query.most.empty() || match == Match::every) return every;
  }
  auto most = run(Way{query.most, true, weights::relaxed_share});
  most.relaxed = most.total > 0;
  return most;
}

/// Xapian counts, the server of a remote shard its own, and only what differs comes back.
SlotCounts count_all(const Xapian::Database& db, const Xapian::Query& query, Xapian::valueno slot) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  Xapian::ValueCountMatchSpy spy(slot);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, db.get_doccount());
  SlotCounts out;
  out.total = spy.get_total();
  for (auto content = spy.values_begin(); content != spy.values_end(); ++content)
    out.articles[*content] = content.get_termfreq();
  return out;
}

/// Of those that weigh enough: all are fetched, each with the content of the slot as its sort key.
SlotCounts count_heavy(const Xapian::Database& db, const Way& way, Xapian::valueno slot) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25());
  enquire.set_query(way.query);
  enquire.set_sort_by_value_then_relevance(slot, true);
  const Xapian::MSet all = fetch_all(enquire, db);
  const double least = least_weight(all, way.least_share);
  SlotCounts out;
  for (auto hit = all.begin(); hit != all.end(); ++hit) {
    if (hit.get_weight() < least) continue;
    ++out.total;
    if (std::string content = hit.get_sort_key(); !content.empty()) ++out.articles[content];
  }
  return out;
}

}  // namespace

void set_order(Xapian::Enquire& enquire, Sort sort) {
  if (sort == Sort::newest) enquire.set_sort_by_value_then_relevance(slot::newest_first, true);
  if (sort == Sort::oldest) enquire.set_sort_by_value_then_relevance(slot::oldest_first, true);
}

Matches rank(const Served& served, const CompiledQuery& query, const SearchOptions& options) {
  const Ranker ranker(served, query, options);
  return relaxing(query, options.match, [&](const Way& way) { return ranker.run(way); });
}

SlotCounts count_slot(const Xapian::Database& db, const CompiledQuery& query, Match match,
                      Xapian::valueno slot) {
  return relaxing(query, match, [&](const Way& way) {
    return way.least_share > 0 ? count_heavy(db, way, slot) : count_all(db, way.query, slot);
  });
}

}  // namespace vnfts::index
