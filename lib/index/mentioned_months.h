/// The months that an article names, as the value that counts them: two bytes a month, the higher
/// first, months since January of the year 1000; ascending, each once.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::index {

using Month = std::chrono::year_month;

/// In any order, and again and again; empty for none. Of the years 1000 to 2999, others are left
/// out.
std::string encode_months(std::vector<Month> months);

/// Throws `Error` (`damaged`) for what `encode_months` does not write.
std::vector<Month> decode_months(std::string_view value);

}  // namespace vnfts::index
