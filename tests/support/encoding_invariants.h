/// What holds of encodings for any bytes: checked by tests and by the fuzz program.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::test {

/// The invariant that `detect_encoding` or `decode` of the bytes breaks, in words; empty when all
/// hold.
std::string broken_encoding_invariant(std::string_view bytes);

}  // namespace vnfts::test
