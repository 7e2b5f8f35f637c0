/// Counts of matches by province as a map, and what is told about it.
#pragma once

#include <string>

#include "cli/province_map.h"
#include "cli/search_options.h"
#include "vnfts/search.h"

namespace vnfts::cli {

/// Of counts by province, headed with the query and the options that narrow it.
ProvinceMap map_of(const Facets& facets, const SearchSettings& settings);

/// Which file it is in and what it shows, a line.
std::string map_line(const std::string& file, const ProvinceMap& map);

}  // namespace vnfts::cli
