/// The months that an article names, as the value that counts them: two bytes a month, the higher
/// first, months since January of the year 1000; ascending, each once.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::index {

/// Of months that ascend, each once, of the years 1000 to 2999. Empty for none.
std::string encode_months(std::span<const std::chrono::year_month> months);

/// Throws `Error` (`damaged`) for what `encode_months` does not write.
std::vector<std::chrono::year_month> decode_months(std::string_view value);

}  // namespace vnfts::index
