#include "article/html_text.h"

#include <libxml/HTMLparser.h>

#include <charconv>
#include <optional>
#include <utility>

#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_reference_bytes = 10;

/// References to 128-159 mean windows-1252 (WHATWG HTML, section 13.2.5.80).
constexpr char16_t windows_1252[] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_c1(char32_t c) { return c >= 0x80 && c < 0xA0; }

std::optional<char32_t> numbered(std::string_view digits, int base) {
  std::uint32_t c = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), c, base);
  if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return std::nullopt;
  if (is_c1(c)) return windows_1252[c - 0x80];
  return c < 0x20 ? U' ' : static_cast<char32_t>(c);
}

std::optional<char32_t> named(std::string_view name) {
  if (name == "apos") return U'\'';
  const std::string terminated(name);
  const htmlEntityDesc* const entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  if (!entity) return std::nullopt;
  return static_cast<char32_t>(entity->value);
}

/// What stands between `&` and `;`.
std::optional<char32_t> referred(std::string_view name) {
  if (name.starts_with("#x") || name.starts_with("#X")) return numbered(name.substr(2), 16);
  if (name.starts_with("#")) return numbered(name.substr(1), 10);
  return named(name);
}

bool is_invisible(char32_t c) { return c == 0x200B || c == 0x2060 || c == 0xFEFF; }

}  // namespace

std::string decoded_references(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('&'), text.size());
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    if (text.empty()) break;
    const std::size_t end = text.substr(1, max_reference_bytes).find_first_of("; &");
    const bool closed = end != text.npos && text[end + 1] == ';';
    const auto c = closed ? referred(text.substr(1, end)) : std::nullopt;
    if (c)
      text::append(out, *c);
    else
      out += '&';
    text.remove_prefix(c ? end + 2 : 1);
  }
  return out;
}

void LineText::append(char32_t c) {
  if (is_invisible(c)) return;
  if (c < 0x20 || c == 0x7F || text::is_space(c)) {
    space_ = !text_.empty();
    return;
  }
  if (space_) text_ += ' ';
  space_ = false;
  text::append(text_, c);
}

void LineText::append(std::string_view utf8) {
  const char* at = utf8.data();
  const char* const end = at + utf8.size();
  // A reference comes alone, and text has no such characters.
  const char* after = at;
  if (utf8.size() == 2)
    if (const char32_t c = text::decode(after, end); is_c1(c))
      return append(static_cast<char32_t>(windows_1252[c - 0x80]));
  while (at != end) append(text::decode(at, end));
}

std::string LineText::take() {
  space_ = false;
  std::string line = std::exchange(text_, {});
  if (line.find('&') == line.npos) return line;
  LineText again;
  again.append(decoded_references(line));
  return std::move(again.text_);
}

std::string tidied(std::string_view text) {
  LineText line;
  line.append(decoded_references(text));
  return line.take();
}

}  // namespace vnfts::article
