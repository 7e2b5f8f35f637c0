/// The places that an article names, and which of them were asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "index/place_query.h"
#include "vnfts/article.h"
#include "vnfts/place.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// What `rank_places` makes of mentions in the running text of the article.
std::vector<NamedPlace> named_places(std::span<const PlaceMention> mentions,
                                     const Article& article);

/// The settled ones in the running text of the hit that it is found by.
std::vector<PlaceMention> places_asked(const Hit& hit, std::span<const PlaceQuery> asked);

/// A line each, of ten at most, each once: the words, the place, and how certain that is.
std::vector<std::string> explain_places(std::span<const PlaceMention> mentions,
                                        const Article& article);

}  // namespace vnfts::index
