#include "article/printed_list.h"

#include <algorithm>
#include <charconv>

#include "article/white_space.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

/// The code point of an escape with `digits` hexadecimal ones behind the letter; moves behind it.
bool read_code(std::string_view text, std::size_t& at, std::size_t digits, std::string& out) {
  if (text.size() - at < digits) return false;
  std::uint32_t code = 0;
  const char* const end = text.data() + at + digits;
  if (std::from_chars(text.data() + at, end, code, 16).ptr != end) return false;
  at += digits;
  text::append(out, static_cast<char32_t>(code));
  return true;
}

/// Behind a backslash. What escapes nothing stays as it stands.
void read_escape(std::string_view text, std::size_t& at, std::string& out) {
  const char c = text[at++];
  switch (c) {
    case 'n':
      out += '\n';
      return;
    case 't':
    case 'r':
      out += ' ';
      return;
    case '\\':
    case '\'':
    case '"':
      out += c;
      return;
    case 'x':
    case 'u':
      if (!read_code(text, at, c == 'x' ? 2 : 4, out)) (out += '\\') += c;
      return;
    default:
      (out += '\\') += c;
  }
}

/// The string that begins at `at`, which moves behind it; false when it is never closed.
bool read_string(std::string_view text, std::size_t& at, std::string& out) {
  const char quote = text[at++];
  while (at < text.size()) {
    const char c = text[at++];
    if (c == quote) return true;
    if (c != '\\')
      out += c;
    else if (at < text.size())
      read_escape(text, at, out);
  }
  return false;
}

}  // namespace

std::optional<std::vector<std::string>> read_printed_list(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return {};
  text = text.substr(1, text.size() - 2);
  std::vector<std::string> items;
  for (std::size_t at = 0; at < text.size();) {
    if (white_space.find(text[at]) != white_space.npos || text[at] == ',') {
      ++at;
    } else if (text.substr(at).starts_with("None")) {
      at += 4;
    } else if (text[at] == '\'' || text[at] == '"') {
      if (!read_string(text, at, items.emplace_back())) return {};
    } else {
      return {};
    }
  }
  return items;
}

}  // namespace vnfts::article
