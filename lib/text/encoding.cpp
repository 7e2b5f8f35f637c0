#include "text/encoding.h"

#include <algorithm>
#include <array>

#include "data/tables.h"
#include "text/ascii.h"
#include "text/byte_encoding.h"
#include "text/capital_font.h"
#include "text/misread.h"
#include "text/normal_form.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "text/viqr.h"

namespace vnfts::text {

namespace {

constexpr std::array<std::string_view, encoding_count> names = {
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1258",
    "tcvn3",
    "tcvn5712-1",
    "vni",
    "viscii",
    "viqr",
    "double-utf8",
    "triple-utf8",
    "windows-1258-as-latin1",
    "tcvn3-as-latin1",
    "tcvn5712-1-as-latin1",
    "vni-as-latin1",
    "viscii-as-latin1",
};

struct Alias {
  std::string_view name;
  Encoding encoding;
};
// Labels of the WHATWG Encoding Standard, of IANA, and what Vietnamese programs say.
constexpr Alias aliases[] = {
    {"abc", Encoding::tcvn3},
    {"ascii", Encoding::utf8},
    {"cp1252", Encoding::windows_1252},
    {"cp1258", Encoding::windows_1258},
    {"csviqr", Encoding::viqr},
    {"csviscii", Encoding::viscii},
    {"iso-8859-1", Encoding::windows_1252},
    {"iso-8859-15", Encoding::windows_1252},
    {"l1", Encoding::windows_1252},
    {"latin1", Encoding::windows_1252},
    {"tcvn", Encoding::tcvn5712_1},
    {"tcvn-5712", Encoding::tcvn5712_1},
    {"tcvn-5712-1", Encoding::tcvn5712_1},
    {"tcvn5712", Encoding::tcvn5712_1},
    {"tcvn5712-1:1993", Encoding::tcvn5712_1},
    {"us-ascii", Encoding::utf8},
    {"utf-16", Encoding::utf16_le},
    {"utf16", Encoding::utf16_le},
    {"utf16be", Encoding::utf16_be},
    {"utf16le", Encoding::utf16_le},
    {"utf8", Encoding::utf8},
    {"vni-win", Encoding::vni},
    {"vni-windows", Encoding::vni},
    {"vscii", Encoding::tcvn5712_1},
    {"vscii-1", Encoding::tcvn5712_1},
    {"vscii-3", Encoding::tcvn3},
    {"x-cp1252", Encoding::windows_1252},
    {"x-cp1258", Encoding::windows_1258},
    {"x-viet-abc", Encoding::tcvn3},
    {"x-viet-tcvn", Encoding::tcvn5712_1},
    {"x-viet-tcvn3", Encoding::tcvn3},
    {"x-viet-tcvn5712", Encoding::tcvn5712_1},
    {"x-viet-vni", Encoding::vni},
};

std::string lowered(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '_' || c == ' ' ? '-' : ascii_lower(c);
  return out;
}

std::string from_bytes(std::string_view bytes, ByteSet set) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  append_decoded(out, bytes, set);
  return out;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view utf8) {
  if (utf8.starts_with(byte_order_mark)) utf8.remove_prefix(byte_order_mark.size());
  return utf8;
}

std::string reread_once(std::string_view utf8) {
  return std::string(without_mark(reread_as_utf8(without_mark(utf8))));
}

/// All but what is UTF-8 already; not yet in NFC, and without the capitals of fonts.
std::string converted(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
      return from_utf16(bytes, ByteOrder::little_endian);
    case Encoding::utf16_be:
      return from_utf16(bytes, ByteOrder::big_endian);
    case Encoding::windows_1258:
      return from_bytes(bytes, ByteSet::windows_1258);
    case Encoding::tcvn3:
      return from_bytes(bytes, ByteSet::tcvn3);
    case Encoding::tcvn5712_1:
      return from_bytes(bytes, ByteSet::tcvn5712_1);
    case Encoding::vni:
      return from_bytes(bytes, ByteSet::vni);
    case Encoding::viscii:
      return from_bytes(bytes, ByteSet::viscii);
    case Encoding::viqr:
      return from_viqr(without_mark(bytes));
    case Encoding::double_utf8:
      return reread_once(bytes);
    case Encoding::triple_utf8:
      return reread_once(reread_once(bytes));
    case Encoding::windows_1258_as_latin1:
      return reread_as(ByteSet::windows_1258, without_mark(bytes));
    case Encoding::tcvn3_as_latin1:
      return reread_as(ByteSet::tcvn3, without_mark(bytes));
    case Encoding::tcvn5712_1_as_latin1:
      return reread_as(ByteSet::tcvn5712_1, without_mark(bytes));
    case Encoding::vni_as_latin1:
      return reread_as(ByteSet::vni, without_mark(bytes));
    case Encoding::viscii_as_latin1:
      return reread_as(ByteSet::viscii, without_mark(bytes));
    case Encoding::utf8:
    case Encoding::windows_1252:
      break;
  }
  return from_bytes(bytes, ByteSet::windows_1252);
}

}  // namespace

bool has_font_capitals(Encoding encoding) {
  return encoding == Encoding::tcvn3 || encoding == Encoding::tcvn3_as_latin1;
}

std::string_view name_of(Encoding encoding) { return names[static_cast<std::size_t>(encoding)]; }

std::span<const std::string_view> encoding_names() { return names; }

std::optional<Encoding> encoding_named(std::string_view name) {
  const std::string wanted = lowered(name);
  if (const auto at = std::ranges::find(names, wanted); at != names.end())
    return static_cast<Encoding>(at - names.begin());
  if (const auto* at = std::ranges::find(aliases, wanted, &Alias::name); at != std::end(aliases))
    return at->encoding;
  return std::nullopt;
}

std::string decode(std::string_view bytes, Encoding encoding, Content content) {
  if (encoding == Encoding::utf8) return repaired(without_mark(bytes));
  std::string utf8 = normal_form(converted(bytes, encoding));
  return has_font_capitals(encoding) && content == Content::text ? with_font_capitals(utf8) : utf8;
}

DecodedText to_utf8(std::string_view bytes, Content content) {
  const Detection found = detect_encoding(bytes, content);
  return {decode(bytes, found.encoding, content), found};
}

}  // namespace vnfts::text
