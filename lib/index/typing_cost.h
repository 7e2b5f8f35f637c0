/// Slips of the fingers and of the ear: how improbable it is that who meant one word typed another.
///
/// An edit distance (Damerau) over letters without their marks, with costs that are logarithms of
/// how rarely a slip is made: a neighbouring key, a doubled letter and two letters that changed
/// places are met more often than any other letter; letters that some dialect pronounces alike (s
/// and x, n and ng at the end) more often still. Marks are compared apart from their letters, and
/// the tone as one of the syllable, wherever it was typed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/letters.h"

namespace vnfts::index {

/// In nats; `missing_mark` is the price of each mark or tone that was left out. Both words have at
/// most `text::Letters` can hold.
double typing_cost(std::span<const text::Letter> typed, std::span<const text::Letter> meant,
                   double missing_mark);

/// Whether the letters are the same and `meant` has every mark typed.
bool carries_marks(std::span<const text::Letter> meant, std::span<const text::Letter> typed);

/// What one slip makes of a word in ASCII small letters, and the other way round; sorted, each
/// once, without the word itself.
std::vector<std::string> near_spellings(std::string_view folded);

}  // namespace vnfts::index
