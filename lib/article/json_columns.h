/// JSON with a list a column -> articles.
#pragma once

#include <string>

#include "article/output.h"

namespace vnfts::article {

/// Reads {"title": ["Một", "Hai"], ...} or {"title": {"0": "Một", "1": "Hai"}, ...}; the columns
/// may differ in length. `json` is padded and kept.
void read_json_columns(std::string& json, Output& output);

}  // namespace vnfts::article
