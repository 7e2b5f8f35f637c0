#include "cli/caret.h"

#include <algorithm>

#include "cli/display.h"
#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t shown_before = 60;  ///< Columns.
constexpr std::size_t shown_after = 16;

/// The beginning of `text` that fits into `width` columns, in bytes.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view next = rest;
    const auto taken = static_cast<std::size_t>(columns(shown(take(next))));
    if (taken > width) break;
    width -= taken;
    rest = next;
  }
  return text.size() - rest.size();
}

}  // namespace

std::string caret(std::string_view query, std::size_t offset) {
  offset = std::min(offset, query.size());
  std::string_view before = query.substr(0, offset);
  std::string_view after = query.substr(offset);
  std::string line = "  ";
  if (const std::size_t width = columns(before); width > shown_before) {
    before.remove_prefix(fitting(before, width - shown_before));
    line += "…";
  }
  line += one_line(before);
  const std::size_t column = columns(line);
  const std::string_view shown = after.substr(0, fitting(after, shown_after));
  line += one_line(shown) + (shown.size() < after.size() ? "…" : "");
  return line + "\n" + std::string(column, ' ') + "^\n";
}

}  // namespace vnfts::cli
