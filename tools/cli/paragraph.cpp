#include "cli/paragraph.h"

#include <vector>

#include "cli/display.h"
#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

struct Glyph {
  char32_t c;
  bool marked;
};
using Glyphs = std::vector<Glyph>;

/// What is shown of `text`: white space squeezed, none at the ends.
Glyphs glyphs_of(std::string_view text, std::span<const TextSpan> marks) {
  Glyphs out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t at = text.size() - rest.size();
    while (!marks.empty() && marks.front().end <= at) marks = marks.subspan(1);
    const bool marked = !marks.empty() && marks.front().begin <= at;
    const char32_t c = shown(take(rest));
    if (c != ' ' || (!out.empty() && out.back().c != ' ')) out.push_back({c, marked});
  }
  if (!out.empty() && out.back().c == ' ') out.pop_back();
  return out;
}

/// The end of the line that begins at `begin` and holds at most `width` columns.
std::size_t line_end(const Glyphs& glyphs, std::size_t begin, std::size_t width) {
  std::size_t used = 0;
  std::size_t space = begin;
  for (std::size_t i = begin; i < glyphs.size(); ++i) {
    if (glyphs[i].c == ' ') space = i;
    used += static_cast<std::size_t>(columns(glyphs[i].c));
    if (used > width && i > begin) return space > begin ? space : i;
  }
  return glyphs.size();
}

void change_style(std::string& out, std::string_view& current, std::string_view wanted) {
  if (current == wanted) return;
  if (!current.empty()) out += "\033[0m";
  if (!wanted.empty()) out.append("\033[").append(wanted).append("m");
  current = wanted;
}

void append_line(std::string& out, std::span<const Glyph> line, const Layout& layout) {
  std::string_view style;
  for (const Glyph& glyph : line) {
    change_style(out, style, glyph.marked ? layout.mark_style : layout.style);
    append(out, glyph.c);
  }
  change_style(out, style, {});
  out += '\n';
}

}  // namespace

std::string paragraph(std::string_view text, std::span<const TextSpan> marks,
                      const Layout& layout) {
  const Glyphs glyphs = glyphs_of(text, marks);
  const std::size_t width = layout.columns > layout.indent ? layout.columns - layout.indent : 1;
  std::string out;
  for (std::size_t begin = 0; begin < glyphs.size();) {
    const std::size_t end = line_end(glyphs, begin, width);
    out += begin == 0 && !layout.first.empty() ? layout.first : std::string(layout.indent, ' ');
    append_line(out, std::span(glyphs).subspan(begin, end - begin), layout);
    begin = end < glyphs.size() && glyphs[end].c == ' ' ? end + 1 : end;
  }
  return out;
}

}  // namespace vnfts::cli
