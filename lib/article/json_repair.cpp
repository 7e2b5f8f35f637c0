#include "article/json_repair.h"

#include <fmt/format.h>

#include <charconv>
#include <iterator>
#include <optional>

#include "text/utf8.h"

namespace vnfts::article {

namespace {

constexpr std::size_t unicode_escape_bytes = 6;  // \uD83D

/// The code unit of the `\uXXXX` that `s` begins with.
std::optional<unsigned> code_unit(std::string_view s) {
  if (s.size() < unicode_escape_bytes || !s.starts_with("\\u")) return {};
  unsigned unit = 0;
  const char* const end = s.data() + unicode_escape_bytes;
  if (std::from_chars(s.data() + 2, end, unit, 16).ptr != end) return {};
  return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Appends the escape that `s` begins with, mended; returns how much of `s` it was.
std::size_t append_escape(std::string_view s, std::string& out) {
  if (const std::optional<unsigned> unit = code_unit(s)) {
    const std::optional<unsigned> second = code_unit(s.substr(unicode_escape_bytes));
    const bool pair = is_high(*unit) && second && is_low(*second);
    const std::size_t length = pair ? 2 * unicode_escape_bytes : unicode_escape_bytes;
    const bool lone = !pair && (is_high(*unit) || is_low(*unit));
    out += lone ? std::string_view("\\ufffd") : s.substr(0, length);
    return length;
  }
  if (s.size() > 1 && std::string_view("\"\\/bfnrt").find(s[1]) != std::string_view::npos) {
    out += s.substr(0, 2);
    return 2;
  }
  out += "\\\\";
  return 1;
}

/// The length of what calls a constructor and begins `s`: `ISODate(`, `ObjectId(`, `new Date(`.
std::size_t constructor_length(std::string_view s) {
  constexpr std::size_t max_bytes = 24;
  std::size_t i = s.starts_with("new ") ? 4 : 0;
  while (i < s.size() && i < max_bytes &&
         ((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z')))
    ++i;
  return i > 0 && s.substr(i).starts_with('(') ? i + 1 : 0;
}

/// `ISODate("...")` -> its argument.
class Constructors {
 public:
  /// How much of `s`, outside of strings, to leave out.
  std::size_t skip(std::string_view s) {
    if (s.front() == ')' && open_) {
      open_ = false;
      return 1;
    }
    const std::size_t length = open_ ? 0 : constructor_length(s);
    open_ |= length > 0;
    return length;
  }

 private:
  bool open_ = false;
};

}  // namespace

std::string repaired_json(std::string_view json) {
  const std::string text = text::repaired(json);
  std::string out;
  out.reserve(text.size());
  bool in_string = false;
  Constructors constructors;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (in_string && c == '\\') {
      i += append_escape(std::string_view(text).substr(i), out);
      continue;
    }
    if (!in_string) {
      const std::size_t length = constructors.skip(std::string_view(text).substr(i));
      i += length;
      if (length > 0) continue;
    }
    if (in_string && static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
    if (c == '"') in_string = !in_string;
    ++i;
  }
  return out;
}

}  // namespace vnfts::article
