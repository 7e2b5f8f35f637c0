/// What came of a contest, for people.
#pragma once

#include <string>
#include <vector>

#include "bench/engines/contest.h"

namespace vnfts::bench {

/// Two tables in Markdown, of indexing and of searching; ratios are to the first engine.
std::string markdown(const std::vector<Result>& results, const Materials& materials);

/// Bars of megabytes a second and of milliseconds a question, as an SVG document.
std::string chart(const std::vector<Result>& results, const Materials& materials);

}  // namespace vnfts::bench
