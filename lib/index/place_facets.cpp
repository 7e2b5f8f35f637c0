#include "index/place_facets.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "index/place_terms.h"
#include "place/cover.h"

namespace vnfts::index {

using place::Row;

bool UnitCounter::add(std::string_view units, std::uint64_t articles) {
  std::set<Row> rows;
  for (const std::string& id : decode_units(units)) {
    const Rows& its = counted_for(id);
    rows.insert(its.begin(), its.end());
  }
  for (const Row row : rows) counts_[row] += articles;
  return !rows.empty();
}

std::vector<FacetCount> UnitCounter::counts() const {
  std::vector<FacetCount> out;
  for (const auto& [row, count] : counts_) {
    const Place unit = place::place_at(row);
    out.push_back({full_name(unit), {}, count, unit.id});
  }
  std::ranges::sort(out, {}, [](const FacetCount& c) {
    return std::tuple(-static_cast<std::int64_t>(c.count), std::string_view(c.value), c.place);
  });
  return out;
}

const UnitCounter::Rows& UnitCounter::counted_for(const std::string& id) {
  const auto [at, fresh] = known_.try_emplace(id);
  const Row row = fresh ? place::row_of(id) : place::no_row;
  if (row == place::no_row) return at->second;
  std::ranges::copy_if(place::cover(row), std::back_inserter(at->second),
                       [this](Row r) { return counts_by(r); });
  return at->second;
}

bool UnitCounter::counts_by(Row row) const {
  const PlaceLevel level = place::level_at(row);
  if (by_ == FacetBy::district) return level == PlaceLevel::district && place::before_merger(row);
  return level == PlaceLevel::province &&
         (by_ == FacetBy::province_today ? place::in_force(row) : place::before_merger(row));
}

}  // namespace vnfts::index
