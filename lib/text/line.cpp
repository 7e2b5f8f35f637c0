#include "text/line.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace vnfts::text {

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }

std::string_view trimmed(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  const char* first = end;
  const char* last = end;
  for (const char* at = utf8.data(); at != end;) {
    const char* const begin = at;
    if (is_space(decode(at, end))) continue;
    if (first == end) first = begin;
    last = at;
  }
  return {first, static_cast<std::size_t>(last - first)};
}

std::string_view take_line(std::string_view& text) {
  constexpr std::size_t longest = std::size_t{1} << 30;
  const std::size_t length = std::min({text.find('\n'), text.size() - 1, longest}) + 1;
  const std::string_view line = text.substr(0, length);
  text.remove_prefix(length);
  return line;
}

std::string excerpt(std::string_view utf8) {
  constexpr int max_chars = 40;
  std::string shown;
  const char* const end = utf8.data() + utf8.size();
  const char* at = utf8.data();
  for (int chars = 0; at != end && chars < max_chars; ++chars) {
    const char32_t c = decode(at, end);
    append(shown, is_space(c) || c < 0x20 || c == 0x7F ? U' ' : c);
  }
  return at == end ? shown : shown + "…";
}

}  // namespace vnfts::text
