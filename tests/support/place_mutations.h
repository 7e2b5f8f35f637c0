/// Strings that nearly name places: phrases of every kind that places are named in, cut up.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "support/mutations.h"

namespace vnfts::test {

/// Places as texts name them, and what only looks like them.
std::span<const std::string_view> place_phrases();

/// `mutated` of them.
std::string mutated_places(Random& random);

}  // namespace vnfts::test
