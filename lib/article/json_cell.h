/// A value of a table in JSON.
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

namespace vnfts::article {

/// Adds the strings of a cell; `numbers` tells whether its column takes them.
void collect_cell(simdjson::dom::element cell, bool numbers, std::vector<std::string>& parts);

}  // namespace vnfts::article
