/// The end of a bulk build: one database of the generation served and the new ones.
#pragma once

#include <filesystem>
#include <span>

#include "index/counters.h"
#include "index/ledger.h"

namespace vnfts::index {

/// Removes from `parts`, in the order of articles, those that were put again or removed later.
void remove_rewritten(std::span<const std::filesystem::path> parts, const Ledger& ledger,
                      Counters& counters);

/// Makes at `base` a copy of the database at `served` without what is outdated.
void copy_current(const std::filesystem::path& served, const Ledger& ledger,
                  const std::filesystem::path& base, Counters& counters);

/// Brings what was learnt into the database at `base`, which is made when there is none.
void store_learnt(const std::filesystem::path& base, Counters& counters, const Notes& notes);

}  // namespace vnfts::index
