#include "index/bm25.h"

#include <algorithm>
#include <cmath>

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

Xapian::Query scaled_term(const std::string& term, double with, double all, double weight) {
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term),
                       weight / xapian_idf(std::min(with, all), all));
}

Xapian::Query weighted_term(const std::string& term, double with, double all, double factor) {
  return scaled_term(term, with, all, factor * idf(std::min(with, all), all));
}

}  // namespace vnfts::index
