/// Making one database of several.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace vnfts::index {

struct MergeOptions {
  std::size_t threads = 1;   ///< Those beyond the first shorten the time.
  bool pair_filter = false;  ///< Write one (pair_filter.h): worth it for what will be searched.
};

/// Writes a compact database to the new folder `into` that holds all articles of `parts`, databases
/// of this format and analysis, and the language model of them all. The parts stay as they are; no
/// article may be in two of them. Throws `Error`: `version` when a part was made by another version
/// of vnfts, `not_found`, `damaged`, `io`; then nothing is left at `into`.
void merge_databases(std::span<const std::filesystem::path> parts,
                     const std::filesystem::path& into, const MergeOptions& options = {});

}  // namespace vnfts::index
