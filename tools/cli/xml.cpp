#include "cli/xml.h"

#include "cli/display.h"
#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'&':
      out += "&amp;";
      break;
    case U'<':
      out += "&lt;";
      break;
    case U'>':
      out += "&gt;";
      break;
    case U'"':
      out += "&quot;";
      break;
    case U'\'':
      out += "&#39;";
      break;
    case U'\uFFFE':
    case U'\uFFFF':
      append(out, replacement);
      break;
    default:
      append(out, shown(c));
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) append_escaped(out, take(text));
  return out;
}

}  // namespace vnfts::cli
