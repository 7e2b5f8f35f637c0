/// What holds of the reading of any bytes as HTML: checked by tests and by the fuzz program. Each
/// function gives the first invariant that is broken, in words; empty when all hold.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::test {

/// Of `read_page`.
std::string broken_page_invariant(std::string_view html);

/// Of `plain_text` and `declared_charset`.
std::string broken_fragment_invariant(std::string_view fragment);

}  // namespace vnfts::test
