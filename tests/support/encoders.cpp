#include "support/encoders.h"

#include <unicode/uchar.h>

#include <charconv>
#include <map>
#include <optional>

#include "data/tables.h"
#include "support/token_invariants.h"
#include "text/byte_encoding.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::test {

namespace {

using text::Encoding;
using Codes = std::map<char32_t, std::string>;

std::string from_hexadecimal(std::string_view digits) {
  std::string out;
  for (; digits.size() >= 2; digits.remove_prefix(2)) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + 2, value, 16);
    out += static_cast<char>(value);
  }
  return out;
}

char32_t last_char(std::string_view utf8) {
  char32_t c = 0;
  for (const char* at = utf8.data(); at != utf8.data() + utf8.size();)
    c = text::decode(at, utf8.data() + utf8.size());
  return c;
}

Codes one_byte_codes(std::string_view data::ByteEncodingsRow::*column) {
  Codes codes;
  std::string taken;
  for (const auto& row : data::byte_encodings()) {
    const std::string byte = from_hexadecimal(row.byte);
    const std::string_view cell = row.*column;
    const auto number = static_cast<unsigned char>(byte[0]);
    if (!cell.empty() || number >= 0x80) codes[cell.empty() ? number : last_char(cell)] = byte;
    if (!cell.empty()) taken += byte;
  }
  for (char32_t c = 0; c < 0x80; ++c)
    if (taken.find(static_cast<char>(c)) == taken.npos) codes[c] = static_cast<char>(c);
  return codes;
}

char32_t small(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

Codes windows_1252_codes() { return one_byte_codes(&data::ByteEncodingsRow::windows_1252); }

/// A letter with a tone is the letter and a combining mark.
Codes windows_1258_codes() {
  static constexpr char32_t tone_marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
  Codes codes = one_byte_codes(&data::ByteEncodingsRow::windows_1258);
  for (char32_t c = 0xC0; c < 0x1F00; ++c) {
    const text::CharInfo info = text::char_info(c);
    if (codes.contains(c) || info.char_class != text::CharClass::letter) continue;
    if (info.letter.code == 0 || info.letter.tone == text::Tone::level) continue;
    std::string bare;
    text::append(bare, text::Letter{info.letter.code, text::Tone::level});
    char32_t base = last_char(bare);
    if (small(c) != c) base = static_cast<char32_t>(u_toupper(static_cast<UChar32>(base)));
    codes[c] = codes.at(base) + codes.at(tone_marks[static_cast<int>(info.letter.tone)]);
  }
  return codes;
}

/// Without the capitals that only VSCII-2 has: they are written as small letters.
Codes tcvn3_codes() {
  Codes codes = one_byte_codes(&data::ByteEncodingsRow::tcvn3);
  for (auto& [c, code] : codes)
    if (c >= 0xC0 && text::char_info(c).letter.tone != text::Tone::level) code = codes.at(small(c));
  for (char32_t c = 0xC0; c < 0x1F00; ++c) {
    const text::CharInfo info = text::char_info(c);
    if (info.letter.code != 0 && !codes.contains(c) && codes.contains(small(c)))
      codes[c] = codes.at(small(c));
  }
  return codes;
}

Codes vni_codes() {
  Codes codes = windows_1252_codes();
  for (const auto& row : data::vni())
    std::erase_if(codes,
                  [&row](const auto& code) { return code.second == from_hexadecimal(row.bytes); });
  for (const auto& row : data::vni()) codes[last_char(row.letter)] = from_hexadecimal(row.bytes);
  return codes;
}

Codes viqr_codes() {
  static constexpr const char* tone_signs[] = {"", "`", "?", "~", "'", "."};
  Codes codes;
  for (char32_t c = 0; c < 0x80; ++c) codes[c] = static_cast<char>(c);
  for (char32_t c = 0xC0; c < 0x1F00; ++c) {
    const text::CharInfo info = text::char_info(c);
    if (info.char_class != text::CharClass::letter || info.letter.code == 0) continue;
    const char32_t letter = text::alphabet[info.letter.code];
    if (letter == U'đ' && c != 0x110 && c != 0x111) continue;  // a lookalike
    std::string code;
    code += text::alphabet_bases[info.letter.code];
    if (small(c) != c) code[0] = static_cast<char>(code[0] & ~0x20);
    if (letter == U'đ') code += code;
    if (letter == U'ă') code += '(';
    if (letter == U'â' || letter == U'ê' || letter == U'ô') code += '^';
    if (letter == U'ơ' || letter == U'ư') code += '+';
    codes[c] = code + tone_signs[static_cast<int>(info.letter.tone)];
  }
  return codes;
}

const Codes* codes_of(Encoding encoding) {
  static const Codes windows_1252 = windows_1252_codes();
  static const Codes windows_1258 = windows_1258_codes();
  static const Codes tcvn3 = tcvn3_codes();
  static const Codes tcvn5712_1 = one_byte_codes(&data::ByteEncodingsRow::tcvn5712_1);
  static const Codes vni = vni_codes();
  static const Codes viscii = one_byte_codes(&data::ByteEncodingsRow::viscii);
  static const Codes viqr = viqr_codes();
  switch (encoding) {
    case Encoding::windows_1252:
      return &windows_1252;
    case Encoding::windows_1258:
    case Encoding::windows_1258_as_latin1:
      return &windows_1258;
    case Encoding::tcvn3:
    case Encoding::tcvn3_as_latin1:
      return &tcvn3;
    case Encoding::tcvn5712_1:
    case Encoding::tcvn5712_1_as_latin1:
      return &tcvn5712_1;
    case Encoding::vni:
    case Encoding::vni_as_latin1:
      return &vni;
    case Encoding::viscii:
    case Encoding::viscii_as_latin1:
      return &viscii;
    case Encoding::viqr:
      return &viqr;
    default:
      return nullptr;  // holds everything
  }
}

std::string in_ascii(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return "-";
    case 0x2026:
      return "...";
    case 0xA0:
      return " ";
    default:
      return "?";
  }
}

/// VNI reads a byte as a mark of the letter before it.
bool mark_of_letter_before(Encoding encoding, const std::string& code, const std::string& before) {
  if (encoding != Encoding::vni && encoding != Encoding::vni_as_latin1) return false;
  if (code.size() != 1 || before.size() != 1 || static_cast<signed char>(code[0]) >= 0)
    return false;
  std::string two;
  text::append_decoded(two, before + code, text::ByteSet::vni);
  std::string apart;
  text::append_decoded(apart, before, text::ByteSet::vni);
  text::append_decoded(apart, code, text::ByteSet::vni);
  return two != apart;
}

bool any_d(char32_t c) { return c == 'd' || c == 'D' || c == 0x110 || c == 0x111; }

/// A sign is kept from being a mark, and a d from being half a letter with the one behind it.
bool needs_backslash(std::string_view before, char32_t c, char32_t behind) {
  constexpr std::string_view marks = "(^+'`?~.";
  constexpr std::string_view may_take_mark = "aeiouyAEIOUY(^+";
  if (c == '\\') return true;
  if (c == 'd' || c == 'D') return any_d(behind);
  return c < 0x80 && marks.find(static_cast<char>(c)) != marks.npos && !before.empty() &&
         may_take_mark.find(before.back()) != may_take_mark.npos;
}

std::string utf16(std::string_view utf8, bool big_endian) {
  std::string out;
  const auto unit = [&out, big_endian](char32_t value) {
    const char high = static_cast<char>(value >> 8);
    const char low = static_cast<char>(value & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (const char* at = utf8.data(); at != utf8.data() + utf8.size();) {
    const char32_t c = text::decode(at, utf8.data() + utf8.size());
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x10000) >> 10));
      unit(0xDC00 + (c & 0x3FF));
    }
  }
  return out;
}

std::string read_as_windows_1252(std::string_view bytes) {
  std::string out;
  text::append_decoded(out, bytes, text::ByteSet::windows_1252);
  return out;
}

std::string by_codes(std::string_view utf8, Encoding encoding) {
  const Codes& codes = *codes_of(encoding);
  const char* const end = utf8.data() + utf8.size();
  std::string out;
  for (const char* at = utf8.data(); at != end;) {
    const char32_t c = text::decode(at, end);
    const char* next = at;
    const char32_t behind = at == end ? 0 : text::decode(next, end);
    if (encoding == Encoding::viqr && needs_backslash(out, c, behind)) out += '\\';
    out += codes.at(c);
  }
  return out;
}

}  // namespace

Holdable holdable(std::string_view utf8, Encoding encoding) {
  Holdable out;
  const std::string composed = nfc(utf8);
  const Codes* const codes = codes_of(encoding);
  if (codes == nullptr) return {composed};
  std::string before;
  for (const char* at = composed.data(); at != composed.data() + composed.size();) {
    const char32_t c = text::decode(at, composed.data() + composed.size());
    const auto code = codes->find(c);
    if (code != codes->end() && !mark_of_letter_before(encoding, code->second, before)) {
      text::append(out.text, c);
      before = code->second;
      continue;
    }
    out.text += in_ascii(c);
    before.clear();
    ++out.replaced;
  }
  return out;
}

std::string encoded(std::string_view holdable, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return std::string(holdable);
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      return utf16(holdable, encoding == Encoding::utf16_be);
    case Encoding::double_utf8:
      return read_as_windows_1252(holdable);
    case Encoding::triple_utf8:
      return read_as_windows_1252(read_as_windows_1252(holdable));
    case Encoding::windows_1258_as_latin1:
    case Encoding::tcvn3_as_latin1:
    case Encoding::tcvn5712_1_as_latin1:
    case Encoding::vni_as_latin1:
    case Encoding::viscii_as_latin1:
      return read_as_windows_1252(by_codes(holdable, encoding));
    default:
      return by_codes(holdable, encoding);
  }
}

std::string read_as_latin1(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) text::append(out, static_cast<unsigned char>(byte));
  return out;
}

}  // namespace vnfts::test
