/// What an index holds, for eyes.
#pragma once

#include <string>

#include "vnfts/index.h"

namespace vnfts::cli {

/// A line a fact, aligned.
std::string text_stats(const IndexStats& stats);

}  // namespace vnfts::cli
