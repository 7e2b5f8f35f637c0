/// Text in an encoding without capitals that bear a tone: see `decode` of encoding.h.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// `utf8` with the small Vietnamese letters as capitals in words that a capital font was meant to
/// show: those with two capitals and no small ASCII letter; words that do not tell (no small ASCII
/// letter, one capital at most) are capitals between two that are, or where nothing stands on one
/// side, beside two.
std::string with_font_capitals(std::string_view utf8);

}  // namespace vnfts::text
