/// What more threads and more articles do to the speed of `vnindex`.
#pragma once

#include <filesystem>
#include <string>

#include "bench/engines/materials.h"

namespace vnfts::bench {

struct Growth {
  std::string tool;  ///< `vnindex`.
  std::filesystem::path folder;
  std::size_t rounds = 3;
  unsigned threads = 1;
  std::size_t articles = 0;  ///< So many are indexed, too; the archive over and over, with new ids.
};

/// Indexes the archive with one thread, with all, and with more articles, in turn, and tells the
/// medians in a table in Markdown; what an article costs is compared with the row of all threads.
/// Throws what `run_child` throws.
std::string measure_growth(const Growth& growth, const Materials& materials);

}  // namespace vnfts::bench
