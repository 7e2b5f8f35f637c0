#include "article/declared_charset.h"

#include <algorithm>

#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::size_t scanned_bytes = 8 << 10;
constexpr std::size_t max_name_bytes = 40;

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.:+").find(c) != std::string_view::npos;
}

/// What follows `key` and an equals sign in `tag`.
std::string value_of(std::string_view tag, std::string_view key) {
  for (std::size_t at = tag.find(key); at != tag.npos; at = tag.find(key, at + 1)) {
    std::string_view rest = trimmed_left(tag.substr(at + key.size()));
    if (!rest.starts_with('=')) continue;
    rest = trimmed_left(rest.substr(1));
    rest.remove_prefix(std::min(rest.find_first_not_of("\"' "), rest.size()));
    const auto* const end = std::ranges::find_if_not(rest, is_name_char);
    const std::string_view name(rest.begin(), end);
    if (!name.empty() && name.size() <= max_name_bytes) return std::string(name);
  }
  return {};
}

/// The tag or comment at the start of `rest`, to its end.
std::string_view first_tag(std::string_view rest) {
  const std::string_view close = rest.starts_with("<!--") ? "-->" : ">";
  return rest.substr(0, std::min(rest.find(close), rest.size() - close.size()) + close.size());
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string head = text::ascii_lower(bytes.substr(0, scanned_bytes));
  std::string_view rest = head;
  while (true) {
    rest.remove_prefix(std::min(rest.find('<'), rest.size()));
    if (rest.size() < 5) return {};
    const std::string_view tag = first_tag(rest);
    std::string name;
    if (tag.starts_with("<meta")) name = value_of(tag, "charset");
    if (tag.starts_with("<?xml")) name = value_of(tag, "encoding");
    if (!name.empty()) return name;
    rest.remove_prefix(tag.size());
  }
}

std::string charset_of(std::string_view content_type) {
  return value_of(text::ascii_lower(content_type), "charset");
}

}  // namespace vnfts::article
