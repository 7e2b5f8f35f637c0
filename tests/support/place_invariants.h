/// What holds of places in any bytes: checked by tests, by the fuzz program and by `mutate_places`.
/// Each function gives the first invariant that is broken, in words; empty when all hold.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "vnfts/place.h"

namespace vnfts::test {

/// Of what `find_places` found in the text, whether well or badly.
std::string broken_place_mention_invariant(std::string_view text,
                                           std::span<const PlaceMention> mentions);

/// Of what `rank_places` made of those mentions, and of its `main_place`.
std::string broken_ranking_invariant(std::span<const PlaceMention> mentions,
                                     std::span<const NamedPlace> places);

/// Of both, with the first line as the title and the second as the lead. Whatever is thrown is
/// broken.
std::string broken_place_invariant(std::string_view text, std::optional<Day> published);

}  // namespace vnfts::test
