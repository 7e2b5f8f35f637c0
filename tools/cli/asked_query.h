/// The query that a command line makes: its text and its options.
#pragma once

#include <string>
#include <vector>

#include "cli/search_options.h"
#include "vnfts/query.h"

namespace vnfts::cli {

/// What has to match: the text and the places of the options, or what the options alone say; every
/// article where they say nothing. `Searcher` narrows by the days of the options as well. Throws
/// what `parse_query` throws for `settings.query`.
Query query_of(const SearchSettings& settings);

/// The query for eyes: the text as typed, or what the options alone make, names as typed; empty for
/// every article.
std::string shown_query(const SearchSettings& settings);

/// The dates, and the places, of the options and of the text. Throw as `query_of`.
std::vector<DateReading> dates_asked(const SearchSettings& settings);
std::vector<PlaceReading> places_asked(const SearchSettings& settings);

/// How each date and each place was read, a line each.
std::string reading_lines(const SearchSettings& settings);

/// The names of places that may mean others too, a line each.
std::vector<std::string> ambiguous_places(const SearchSettings& settings);

}  // namespace vnfts::cli
