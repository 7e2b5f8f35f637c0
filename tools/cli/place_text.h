/// Places in words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/place.h"
#include "vnfts/query.h"

namespace vnfts::cli {

/// What tells it from others, in short: "huyện Phong Thổ (Lai Châu)", "tỉnh Lai Châu", "phường 12
/// (quận 3, Hồ Chí Minh)", "Bắc Kinh (Trung Quốc)". The id itself when nothing has it.
std::string short_name(std::string_view id);

/// The places of an article, the main one first, at most five: "huyện Phong Thổ (Lai Châu), Trung
/// Quốc". What another one of them lies in goes without saying. Empty for none.
std::string place_list(std::span<const NamedPlace> places);

/// The full names of all of them, the weightiest first, between semicolons.
std::string full_place_list(std::span<const NamedPlace> places);

/// How the name of a place in a query was read: `place:"lai chau" = tỉnh Lai Châu; also: thành phố
/// Lai Châu (Lai Châu)`. Of other readings there are at most five, and the number of the rest.
std::string place_reading(const PlaceReading& reading);

}  // namespace vnfts::cli
