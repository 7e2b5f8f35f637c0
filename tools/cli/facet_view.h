/// Counts of matches, for eyes and for programs.
#pragma once

#include <string>

#include "cli/text_view.h"
#include "cli/view.h"
#include "vnfts/search.h"

namespace vnfts::cli {

/// As the command line calls it.
const char* name_of(FacetBy by);

/// A line a value with its count and a bar, then the articles without a value and the total. Of
/// places the first 63.
std::string text_facets(const Facets& facets, FacetBy by, const Asked& asked, const Screen& screen);

/// One object: what was asked, how many match, the counts.
std::string json_facets(const Facets& facets, FacetBy by, const Asked& asked);

/// A value and its count a line, and the id of a place.
std::string tsv_facets(const Facets& facets);

}  // namespace vnfts::cli
