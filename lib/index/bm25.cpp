#include "index/bm25.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "index/weights.h"

namespace vnfts::index {

namespace {

/// The idf of Xapian::BM25Weight, which bends where (all - with + 0.5) / (with + 0.5) falls below 2
/// and goes down to log(1), all but zero.
double xapian_idf(double with, double all) {
  const double odds = (all - with + 0.5) / (with + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

double idf(double with, double all) { return std::log1p((all - with + 0.5) / (with + 0.5)); }

Xapian::BM25Weight bm25() { return Xapian::BM25Weight(weights::k1, 0, 0, weights::b, 0); }

Xapian::Query weighted_term(const std::string& term, double with, double all, double factor) {
  const double known = std::min(with, all);
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term),
                       factor * idf(known, all) / xapian_idf(known, all));
}

Xapian::Query weighted_phrase(std::span<const std::string> terms, const Xapian::Database& db,
                              double factor) {
  using Xapian::Query;
  std::vector<Query> scored;
  for (const std::string& term : terms)
    scored.push_back(weighted_term(term, db.get_termfreq(term), db.get_doccount(), factor));
  if (scored.size() == 1) return scored.front();
  return Query(Query::OP_FILTER, Query(Query::OP_AND, scored.begin(), scored.end()),
               Query(Query::OP_PHRASE, terms.begin(), terms.end()));
}

}  // namespace vnfts::index
