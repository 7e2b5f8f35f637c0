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

PairScorer::PairScorer(const Served& served, std::span<const Chain> chains)
    : rows_(served.rows), mean_length_(std::max(served.db.get_avlength(), 1.0)) {
  std::vector<std::string> terms;
  for (const Chain& chain : chains) {
    for (std::size_t i = 0; i < chain.positions.size(); ++i) {
      if (i < chain.pairs.size())
        pairs_.push_back({words_.size(), rarity(chain.pairs[i], served.db.get_doccount())});
      for (const Variant& v : chain.positions[i].variants)
        if (v.probability >= weights::least_paired) add(v, terms);
      words_.emplace_back();
    }
  }
  std::ranges::stable_sort(pairs_, std::ranges::greater(), &Pair::rarity);
  reader_.emplace(terms);
  double most = 0;
  for (auto pair = pairs_.rbegin(); pair != pairs_.rend(); ++pair)
    pair->most_from_here = most +=
        pair->rarity * (weights::ordered + weights::windowed) * (weights::pair_k1 + 1);
}

/// A spelling of the word that is next.
void PairScorer::add(const Variant& variant, std::vector<std::string>& terms) {
  const auto known = std::ranges::find(terms, variant.term);
  const auto term = static_cast<std::size_t>(known - terms.begin());
  if (known == terms.end()) {
    terms.push_back(variant.term);
    spelled_.emplace_back();
  }
  spelled_[term].push_back({words_.size(), variant.probability});
}

void PairScorer::read(Xapian::docid article) {
  reader_->open(rows_.read(article));
  for (std::size_t term = 0; term < spelled_.size(); ++term) reader_->look_up(term);
  for (auto& occurrences : words_) occurrences.clear();
  reader_->scan([this](std::size_t term, std::uint32_t position) {
    for (const auto& [word, probability] : spelled_[term])
      words_[word].push_back({position, probability});
  });
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
  if (pairs_.empty()) return 0;
  read(article);
  const double length = static_cast<double>(reader_->length()) / mean_length_;
  const double half = weights::pair_k1 * (1 - weights::b + weights::b * length);
  const auto saturated = [half](double times) {
    return times * (weights::pair_k1 + 1) / (times + half);
  };
  double sum = 0;
  for (const Pair& pair : pairs_) {
    if (sum + pair.most_from_here < enough) return sum;
    const auto& first = words_[pair.first];
    if (first.empty()) continue;
    const auto& second = words_[pair.first + 1];
    if (second.empty()) continue;
    sum += pair.rarity * (weights::ordered * saturated(ordered(first, second)) +
                          weights::windowed * saturated(windowed(first, second)));
  }
  return sum;
}

}  // namespace vnfts::index
