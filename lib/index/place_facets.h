/// Which units an article counts for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// Counts articles by the provinces or districts that their places `cover` to.
class UnitCounter {
 public:
  explicit UnitCounter(FacetBy by) : by_(by) {}

  /// So many articles with these units in the slot (see `encode_units`); false when they count for
  /// none. Throws `Error` (`damaged`).
  bool add(std::string_view units, std::uint64_t articles);

  /// The most frequent first, then by name.
  std::vector<FacetCount> counts() const;

 private:
  using Rows = std::vector<place::Row>;

  const Rows& counted_for(const std::string& id);
  bool counts_by(place::Row row) const;

  FacetBy by_;
  std::map<std::string, Rows, std::less<>> known_;
  std::map<place::Row, std::uint64_t> counts_;
};

}  // namespace vnfts::index
