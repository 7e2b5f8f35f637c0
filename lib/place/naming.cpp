/// The names of a place, and how it is written with its parents.
#include <algorithm>

#include "place/gazetteer.h"

namespace vnfts {

std::vector<PlaceName> names_of(std::string_view id) {
  using data::PlaceNames;
  std::vector<PlaceName> out;
  const place::Row row = place::row_of(id);
  const auto places = PlaceNames::place();
  for (std::size_t i = 0; row != place::no_row && i < places.size(); ++i)
    if (places[i] == row)
      out.push_back({PlaceNames::name(i), place::name_kind(PlaceNames::kind(i)),
                     !PlaceNames::context(i).empty()});
  std::ranges::stable_sort(out, {}, &PlaceName::kind);
  return out;
}

std::string full_name(const Place& place) {
  std::string out = place::is_unit(place.level) ? std::string(place.type) + " " : std::string();
  out += place.name;
  const auto parent = find_place(place.parent);
  return parent ? out + ", " + full_name(*parent) : out;
}

}  // namespace vnfts
