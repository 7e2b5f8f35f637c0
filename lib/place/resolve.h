/// Which place a candidate is, if any: by its type word, what it stands in or beside, the day, and
/// what else the text names.
#pragma once

#include <optional>
#include <vector>

#include "place/candidates.h"
#include "vnfts/date.h"

namespace vnfts::place {

struct Choice {
  Row place = no_row;     ///< `no_row`: none.
  double confidence = 0;  ///< See `PlaceMention`.
};

/// One for each candidate.
std::vector<Choice> resolve(Pieces pieces, const Candidates& candidates,
                            std::optional<Day> published);

}  // namespace vnfts::place
