#include "index/pair_score.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vnfts::index {

namespace {
double env(const char* n, double d) {
  const char* v = getenv(n);
  return v ? atof(v) : d;
}
const double ordered_weight = env("OW", 0.5);
const double windowed_weight = env("WW", 0.25);
const unsigned window = env("WIN", 8);
const double k1 = env("PK1", 1.2);
const double b = env("PB", 0.85);
const double least_probability = env("LP", 0.1);
const int IDF = env("IDF", 0);

double idf(double articles, double with) {
  return std::log1p((std::max(articles - with, 0.0) + 0.5) / (with + 0.5));
}
}  // namespace

PairScorer::PairScorer(const Xapian::Database& db, std::span<const Chain> chains)
    : db_(db), mean_length_(std::max(db.get_avlength(), 1.0)) {
  const double articles = db.get_doccount();
  for (const Chain& chain : chains) {
    for (std::size_t i = 0; i < chain.positions.size(); ++i) {
      Word& word = words_.emplace_back();
      for (const Variant& v : chain.positions[i].variants)
        if (v.probability >= least_probability) word.terms.push_back({v.term, v.probability});
      if (i < chain.pairs.size()) {
        double ex[2] = {0, 0};
        for (int k = 0; k < 2; ++k)
          for (const Variant& v : chain.positions[i + k].variants)
            ex[k] += v.probability * v.articles;
        const double rarer = std::min(ex[0], ex[1]);
        if (IDF == 0) word.rarity = idf(articles, rarer);
        if (IDF == 1) word.rarity = idf(articles, chain.pairs[i]);
        if (IDF == 2) word.rarity = 0.5 * (idf(articles, chain.pairs[i]) + idf(articles, rarer));
        if (IDF == 3)
          word.rarity = idf(articles, std::max(1.0, chain.pairs[i] * env("PC", 1))) - env("PS", 0);
        if (IDF == 4) word.rarity = idf(articles, std::sqrt(rarer * (1 + chain.pairs[i])));
      }
      most_ += word.rarity * (ordered_weight + windowed_weight) * (k1 + 1);
    }
  }
}

PairScorer::Occurrences PairScorer::occurrences(const Word& word, Xapian::docid article) const {
  Occurrences out;
  for (const Term& term : word.terms) {
    const auto end = db_.positionlist_end(article, term.text);
    for (auto it = db_.positionlist_begin(article, term.text); it != end; ++it)
      out.push_back({*it, term.probability});
  }
  if (word.terms.size() > 1) std::ranges::sort(out, {}, &Occurrence::position);
  return out;
}

double PairScorer::ordered(const Occurrences& first, const Occurrences& second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position <= a.position) ++b;
    if (b != second.end() && b->position == a.position + 1) sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::windowed(const Occurrences& first, const Occurrences& second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position + window <= a.position) ++b;
    if (b != second.end() && b->position < a.position + window)
      sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::score(Xapian::docid article) const {
  const double length = db_.get_doclength(article) / mean_length_;
  const double half = k1 * (1 - b + b * length);
  const auto saturated = [half](double times) { return times * (k1 + 1) / (times + half); };
  double sum = 0;
  Occurrences second;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Occurrences first = std::move(second);
    if (i == 0 || words_[i - 1].rarity == 0) first = occurrences(words_[i], article);
    second.clear();
    if (words_[i].rarity == 0) continue;
    second = occurrences(words_[i + 1], article);
    if (first.empty() || second.empty()) continue;
    sum += words_[i].rarity * (ordered_weight * saturated(ordered(first, second)) +
                               windowed_weight * saturated(windowed(first, second)));
  }
  return sum;
}

}  // namespace vnfts::index
