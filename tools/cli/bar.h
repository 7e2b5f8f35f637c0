/// A number as the length of a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace vnfts::cli {

enum class Bar {
  blocks,  ///< Of U+2588, in eighths of a column (U+2589 to U+258F).
  hashes,
};

/// `columns` wide for `most`, in proportion for `count`, which is no larger; what is not 0 can be
/// seen.
std::string bar(std::uint64_t count, std::uint64_t most, std::size_t columns, Bar kind);

}  // namespace vnfts::cli
