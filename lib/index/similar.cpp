#include "index/similar.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "index/bm25.h"
#include "index/day_query.h"
#include "index/explain.h"
#include "index/proximity.h"
#include "index/schema.h"
#include "index/stored_groups.h"
#include "vnfts/date.h"

namespace vnfts::index {

namespace {

using Xapian::Query;

/// An article is like another when it reaches this share of the weight that the other has itself.
/// Judged by eye on a news archive: those just above are still of its topic, those below are not.
constexpr double least_share = 0.2;

/// What is left of an article whose own words nobody else has are those that everybody has: sharing
/// them must weigh as much as sharing one rare word, or it is no likeness.
double least_weight(double own, double articles) {
  return std::max(least_share * own, idf(1, articles));
}

/// Marking more would show that articles share words, not which.
constexpr std::size_t max_marked = 8;

Query any_of(std::span<const Keyword> keywords, const Served& served) {
  std::vector<Query> parts;
  for (const Keyword& keyword : keywords)
    parts.push_back(weighted_phrase(keyword.terms, served, keyword.factor));
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

/// The weight of the article that `itself` names; 0 when the query does not match it.
double own_weight(Xapian::Enquire& enquire, const Query& like, const Query& itself) {
  enquire.set_query(Query(Query::OP_FILTER, like, itself));
  const Xapian::MSet own = enquire.get_mset(0, 1);
  return own.empty() ? 0 : own.begin().get_weight();
}

/// What is never like the article: itself, and its copies where they are hidden.
Query excluded(const Served& served, const Query& itself, const SearchOptions& options) {
  const std::string id = *itself.get_terms_begin();
  const auto at = served.db.postlist_begin(id);
  if (options.duplicates == Duplicates::show || at == served.db.postlist_end(id)) return itself;
  const std::string group = group_of(served, *at);
  return group.empty() ? itself : Query(Query::OP_OR, itself, Query(group_term(group)));
}

/// Those that the options let in.
Query narrowed(Query found, const Xapian::Database& db, const SearchOptions& options) {
  if (options.published != DayFilter{})
    found = Query(Query::OP_FILTER, found, published_on(options.published, db));
  if (options.mentioned != DayFilter{})
    found = Query(Query::OP_FILTER, found, mentioning(options.mentioned, db));
  return found;
}

Xapian::MSet fetch(const Xapian::Enquire& enquire, const Xapian::Database& db, std::size_t count) {
  const std::size_t all = db.get_doccount();
  return enquire.get_mset(0, static_cast<Xapian::doccount>(std::min(count, all)),
                          static_cast<Xapian::doccount>(all));
}

std::vector<RankedArticle> hits_of(const Xapian::MSet& found) {
  std::vector<RankedArticle> out;
  for (auto it = found.begin(); it != found.end(); ++it) out.push_back({*it, it.get_weight()});
  return out;
}

using Occurrences = std::map<std::string, double>;

/// How often the article has the keyword; a pair, its rarer word.
double count(const Keyword& keyword, const Occurrences& words) {
  double least = 0;
  for (const std::string& term : keyword.terms) {
    const auto it = words.find(term);
    if (it == words.end()) return 0;
    least = least == 0 ? it->second : std::min(least, it->second);
  }
  return least;
}

bool stands_in_pair(const Keyword& word, std::span<const Keyword> keywords) {
  return std::ranges::any_of(keywords, [&](const Keyword& other) {
    return other.terms.size() == 2 && std::ranges::count(other.terms, word.terms[0]) > 0;
  });
}

/// As text would have it: a pair between quotes.
std::string written(const Keyword& keyword) {
  return keyword.terms.size() == 1 ? keyword.terms[0]
                                   : fmt::format("\"{}\"", fmt::join(keyword.terms, " "));
}

}  // namespace

Matches find_similar(const Served& served, const Article& original,
                     std::span<const Keyword> keywords, const SearchOptions& options) {
  if (keywords.empty()) return {};
  const Xapian::Database& db = served.db;
  const Query like = any_of(keywords, served);
  const Query itself(id_term(original.id));
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25());
  const double own = own_weight(enquire, like, itself);
  const Query others =
      narrowed(Query(Query::OP_AND_NOT, like, excluded(served, itself, options)), db, options);
  enquire.set_query(others);
  const double least = least_weight(own, db.get_doccount());
  enquire.set_cutoff(0, least);
  set_order(enquire, options.sort);
  Matches found;
  found.hits = page_of(served, options, [&](std::size_t needed) {
    const Xapian::MSet all = fetch(enquire, db, needed);
    found.total = all.get_matches_estimated();
    const bool ranked = options.sort == Sort::relevance;
    return RankedHits{hits_of(all), others, least,
                      ranked ? GroupPlace::of_best : GroupPlace::of_leader};
  });
  return found;
}

std::vector<Keyword> shared_keywords(const Served& served, Xapian::docid article,
                                     std::span<const Keyword> keywords) {
  const Xapian::Database& db = served.db;
  RowReader rows(served.rows);
  const std::string_view tokens = rows.read(article);
  Occurrences words;
  for (auto it = db.termlist_begin(article); it != db.termlist_end(article); ++it)
    words.emplace(*it, it.get_wdf());
  std::vector<Keyword> shared;
  for (const Keyword& keyword : keywords) {
    const double occurrences = count(keyword, words);
    if (occurrences == 0) continue;
    if (keyword.terms.size() == 2 && !has_phrase(tokens, keyword.terms)) continue;
    shared.push_back(keyword);
    shared.back().weight *= saturated(occurrences);
  }
  const std::vector<Keyword> found = shared;
  std::erase_if(shared,
                [&](const Keyword& k) { return k.terms.size() == 1 && stands_in_pair(k, found); });
  std::ranges::stable_sort(shared, std::ranges::greater(), &Keyword::weight);
  return shared;
}

std::vector<Highlight> highlights(std::span<const Keyword> shared) {
  std::vector<Highlight> out;
  for (const Keyword& keyword : shared.first(std::min(shared.size(), max_marked))) {
    Highlight& row = out.emplace_back(Highlight{{}, keyword.weight});
    for (const std::string& term : keyword.terms) row.sequence.push_back({term});
  }
  return out;
}

std::string explain_keywords(const Xapian::Database& db, const Article& original,
                             std::span<const Keyword> keywords, const SearchOptions& options) {
  std::string out = "like: " + original.id + "\n";
  out += explain_days(options);
  for (const Keyword& keyword : keywords) {
    out += fmt::format("  {}: weight {:.2f}", written(keyword), keyword.weight);
    if (keyword.terms.size() == 1)
      out += fmt::format(" ({} articles)", db.get_termfreq(keyword.terms[0]));
    out += '\n';
  }
  return out;
}

std::string explain_shared(std::span<const Keyword> shared) {
  std::string out;
  for (const Keyword& keyword : shared.first(std::min(shared.size(), max_marked)))
    out.append(out.empty() ? "shares " : " ").append(written(keyword));
  return out;
}

}  // namespace vnfts::index
