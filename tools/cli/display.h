/// Text as a terminal shows it: what may reach one, and how many columns it takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnfts::cli {

/// True for what could steer a terminal or disguise other text: control characters (C0, C1, DEL),
/// line separators and the marks that turn the writing direction.
bool is_control(char32_t c);

/// `c`, or what stands for it on a terminal: a space for tabs and line ends, U+FFFD for any other
/// control character.
char32_t shown(char32_t c);

/// Columns that `c` takes: 0 for combining marks, 2 for East Asian wide characters and emoji.
int columns(char32_t c);
std::size_t columns(std::string_view text);

/// One line that is safe to print: well-formed UTF-8 without control characters.
std::string one_line(std::string_view text);

/// The same, keeping the line ends.
std::string lines(std::string_view text);

}  // namespace vnfts::cli
