/// What a name that somebody typed may mean.
#pragma once

#include <string_view>
#include <vector>

#include "place/gazetteer.h"

namespace vnfts::place {

struct Found {
  Reading reading;
  bool behind_type = false;  ///< Of the name without the type word in front.
};

/// The readings of one name, without parents, with its type word or not.
std::vector<Found> readings_of(std::string_view name);

bool passes(Row row, const PlaceFilter& filter, Row within);

}  // namespace vnfts::place
