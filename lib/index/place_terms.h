/// The terms and the value that the places of an article are indexed by; schema.h says why these.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "place/cover.h"
#include "vnfts/place.h"

namespace vnfts::index {

/// Of articles that name a place which `cover`s to that `unit_of`.
std::string covered_term(place::Row unit);

/// The same, of articles with such a place as a subject, or as the main place (`main_place`).
std::string subject_term(place::Row unit);
std::string main_term(place::Row unit);

/// Of articles that name that row.
std::string exact_term(place::Row row);

/// Those of the places of an article, sorted, each once.
std::vector<std::string> place_terms(std::span<const NamedPlace> places);

/// The units of Vietnam among the places, sorted: each id as the bytes that it shares with the one
/// before, how many more there are (both LEB128), and those.
std::string encode_units(std::span<const NamedPlace> places);

/// Their ids. Throws `Error` (`damaged`) for bytes that are no ids.
std::vector<std::string> decode_units(std::string_view value);

}  // namespace vnfts::index
