/// What holds of the tokens of any text: checked by tests and by the fuzz program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vnfts::test {

/// The invariant that `analyze(text)` breaks, in words; empty when all hold.
std::string broken_token_invariant(std::string_view text);

/// The invariant that `fold`, `canonical` or `accent_variants` of the text breaks; empty when all
/// hold.
std::string broken_spelling_invariant(std::string_view text);

/// Unicode normal forms of well-formed text, by ICU.
std::string nfc(std::string_view utf8);
std::string nfd(std::string_view utf8);

}  // namespace vnfts::test
