/// Type words in front of a name: tỉnh, TP., Q.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "data/tables.h"
#include "vnfts/place.h"

namespace vnfts::place {

struct TypeWord {
  const data::PlaceTypesRow* row = nullptr;
  std::size_t words = 0;  ///< How many it takes.
};

/// Those that begin `words`, the longest first; typed marks bind, others may be missing.
std::vector<TypeWord> type_words(std::span<const std::string_view> words);

/// Whether a unit of that level may stand behind it.
bool allows(const data::PlaceTypesRow& type, PlaceLevel level);

/// Whether it stands before names of units, regions or countries at all: not bản, sông.
bool before_places(const data::PlaceTypesRow& type);

}  // namespace vnfts::place
