/// Mends what JSON parsers refuse but people can read.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// `json` with ill-formed UTF-8 and lone surrogate escapes as U+FFFD, raw control characters in
/// strings escaped, backslashes that escape nothing doubled, and `ISODate("...")`,
/// `ObjectId("...")`, `NumberLong(1)` as the argument alone. Its structure is not touched.
std::string repaired_json(std::string_view json);

}  // namespace vnfts::article
