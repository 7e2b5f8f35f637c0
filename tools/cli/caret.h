/// Where in a query an error is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnfts::cli {

/// Two lines: the query, or the part of it around byte `offset` when it is long, and a caret under
/// that place. Columns are those of a terminal, so marks and wide characters do not shift it.
std::string caret(std::string_view query, std::size_t offset);

}  // namespace vnfts::cli
