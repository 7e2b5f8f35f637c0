#include "index/copies.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "index/bm25.h"
#include "index/ranking.h"
#include "index/schema.h"
#include "index/stored_groups.h"

namespace vnfts::index {

namespace {

using Hits = std::vector<RankedArticle>;

/// Undated ones last; of one time, or none, in the order in which they were indexed.
Hits oldest_first(const Xapian::Database& db, const Xapian::Query& query, double least_score) {
  Xapian::Enquire enquire(db);
  if (least_score > 0)
    enquire.set_weighting_scheme(bm25());
  else
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  set_order(enquire, Sort::oldest);
  const Xapian::MSet all = enquire.get_mset(0, db.get_doccount());
  std::vector<std::pair<std::string, RankedArticle>> dated;
  for (auto it = all.begin(); it != all.end(); ++it)
    if (it.get_weight() >= least_score)
      dated.push_back({it.get_sort_key(), {*it, it.get_weight()}});
  std::ranges::sort(dated, [](const auto& a, const auto& b) {
    return std::tie(b.first, a.second.article) < std::tie(a.first, b.second.article);
  });
  Hits out;
  for (const auto& [time, article] : dated) out.push_back(article);
  return out;
}

/// Puts one article in place of each group.
class Folder {
 public:
  Folder(const Served& served, const RankedHits& ranked) : served_(served), ranked_(ranked) {}

  /// The hit, or the one that is shown for its group; nothing where that stands elsewhere.
  std::optional<RankedArticle> fold(const RankedArticle& hit) {
    const std::string group = group_of(served_, hit.article);
    if (group.empty() || served_.tables.articles_with(group_term(group)) < 2) return hit;
    if (seen_.contains(group)) return std::nullopt;
    const Hits members = oldest_first(
        served_.db,
        Xapian::Query(Xapian::Query::OP_FILTER, ranked_.query, Xapian::Query(group_term(group))),
        ranked_.least_score);
    if (members.empty()) return hit;
    const Xapian::docid leader = members.front().article;
    if (ranked_.place == GroupPlace::of_leader && leader != hit.article) return std::nullopt;
    seen_.insert(group);
    return RankedArticle{leader, hit.score, members.size() - 1};
  }

 private:
  const Served& served_;
  const RankedHits& ranked_;
  std::set<std::string> seen_;
};

/// Those behind the `offset` first, at most `limit`.
Hits cut_page(std::span<const RankedArticle> hits, const SearchOptions& options) {
  hits = hits.subspan(std::min(hits.size(), options.offset));
  hits = hits.first(std::min(hits.size(), options.limit));
  return {hits.begin(), hits.end()};
}

Hits folded_page(const Served& served, std::span<const RankedArticle> hits,
                 const RankedHits& ranked, const SearchOptions& options) {
  Folder folder(served, ranked);
  Hits page;
  std::size_t passed = 0;
  for (auto hit = hits.begin(); hit != hits.end() && page.size() < options.limit; ++hit)
    if (const auto shown = folder.fold(*hit); shown && passed++ >= options.offset)
      page.push_back(*shown);
  return page;
}

}  // namespace

std::vector<RankedArticle> page_of(const Served& served, const SearchOptions& options,
                                   const std::function<RankedHits(std::size_t needed)>& ranked) {
  for (std::size_t needed = options.offset + options.limit;; needed *= 2) {
    const RankedHits found = ranked(needed);
    if (options.duplicates == Duplicates::show) return cut_page(found.hits, options);
    const auto hits = std::span(found.hits).first(std::min(found.hits.size(), needed));
    Hits page = folded_page(served, hits, found, options);
    if (page.size() == options.limit || found.hits.size() < needed) return page;
  }
}

std::string group_of(const Served& served, Xapian::docid article) {
  return served.tables.value(article, slot::group);
}

std::vector<RankedArticle> copies_of(const Xapian::Database& db, const std::string& group,
                                     Xapian::docid article) {
  if (group.empty()) return {};
  Hits all = oldest_first(db, Xapian::Query(group_term(group)), 0);
  std::erase_if(all, [article](const RankedArticle& copy) { return copy.article == article; });
  return all;
}

}  // namespace vnfts::index
