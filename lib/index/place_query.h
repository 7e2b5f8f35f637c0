/// What a query asks of places, as Xapian queries.
#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <vector>

#include "vnfts/query.h"

namespace vnfts::index {

struct PlaceQuery {
  /// Better articles among those that match, and what that is worth.
  struct Tier {
    Xapian::Query better;
    double weight = 0;
  };

  std::set<std::string> terms;  ///< An article that has one of them matches, no other does.
  std::vector<Tier> tiers;
  std::string explanation;  ///< 'place:N1-12: tỉnh Lai Châu'
};

/// Of a part of kind `place`. Of a place that nothing has as its id: no terms.
PlaceQuery asking_for(const vnfts::Query& part, const Xapian::Database& db);

}  // namespace vnfts::index
