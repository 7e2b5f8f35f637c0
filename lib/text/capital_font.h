/// Text in an encoding without capitals that bear a tone: see `decode` of encoding.h.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// `utf8` with small Vietnamese letters as the capitals that a font was meant to show.
///
/// Whole words: those with two capitals and no small ASCII letter; words that do not tell (no small
/// ASCII letter, one capital at most) between two that are, or where nothing stands on one side,
/// beside two; and such a one with a capital, right before one that is ("Bà Hồ HẰNG"). Acronyms,
/// which have capitals in any font, say nothing of their neighbours.
///
/// First letters, of words all small: see first_capital.h.
std::string with_font_capitals(std::string_view utf8);

}  // namespace vnfts::text
