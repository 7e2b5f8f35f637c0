/// HTML as dumps and feeds carry it in their fields -> the text that a reader sees.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// The text of a fragment of HTML, UTF-8: a paragraph, list item, table row or `<br>` a line, white
/// space tidied, no blank lines, references decoded even when they were encoded twice
/// (`&amp;nbsp;`), scripts, styles and comments left out. Where no element begins a line, the line
/// breaks of the fragment are kept, so plain text may be given as well. Linear time; thread-safe.
std::string plain_text(std::string_view fragment);

}  // namespace vnfts::article
