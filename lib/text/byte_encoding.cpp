#include "text/byte_encoding.h"

#include <array>
#include <charconv>
#include <span>

#include "data/tables.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

using Table = std::array<char32_t, 256>;

unsigned hexadecimal(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

/// The last one: a combining mark stands on a dotted circle.
char32_t last_char(std::string_view cell) {
  char32_t c = 0;
  for (const char* at = cell.data(); at != cell.data() + cell.size();)
    c = decode(at, cell.data() + cell.size());
  return c;
}

struct Tables {
  Table windows_1252;
  Table windows_1258;
  Table tcvn3;
  Table tcvn5712_1;
  Table viscii;

  Tables() {
    for (Table* const table : {&windows_1252, &windows_1258, &tcvn3, &tcvn5712_1, &viscii})
      for (char32_t byte = 0; byte < table->size(); ++byte) (*table)[byte] = byte;
    for (const auto& row : data::byte_encodings()) {
      const unsigned byte = hexadecimal(row.byte);
      set(windows_1252, byte, row.windows_1252);
      set(windows_1258, byte, row.windows_1258);
      set(tcvn3, byte, row.tcvn3);
      set(tcvn5712_1, byte, row.tcvn5712_1);
      set(viscii, byte, row.viscii);
    }
  }

  static void set(Table& table, unsigned byte, std::string_view cell) {
    if (!cell.empty()) table[byte] = last_char(cell);
  }
};

const Tables& tables() {
  static const Tables instance;
  return instance;
}

/// Letters of two bytes by their first, which has a row, and their second.
struct Vni {
  Table alone = tables().windows_1252;
  std::array<std::uint8_t, 256> row_of{};  ///< 0 when no letter of two bytes begins so.
  std::array<Table, 16> rows{};

  Vni() {
    std::uint8_t rows_used = 0;
    for (const auto& row : data::vni()) {
      const unsigned first = hexadecimal(row.bytes.substr(0, 2));
      if (row.bytes.size() == 2) {
        alone[first] = last_char(row.letter);
        continue;
      }
      if (row_of[first] == 0) row_of[first] = ++rows_used;
      rows.at(row_of[first])[hexadecimal(row.bytes.substr(2))] = last_char(row.letter);
    }
    for (Table& row : rows) take_marks_of_either_case(row);
  }

  /// Marks have capitals as well: AÙ is Á, and so is Aù, which means nothing else.
  static void take_marks_of_either_case(Table& row) {
    for (unsigned capital = 0xC0; capital < 0xE0; ++capital) {
      if (row[capital] == 0) row[capital] = row[capital + 0x20];
      if (row[capital + 0x20] == 0) row[capital + 0x20] = row[capital];
    }
  }
};

void append_vni(std::string& out, std::string_view bytes) {
  static const Vni vni;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const std::uint8_t row = vni.row_of[byte];
    const auto second = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : 0);
    const char32_t pair = row == 0 ? 0 : vni.rows[row][second];
    append(out, pair == 0 ? vni.alone[byte] : pair);
    if (pair != 0) ++i;
  }
}

bool is_tone_mark(char32_t c) { return c >= 0x300 && c < 0x330; }

bool takes_tone(char32_t c) {
  const CharInfo info = char_info(c);
  return info.char_class == CharClass::letter && is_vowel(info.letter.code);
}

/// A mark behind what bears none is what windows-1252 shows: "30°".
void append_tcvn3(std::string& out, std::string_view bytes) {
  char32_t before = 0;
  for (const char ch : bytes) {
    const auto byte = static_cast<unsigned char>(ch);
    char32_t c = tables().tcvn3[byte];
    if (is_tone_mark(c) && !takes_tone(before)) c = tables().windows_1252[byte];
    append(out, c);
    before = c;
  }
}

void append_table(std::string& out, std::string_view bytes, const Table& table) {
  for (const char byte : bytes) append(out, table[static_cast<unsigned char>(byte)]);
}

}  // namespace

void append_decoded(std::string& out, std::string_view bytes, ByteSet set) {
  switch (set) {
    case ByteSet::windows_1252:
      return append_table(out, bytes, tables().windows_1252);
    case ByteSet::windows_1258:
      return append_table(out, bytes, tables().windows_1258);
    case ByteSet::tcvn5712_1:
      return append_table(out, bytes, tables().tcvn5712_1);
    case ByteSet::viscii:
      return append_table(out, bytes, tables().viscii);
    case ByteSet::tcvn3:
      return append_tcvn3(out, bytes);
    case ByteSet::vni:
      return append_vni(out, bytes);
  }
}

std::optional<unsigned char> byte_shown_as(char32_t c) {
  if (c < 0x100) return static_cast<unsigned char>(c);
  static const std::span<const char32_t> specials =
      std::span(tables().windows_1252).subspan(0x80, 0x20);
  for (std::size_t i = 0; i < specials.size(); ++i)
    if (specials[i] == c) return static_cast<unsigned char>(0x80 + i);
  return std::nullopt;
}

}  // namespace vnfts::text
