#include "index/pair_score.h"

#include <algorithm>

#include "index/bm25.h"
#include "index/weights.h"

namespace vnfts::index {

namespace {

/// Occurrences stand for articles that have the pair: all of them at most, or it would count
/// against an article.
double rarity(double occurrences, double articles) {
  return idf(std::min(occurrences, articles), articles);
}

}  // namespace

PairScorer::PairScorer(const Xapian::Database& db, std::span<const Chain> chains)
    : db_(db), mean_length_(std::max(db.get_avlength(), 1.0)) {
  for (const Chain& chain : chains) {
    for (std::size_t i = 0; i < chain.positions.size(); ++i) {
      Word& word = words_.emplace_back();
      for (const Variant& v : chain.positions[i].variants)
        if (v.probability >= weights::least_paired) word.terms.push_back({v.term, v.probability});
      if (i < chain.pairs.size()) word.rarity = rarity(chain.pairs[i], db.get_doccount());
      most_ += word.rarity * (weights::ordered + weights::windowed) * (weights::pair_k1 + 1);
    }
  }
}

void PairScorer::read(const Word& word, Xapian::docid article, Occurrences& out) const {
  out.clear();
  for (const Term& term : word.terms) {
    const auto end = db_.positionlist_end(article, term.text);
    for (auto it = db_.positionlist_begin(article, term.text); it != end; ++it)
      out.push_back({*it, term.probability});
  }
  if (word.terms.size() > 1) std::ranges::sort(out, {}, &Occurrence::position);
}

double PairScorer::ordered(const Occurrences& first, const Occurrences& second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position <= a.position) ++b;
    if (b == second.end()) break;
    if (b->position == a.position + 1) sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::windowed(const Occurrences& first, const Occurrences& second) {
  double sum = 0;
  auto b = second.begin();
  for (const Occurrence& a : first) {
    while (b != second.end() && b->position + weights::window <= a.position) ++b;
    if (b == second.end()) break;
    if (b->position < a.position + weights::window) sum += a.probability * b->probability;
  }
  return sum;
}

double PairScorer::score(Xapian::docid article) {
  const double length = db_.get_doclength(article) / mean_length_;
  const double half = weights::pair_k1 * (1 - weights::b + weights::b * length);
  const auto saturated = [half](double times) {
    return times * (weights::pair_k1 + 1) / (times + half);
  };
  double sum = 0;
  second_.clear();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::swap(first_, second_);
    if (i == 0 || words_[i - 1].rarity == 0) read(words_[i], article, first_);
    second_.clear();
    if (words_[i].rarity == 0) continue;
    read(words_[i + 1], article, second_);
    if (first_.empty() || second_.empty()) continue;
    sum += words_[i].rarity * (weights::ordered * saturated(ordered(first_, second_)) +
                               weights::windowed * saturated(windowed(first_, second_)));
  }
  return sum;
}

}  // namespace vnfts::index
