/// The compressions of a body that HTTP names (Content-Encoding), undone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnfts::article {

/// Whether the bytes begin as gzip or zstd do, whatever is said of them.
bool begins_packed(std::string_view body);

/// `body` unfolded by `coding`, a name in lower case: gzip, zstd, deflate (with or without the
/// header of zlib, as servers send both), br. `fault` says why that failed, or that it becomes
/// longer than `max_bytes`; what came before is still there. Sources: RFC 9110 section 8.4.1, RFC
/// 1950 to 1952, RFC 7932 (Brotli), RFC 8878 (zstd).
std::string unfolded(std::string_view body, std::string_view coding, std::size_t max_bytes,
                     std::string& fault);

}  // namespace vnfts::article
