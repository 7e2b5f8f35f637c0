/// White space, and text on one line.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// White space of any script (Unicode property White_Space).
bool is_space(char32_t c);

/// `utf8` without the white space around it: a view into it, at its end when nothing is left.
std::string_view trimmed(std::string_view utf8);

/// Takes the first line, with its end, from the front of `text`, which is not empty; of an endless
/// one the first 2^30 bytes.
std::string_view take_line(std::string_view& text);

/// `utf8` as a message shows it: on one line, well-formed, cut after 40 code points.
std::string excerpt(std::string_view utf8);

}  // namespace vnfts::text
