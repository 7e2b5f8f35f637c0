/// Raw deflate streams (RFC 1951) read by libdeflate, which takes a third of the time of zlib.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vnfts::index {

/// Nothing for what is no such stream, or holds more than 256 MiB. Thread-safe.
std::optional<std::string> inflate(std::string_view stream);

}  // namespace vnfts::index
