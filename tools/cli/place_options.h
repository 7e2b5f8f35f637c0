/// Places on the command line of vnsearch.
#pragma once

#include <string>
#include <vector>

#include "vnfts/query.h"

namespace vnfts::cli {

/// As typed.
struct PlaceOptions {
  std::vector<std::string> places;  ///< Names: "huyện Phong Thổ".
  std::vector<std::string> near;    ///< Names with a radius: "Lai Châu,50km".
};

/// What articles have to match, each of them, and how the names were read.
struct PlaceClauses {
  std::vector<Query> queries;
  std::vector<PlaceReading> readings;
  std::vector<std::string> texts;  ///< As a query has them: `place:"huyện Phong Thổ"`.
};

/// Throws `UsageError` for names that nothing has, with those that are near.
PlaceClauses read_place_options(const PlaceOptions& options);

}  // namespace vnfts::cli
