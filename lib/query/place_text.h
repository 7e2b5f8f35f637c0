/// A place as it stands in a query text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::query {

struct PlaceName {
  std::string_view id;
  std::vector<std::string_view> others;  ///< See `PlaceReading`.
};

/// By its name, or its id; `_` is a space. Nothing when no place has it.
std::optional<PlaceName> find_named(std::string_view typed);

/// The full name of the place where that is read as this place again, else its id.
std::string name_to_read(std::string_view id);

/// What stands behind `near:`: a name, a comma and a radius, which may have a comma of its own.
struct Surroundings {
  std::string_view name;
  std::string_view radius;  ///< Empty when there is none.
};
Surroundings split_radius(std::string_view typed);

/// "50km", "50 km", "0,5", "1.5km": in kilometres, to the metre. Nothing for what is no number, or
/// not above 0 and up to `max_radius_km`.
std::optional<double> read_radius(std::string_view typed);

/// Why `find_named` has nothing: `there is no place "Lai Chao" (did you mean Lai Châu, Lai Vung?)`,
/// or that several towns have a ward of that number.
std::string why_no_place(std::string_view typed);

}  // namespace vnfts::query
