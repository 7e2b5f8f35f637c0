/// Running text set into lines, with some of it marked.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "vnfts/snippet.h"

namespace vnfts::cli {

/// How a paragraph is set. A style is what stands in an escape sequence (SGR, ECMA-48 8.3.117)
/// between "ESC [" and "m"; an empty one writes no sequence.
struct Layout {
  std::size_t columns = 80;  ///< Of the whole line, indent included.
  std::string first;         ///< Begins the first line, unstyled; `indent` columns wide.
  std::size_t indent = 0;    ///< Spaces before the other lines.
  std::string_view style;
  std::string_view mark_style;
};

/// Breaks `text` at white space, at any character where a word fills a line. Any bytes are
/// accepted; what comes out is safe for a terminal. Ends with a line end; empty for no text.
std::string paragraph(std::string_view text, std::span<const TextSpan> marks, const Layout& layout);

}  // namespace vnfts::cli
