/// Query tree -> Xapian query.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/generation.h"
#include "index/place_query.h"
#include "index/reading.h"
#include "vnfts/query.h"
#include "vnfts/search.h"
#include "vnfts/snippet.h"

namespace vnfts::index {

struct CompiledQuery {
  Xapian::Query every;  ///< Articles that have every word.
  Xapian::Query most;   ///< Articles that have some word; empty when there is nothing to relax.
  bool scored = false;  ///< Some part of it tells a better article from a worse.
  /// `every` puts articles first that name the days asked for themselves, or are about the places.
  bool prefers = false;
  std::vector<Reading> readings;      ///< The words looked for (excluded ones not), in query order.
  std::vector<Chain> chains;          ///< Words side by side: what the reranking looks at.
  std::vector<Highlight> highlights;  ///< What to mark in an article, and in its title.
  std::vector<DayFilter> mentioned;   ///< Dates of the text asked for (excluded ones not).
  std::vector<PlaceQuery> places;     ///< The same.
  std::vector<std::string> alternatives;  ///< What else words stand for: 'UBND: also "ủy ban ..."'.
  std::vector<std::string> notes;         ///< What a reader of the results should know.
};

/// Throws `Error` (`query`) when nothing is left to look for, or it grows too large.
CompiledQuery compile(const Query& query, const SearchOptions& options, const Served& served);

}  // namespace vnfts::index
