#include "index/bm25.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "index/weights.h"

using namespace vnfts::index;

namespace {

/// `all` articles, of which the first n have the word "n" once for each n in `frequencies`, twice
/// the first; padded to different lengths.
Xapian::Database database(Xapian::doccount all, const std::vector<unsigned>& frequencies) {
  Xapian::WritableDatabase db({}, Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::doccount i = 0; i < all; ++i) {
    Xapian::Document document;
    for (const unsigned n : frequencies)
      if (i < n) document.add_term(std::to_string(n), i == 0 ? 2 : 1);
    document.add_term("x", 1 + i % 7);
    db.add_document(document);
  }
  return db;
}

double defined_weight(double with, double all, double wdf, double length) {
  const double idf = std::log(1 + (all - with + 0.5) / (with + 0.5));
  const double norm = weights::k1 * (1 - weights::b + weights::b * length);
  return idf * wdf * (weights::k1 + 1) / (wdf + norm);
}

}  // namespace

TEST_CASE("A word says the more, the fewer articles have it, and something even if all do") {
  double before = INFINITY;
  for (const double with : {0, 1, 10, 50, 99, 100}) {
    CHECK(idf(with, 100) < before);
    before = idf(with, 100);
  }
  CHECK(before > 0);
}

TEST_CASE("What Xapian weighs with is BM25 with that idf") {
  constexpr unsigned all = 100;
  const std::vector<unsigned> frequencies{1, 2, 10, 32, 33, 34, 35, 50, 66, 67, 90, 99, 100};
  const Xapian::Database db = database(all, frequencies);
  for (const unsigned with : frequencies) {
    for (const double factor : {1.0, 0.25}) {
      Xapian::Enquire enquire(db);
      enquire.set_weighting_scheme(bm25());
      enquire.set_query(weighted_term(std::to_string(with), with, all, factor));
      const Xapian::MSet found = enquire.get_mset(0, all);
      REQUIRE(found.size() == with);
      for (auto hit = found.begin(); hit != found.end(); ++hit) {
        const double length = db.get_doclength(*hit) / db.get_avlength();
        const double weight = defined_weight(with, all, *hit == 1 ? 2 : 1, length);
        CHECK(hit.get_weight() == Approx(factor * weight).epsilon(1e-9));
      }
    }
  }
}
