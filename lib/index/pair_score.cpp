#include "index/pair_score.h"

#include <algorithm>

#include "index/bm25.h"
#include "index/weights.h"

namespace vnfts::index {

PairScorer::PairScorer(const Xapian::Database& db, std::span<const Chain> chains)
    : db_(db), mean_length_(std::max(db.get_avlength(), 1.0)) {
  for (const Chain& chain : chains) {
    for (std::size_t i = 0; i < chain.positions.size(); ++i) {
      if (i < chain.pairs.size())
        pairs_.push_back({words_.size(), idf(chain.pairs[i], db.get_doccount())});
      Word& word = words_.emplace_back();
      for (const Variant& v : chain.positions[i].variants)
        if (v.probability >= weights::least_paired) word.terms.push_back({v.term, v.probability});
    }
  }
  std::ranges::stable_sort(pairs_, std::ranges::greater(), &Pair::rarity);
  double most = 0;
  for (auto pair = pairs_.rbegin(); pair != pairs_.rend(); ++pair)
    pair->most_from_here = most +=
        pair->rarity * (weights::ordered + weights::windowed) * (weights::pair_k1 + 1);
}

const std::vector<PairScorer::Occurrence>& PairScorer::occurrences(std::size_t word,
                                                                   Xapian::docid article) {
  Word& w = words_[word];
  if (w.article == article) return w.occurrences;
  w.article = article;
  w.occurrences.clear();
  for (const Term& term : w.terms) {
    const auto end = db_.positionlist_end(article, term.text);
    for (auto it = db_.positionlist_begin(article, term.text); it != end; ++it)
      w.occurrences.push_back({*it, term.probability});
  }
  if (w.terms.size() > 1) std::ranges::sort(w.occurrences, {}, &Occurrence::position);
  return w.occurrences;
}

double PairScorer::ordered(std::span<const Occurrence> first, std::span<const Occurrence> second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position <= a.position) ++b;
    if (b == second.end()) break;
    if (b->position == a.position + 1) sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::windowed(std::span<const Occurrence> first, std::span<const Occurrence> second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position + weights::window <= a.position) ++b;
    if (b == second.end()) break;
    if (b->position < a.position + weights::window) sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::score(Xapian::docid article, double enough) {
  const double length = db_.get_doclength(article) / mean_length_;
  const double half = weights::pair_k1 * (1 - weights::b + weights::b * length);
  const auto saturated = [half](double times) {
    return times * (weights::pair_k1 + 1) / (times + half);
  };
  double sum = 0;
  for (const Pair& pair : pairs_) {
    if (sum + pair.most_from_here < enough) return sum;
    const auto& first = occurrences(pair.first, article);
    if (first.empty()) continue;
    const auto& second = occurrences(pair.first + 1, article);
    if (second.empty()) continue;
    sum += pair.rarity * (weights::ordered * saturated(ordered(first, second)) +
                          weights::windowed * saturated(windowed(first, second)));
  }
  return sum;
}

}  // namespace vnfts::index
