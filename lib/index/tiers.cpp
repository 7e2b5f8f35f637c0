#include "index/tiers.h"

#include <algorithm>

namespace vnfts::index {

std::optional<Tiers::Merge> Tiers::add(Part part) {
  std::set<std::size_t>& ready = ready_[part.tier];
  ready.insert(part.number);
  const std::size_t first = part.number / fan_ * fan_;
  const auto begin = ready.lower_bound(first);
  const auto end = ready.lower_bound(first + fan_);
  if (static_cast<std::size_t>(std::distance(begin, end)) < fan_) return std::nullopt;
  Merge merge{{}, {part.tier + 1, part.number / fan_}};
  for (auto it = begin; it != end; ++it) merge.parts.push_back({part.tier, *it});
  ready.erase(begin, end);
  return merge;
}

/// Those of a higher tier have the articles before those of a lower one: what is left of a tier are
/// the last of it.
std::vector<Tiers::Part> Tiers::parts() const {
  std::vector<Part> out;
  for (auto tier = ready_.rbegin(); tier != ready_.rend(); ++tier)
    for (const std::size_t number : tier->second) out.push_back({tier->first, number});
  return out;
}

}  // namespace vnfts::index
