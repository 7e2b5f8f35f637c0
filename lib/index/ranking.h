/// Which articles, in which order.
#pragma once

#include <xapian.h>

#include "index/compile.h"
#include "vnfts/search.h"

namespace vnfts::index {

struct Matches {
  Xapian::MSet hits;
  std::uint64_t total = 0;
  bool total_exact = true;
  bool relaxed = false;
};

/// The page of matches that `options` ask for. When no article has every word, those that have
/// most of them, by weight.
Matches rank(const Xapian::Database& db, const CompiledQuery& query, const SearchOptions& options);

}  // namespace vnfts::index
