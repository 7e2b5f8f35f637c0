/// A program run to its end, and what it took.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vnfts::bench {

struct Finished {
  std::string out;               ///< Standard output.
  double seconds = 0;            ///< By the clock on the wall.
  std::uint64_t peak_bytes = 0;  ///< The most memory it had resident.
};

/// Runs `words[0]`, a path or a name to look for, without a shell; standard error stays ours.
/// Throws `std::runtime_error` when it cannot be run or exits with more than `accepted`.
Finished run_child(const std::vector<std::string>& words, int accepted = 0);

}  // namespace vnfts::bench
