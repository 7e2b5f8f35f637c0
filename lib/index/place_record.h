/// The places that an article names, as its data keep them behind the record.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/place.h"

namespace vnfts::index {

/// In their order: the row of the gazetteer, the number of mentions with two bits below for main
/// and subject, and the weight in units of `place_weight_step`, each in LEB128. Rows mean something
/// to one `analyzer_version` only, which an index is bound to.
std::string encode_places(std::span<const NamedPlace> places);

/// Throws `Error` (`damaged`) for bytes that are no places.
std::vector<NamedPlace> decode_places(std::string_view bytes);

}  // namespace vnfts::index
