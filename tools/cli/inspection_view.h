/// An inspection, printed.
#pragma once

#include <cstddef>
#include <string>

#include "cli/inspection.h"

namespace vnfts::cli {

/// For eyes, in lines of so many columns. `limit`: of each file at most so many records were read.
std::string text_inspection(const Inspection& inspection, std::uint64_t limit, std::size_t columns);

/// `{"formats": [...], "rejected": 3, "rejects": [...], "unmet_paths": [...]}`; of leads and bodies
/// the beginnings. `limited_files` are those of which only `limit` records were read.
std::string json_inspection(const Inspection& inspection, std::uint64_t limit);

}  // namespace vnfts::cli
