/// How many of the articles that a query matches have which value.
#pragma once

#include <xapian.h>

#include "index/compile.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// Xapian counts what stands in a slot, a remote shard's server its own, and only what differs
/// comes back; it is taken apart here. See `Searcher::facets`.
Facets count_facets(const Xapian::Database& db, const CompiledQuery& query, FacetBy by,
                    Match match);

}  // namespace vnfts::index
