/// Capitals of the Latin letters that Vietnamese and its neighbours use.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

bool is_capital_beyond_ascii(char32_t c);

/// Whether it is a capital of these letters.
inline bool is_capital(char32_t c) {
  return c < 0x80 ? c >= U'A' && c <= U'Z' : is_capital_beyond_ascii(c);
}

/// `word`, in lower case, with the capitals of `typed`: all of them when every letter there is one
/// and there are two at least, the first when that is one. Letters beyond U+1EFF stay.
std::string with_capitals_of(std::string_view word, std::string_view typed);

}  // namespace vnfts::text
