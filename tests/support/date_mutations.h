/// Strings that are nearly dates: phrases of every kind that dates are written in, cut up.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "support/mutations.h"

namespace vnfts::test {

/// Dates as texts, queries, dumps and addresses write them, and what only looks like them.
std::span<const std::string_view> date_phrases();

/// `mutated` of them.
std::string mutated_dates(Random& random);

}  // namespace vnfts::test
