/// Which of the many small databases of a bulk build are merged, and when.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace vnfts::index {

/// Segments are numbered in the order of articles. So many in a row make one of the next tier, and
/// so on: what is merged with what depends on the numbers alone, so that a build comes out the same
/// whatever threads have done first, and every article is copied once a tier.
class Tiers {
 public:
  explicit Tiers(std::size_t fan) : fan_(fan) {}

  struct Part {
    std::size_t tier = 0;
    std::size_t number = 0;
    auto operator<=>(const Part&) const = default;
  };

  struct Merge {
    std::vector<Part> parts;
    Part into;
  };

  /// That a part is ready, a segment or what a merge made. Gives the merge that is possible now.
  std::optional<Merge> add(Part part);

  /// Those that are ready, in the order of articles.
  std::vector<Part> parts() const;

 private:
  std::size_t fan_;
  std::map<std::size_t, std::set<std::size_t>> ready_;  ///< Numbers by tier.
};

}  // namespace vnfts::index
