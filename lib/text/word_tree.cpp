#include "text/word_tree.h"

#include <utility>

namespace vnfts::text {

WordTree::Node WordTree::add(Node from, std::uint64_t word) {
  const std::uint64_t mixed = mix(from, word);
  if (const Node known = find(from, word, mixed); known != nowhere) return known;
  const auto made = static_cast<Node>(after_.size());
  after_.push_back(0);
  after_[from] |= std::uint64_t{1} << mixed % 64;
  if (from == root) first_.set(mixed % filter_size);
  if (2 * after_.size() > steps_.size())
    for (const Step& step : std::exchange(steps_, std::vector<Step>(2 * steps_.size())))
      if (step.to != nowhere) insert(step);
  insert({word, from, made});
  return made;
}

void WordTree::insert(const Step& step) {
  const std::size_t mask = steps_.size() - 1;
  std::size_t at = mix(step.from, step.word) & mask;
  while (steps_[at].to != nowhere) at = (at + 1) & mask;
  steps_[at] = step;
}

}  // namespace vnfts::text
