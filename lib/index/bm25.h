/// The weight of a word in an article.
#pragma once

#include <xapian.h>

#include <string>

#include "index/weights.h"

namespace vnfts::index {

/// What a word tells that `with` of `all` articles have: log(1 + (all - with + 0.5) / (with +
/// 0.5)).
double idf(double with, double all);

/// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with the idf
/// above, which is positive for words of most articles too. Xapian's own lets those sink to nearly
/// nothing, and a syllable typed without accents is such a word.
class Bm25 : public Xapian::Weight {
 public:
  /// `k1` > 0 bounds what repetition adds; `b` in 0..1 says how much longer articles are held back.
  explicit Bm25(double k1 = weights::k1, double b = weights::b);

  std::string name() const override;
  std::string serialise() const override;
  Bm25* unserialise(const std::string& parameters) const override;

  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique_terms) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  Bm25* clone() const override { return new Bm25(k1_, b_); }
  void init(double factor) override;

  double k1_;
  double b_;
  double idf_ = 0;         // times the factor of the query
  double per_length_ = 0;  // k1 * b / mean length
};

}  // namespace vnfts::index
