/// UTF-8 a code point at a time, for what the tools print.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::cli {

inline constexpr char32_t replacement = U'\uFFFD';

/// Takes the first code point off `rest`, which is not empty. An ill-formed sequence, as far as it
/// could have been the beginning of a good one, is taken as one U+FFFD (Unicode 15, section 3.9).
char32_t take(std::string_view& rest);

void append(std::string& out, char32_t c);

}  // namespace vnfts::cli
