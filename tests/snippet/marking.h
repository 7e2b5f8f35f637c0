/// What to mark and what is marked, in writing, for the tests of lib/snippet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vnfts/snippet.h"

namespace vnfts::test {

/// `bo,bộ đội|chợ`: bo or bộ, then đội; and chợ.
std::vector<Highlight> highlights(std::string_view notation);

/// The text with each span in brackets. Fails the test when the spans are out of order, empty,
/// touch each other, or leave the text.
std::string bracketed(std::string_view text, const std::vector<TextSpan>& spans);

/// The text of a snippet with its marks in brackets, and … on the sides where it was cut.
std::string shown(const Snippet& snippet);

std::string repeated(std::string_view piece, std::size_t times);

}  // namespace vnfts::test
