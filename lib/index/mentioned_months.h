/// The months that the dates of an article touch, as a value that facets count.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"

namespace vnfts::index {

/// The months that a mention of at most 31 days touches, each once, ascending: longer ones name no
/// month.
std::vector<std::chrono::year_month> mentioned_months(std::span<const DateMention> mentions);

/// Two bytes a month, the higher first: how many months it comes behind January 1000.
std::string encode_months(std::span<const std::chrono::year_month> months);

/// Throws `Error` (`damaged`) for bytes that are no months.
std::vector<std::chrono::year_month> decode_months(std::string_view value);

}  // namespace vnfts::index
