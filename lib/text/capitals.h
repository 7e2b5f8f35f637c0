/// Capitals of the Latin letters that Vietnamese and its neighbours use.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// Whether it is a capital of these letters.
bool is_capital(char32_t c);

/// `word`, in lower case, with the capitals of `typed`: all of them when every letter there is one
/// and there are two at least, the first when that is one. Letters beyond U+1EFF stay.
std::string with_capitals_of(std::string_view word, std::string_view typed);

}  // namespace vnfts::text
