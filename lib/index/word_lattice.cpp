#include "index/word_lattice.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vnfts::index {

const std::string& Chunks::operator[](const std::string& folded) {
  const auto known = chunks_.find(folded);
  if (known != chunks_.end()) return known->second;
  return chunks_.emplace(folded, model_.chunk(folded)).first->second;
}

WordLattice::WordLattice(std::vector<Arc> arcs, std::size_t end, Chunks& chunks)
    : arcs_(std::move(arcs)), end_(end), ending_(end + 1) {
  std::ranges::stable_sort(arcs_, {}, &Arc::from);
  for (std::size_t i = 0; i < arcs_.size(); ++i) ending_[arcs_[i].to].push_back(i);
  number_terms();
  count_pairs(chunks);
}

void WordLattice::number_terms() {
  for (const Arc& arc : arcs_) terms_.push_back(arc.term);
  std::ranges::sort(terms_);
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
  for (const Arc& arc : arcs_)
    term_of_.push_back(
        static_cast<std::size_t>(std::ranges::lower_bound(terms_, arc.term) - terms_.begin()));
}

/// Those of the arcs' words that have a word behind them.
void WordLattice::count_pairs(Chunks& chunks) {
  std::set<std::string> spellings;
  for (const Arc& arc : arcs_)
    if (arc.to != end_ && arc.followed > 0) spellings.insert(arc.folded);
  for (const std::string& folded : spellings) {
    for (ChunkReader reader(chunks[folded]); reader.next_word();) {
      const auto first = std::ranges::lower_bound(terms_, reader.word().word);
      if (first == terms_.end() || *first != reader.word().word) continue;
      const auto row = static_cast<std::size_t>(first - terms_.begin()) * terms_.size();
      auto second = terms_.begin();  // both are in byte order
      while (second != terms_.end() && reader.next_pair()) {
        while (second != terms_.end() && *second < reader.pair().second) ++second;
        if (second != terms_.end() && *second == reader.pair().second)
          pairs_[row + static_cast<std::size_t>(second - terms_.begin())] =
              static_cast<double>(reader.pair().count);
      }
    }
  }
}

double WordLattice::step(std::size_t before, std::size_t arc) const {
  const Arc& first = arcs_[before];
  const Arc& second = arcs_[arc];
  if (first.term.empty() || second.term.empty()) return second.alone;
  const auto pair = pairs_.find(term_of_[before] * terms_.size() + term_of_[arc]);
  return probability_behind(first.followed, first.distinct, pair == pairs_.end() ? 0 : pair->second,
                            second.alone);
}

Path WordLattice::run(bool changed) const {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<double> costs(arcs_.size(), INFINITY);
  std::vector<std::size_t> before(arcs_.size(), none);
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    const Arc& arc = arcs_[i];
    if (arc.changed && !changed) continue;
    if (arc.from == 0) costs[i] = -std::log(arc.alone);
    for (const std::size_t b : ending_[arc.from]) {
      if (costs[b] >= costs[i]) continue;
      const double cost = costs[b] - std::log(step(b, i));
      if (cost < costs[i]) costs[i] = cost, before[i] = b;
    }
    costs[i] += arc.slips;
  }
  Path path{{}, INFINITY};
  std::size_t last = none;
  for (const std::size_t i : ending_[end_])
    if (costs[i] < path.cost) path.cost = costs[i], last = i;
  for (; last != none; last = before[last])
    path.steps.push_back({&arcs_[last], before[last] == none ? 1 : step(before[last], last)});
  std::ranges::reverse(path.steps);
  return path;
}

}  // namespace vnfts::index
