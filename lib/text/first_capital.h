/// Capitals at the beginning of words, where an encoding has none of the letter.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// Appends `line` with the first letter of small words that begin with a tone as a capital at the
/// beginning of sentences, and where `font_capitals.tsv` says that the word, by what stands beside
/// it, is a name: "châu Á", "Ấn Độ" but "ấn tượng". Of the rows that fit, the one with the most
/// one-sided counts decides (a decision list, Yarowsky 1994); without one a word stays small.
void append_with_first_capitals(std::string& out, std::string_view line);

}  // namespace vnfts::text
