/// The terms that the dates of a text are indexed by; schema.h says why these.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/day_blocks.h"
#include "vnfts/date.h"

namespace vnfts::index {

/// Of articles with a date that holds some day of the block or lies in it: XY2019.
std::string touched_term(std::string_view block);

/// Of articles with a date that covers the block, which is larger than a day: XWY2019.
std::string whole_term(std::string_view block);

/// Those of the dates of an article, sorted, each once.
std::vector<std::string> mention_terms(std::span<const DateMention> mentions);

/// Those of which an article has one when a date of it overlaps the block, and none otherwise.
std::vector<std::string> overlapping_terms(const Block& block);

}  // namespace vnfts::index
