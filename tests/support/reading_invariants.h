/// What holds of reading any file, for the fuzz programs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vnfts/reader.h"

namespace vnfts::test {

/// Reads `bytes` as a file: articles and rejections are whole, and nothing but `Error` is thrown.
/// What is broken of that; empty when nothing is.
std::string broken_reading(std::string_view bytes, const ReadOptions& options);

/// Reads `bytes` as that format, and once more with a small limit of records.
int fuzz_reading(const unsigned char* data, std::size_t size, InputFormat format);

}  // namespace vnfts::test
