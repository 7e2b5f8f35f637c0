#include "data/embed/table.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace vnfts::embed {

namespace {

/// How many bytes a code point has by its first byte; 0 when none begins so.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

bool well_formed_utf8(const std::string& s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto lead = static_cast<unsigned char>(s[i]);
    const std::size_t length = length_of(lead);
    if (length == 0 || i + length > s.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(s[i + k]) & 0xC0) != 0x80) return false;
    if (length > 1 && !second_byte_fits(lead, static_cast<unsigned char>(s[i + 1]))) return false;
    i += length;
  }
  return true;
}

/// The cells of the key, in an order that is also that of the bytes of the line.
std::string key_of(const Table& table, const std::vector<std::string>& row) {
  std::string key = row[0];
  for (std::size_t i = 1; i < table.key_columns; ++i) key += '\t' + row[i];
  return key;
}

std::size_t count_key_columns(const std::string& key, const std::vector<Column>& columns) {
  const std::vector<std::string> names = split(key, ' ');
  const bool first = !names.empty() && names.size() <= columns.size() &&
                     std::equal(names.begin(), names.end(), columns.begin(),
                                [](const std::string& n, const Column& c) { return n == c.name; });
  return first ? names.size() : 0;
}

using Header = std::map<std::string, std::string>;

std::vector<Column> read_columns(const std::string& names) {
  std::vector<Column> columns;
  for (const std::string& name : split(names, ' ')) {
    const std::size_t colon = name.find(':');
    columns.push_back({name.substr(0, colon),
                       colon == std::string::npos ? std::string() : name.substr(colon + 1)});
  }
  return columns;
}

/// Takes what the header says; called at the first row, on `line`.
void apply(const Header& header, Table& table, std::size_t line) {
  for (const char* key : {"columns", "source", "licence", "date"})
    if (!header.contains(key))
      fail(table.file, line, std::string("header lacks '# ") + key + ": '");
  table.first_line = line;
  if (header.contains("key"))
    table.key_columns = count_key_columns(header.at("key"), table.columns);
  if (table.key_columns == 0)
    fail(table.file, line, "key '" + header.at("key") + "' is not the first columns");
  if (header.contains("layout")) {
    if (header.at("layout") != "compact")
      fail(table.file, line, "layout '" + header.at("layout") + "' is not known");
    table.compact = true;
  }
  for (const Column& column : table.columns)
    if (!table.compact && !column.type.empty())
      fail(table.file, line, "column " + column.name + " has a type, which is for layout compact");
}

void append_row(Table& table, const std::string& line, std::size_t number) {
  std::vector<std::string> cells = split(line, '\t');
  if (cells.size() != table.columns.size())
    fail(table.file, number,
         std::to_string(cells.size()) + " cells, expected " + std::to_string(table.columns.size()));
  if (!table.rows.empty()) {
    const std::string key = key_of(table, cells);
    const std::string before = key_of(table, table.rows.back());
    if (before >= key)
      fail(table.file, number, "'" + key + "' does not sort after '" + before + "'");
  }
  table.rows.push_back(std::move(cells));
}

}  // namespace

void fail(const std::filesystem::path& file, std::size_t line, const std::string& why) {
  throw std::runtime_error(file.string() + ":" + std::to_string(line) + ": " + why);
}

void fail(const Table& table, std::size_t row, const std::string& why) {
  fail(table.file, table.first_line + row, why);
}

Table read_table(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  Table table;
  table.file = file;
  table.name = file.stem().string();
  Header header;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!well_formed_utf8(line)) fail(file, number, "not UTF-8");
    if (line.find('\r') != std::string::npos) fail(file, number, "carriage return");
    if (line.starts_with('#')) {
      if (!table.rows.empty()) fail(file, number, "header line after the first row");
      const std::size_t colon = line.find(": ");
      if (line.starts_with("# ") && colon != std::string::npos)
        header.emplace(line.substr(2, colon - 2), line.substr(colon + 2));
      if (header.contains("columns")) table.columns = read_columns(header.at("columns"));
      continue;
    }
    if (table.rows.empty()) apply(header, table, number);
    append_row(table, line, number);
  }
  if (table.rows.empty()) throw std::runtime_error(file.string() + ": no rows");
  return table;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells;
  std::string cell;
  std::istringstream in(line);
  while (std::getline(in, cell, separator)) cells.push_back(cell);
  if (!line.empty() && line.back() == separator) cells.emplace_back();
  return cells;
}

std::string type_name(const std::string& table) {
  std::string type;
  bool upper = true;
  for (const char c : table) {
    if (c == '_') {
      upper = true;
    } else {
      type += upper ? static_cast<char>(c - 'a' + 'A') : c;
      upper = false;
    }
  }
  return type;
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::uint64_t hash(const Table& table) {
  std::uint64_t h = 14695981039346656037u;
  for (const auto& row : table.rows) {
    for (const auto& cell : row) {
      for (const unsigned char c : cell) h = (h ^ c) * 1099511628211u;
      h = (h ^ 0xFF) * 1099511628211u;
    }
  }
  return h;
}

}  // namespace vnfts::embed
