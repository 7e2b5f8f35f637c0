/// What indexing took how long.
#pragma once

#include <string>

#include "vnfts/index.h"

namespace vnfts::cli {

/// Processor time of the calling thread, in seconds.
double thread_seconds();

/// A line a stage: seconds and share of all. `reading` is the time that reading the input took.
std::string text_timings(double reading, const WriteTimes& times);

}  // namespace vnfts::cli
