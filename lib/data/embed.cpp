/// Build-time tool: checks the TSV tables and embeds their rows as constant data.
///
///     embed OUT_FOLDER TABLE.tsv...
///
/// writes `tables.h` and `tables.cpp`: for `dump_fields.tsv` a `struct DumpFieldsRow` with one
/// `std::string_view` a column, `std::span<const DumpFieldsRow> dump_fields()`, and
/// `std::uint64_t dump_fields_hash()`, which differs when any cell does.
///
/// A table opens with `# key: value` lines: `columns` (names, space-separated), `source`,
/// `licence` and `date` must be there; other `#` lines are prose. Then come rows, tab-separated, as
/// many cells as columns, sorted by bytes, the first column a unique key; `# key:` names the first
/// columns when it takes several. Anything else fails the build with `file:line`.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::size_t key_columns = 1;
};

[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line,
                       const std::string& why) {
  throw std::runtime_error(file.string() + ":" + std::to_string(line) + ": " + why);
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells;
  std::string cell;
  std::istringstream in(line);
  while (std::getline(in, cell, separator)) cells.push_back(cell);
  if (!line.empty() && line.back() == separator) cells.emplace_back();
  return cells;
}

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

std::size_t count_key_columns(const std::string& key, const std::vector<std::string>& columns) {
  const std::vector<std::string> names = split(key, ' ');
  const bool first = !names.empty() && names.size() <= columns.size() &&
                     std::equal(names.begin(), names.end(), columns.begin());
  return first ? names.size() : 0;
}

Table read_table(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  Table table{file.stem().string(), {}, {}, 1};
  std::map<std::string, std::string> header;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!well_formed_utf8(line)) fail(file, number, "not UTF-8");
    if (line.find('\r') != std::string::npos) fail(file, number, "carriage return");
    if (line.starts_with('#')) {
      if (!table.rows.empty()) fail(file, number, "header line after the first row");
      const std::size_t colon = line.find(": ");
      if (line.starts_with("# ") && colon != std::string::npos)
        header.emplace(line.substr(2, colon - 2), line.substr(colon + 2));
      if (header.contains("columns")) table.columns = split(header.at("columns"), ' ');
      continue;
    }
    if (table.rows.empty()) {
      for (const char* key : {"columns", "source", "licence", "date"})
        if (!header.contains(key))
          fail(file, number, std::string("header lacks '# ") + key + ": '");
      if (header.contains("key"))
        table.key_columns = count_key_columns(header.at("key"), table.columns);
      if (table.key_columns == 0)
        fail(file, number, "key '" + header.at("key") + "' is not the first columns");
    }
    std::vector<std::string> cells = split(line, '\t');
    if (cells.size() != table.columns.size())
      fail(file, number,
           std::to_string(cells.size()) + " cells, expected " +
               std::to_string(table.columns.size()));
    if (!table.rows.empty()) {
      const std::string key = key_of(table, cells);
      const std::string before = key_of(table, table.rows.back());
      if (before >= key) fail(file, number, "'" + key + "' does not sort after '" + before + "'");
    }
    table.rows.push_back(std::move(cells));
  }
  if (table.rows.empty()) throw std::runtime_error(file.string() + ": no rows");
  return table;
}

std::string row_type(const std::string& name) {
  std::string type;
  bool upper = true;
  for (const char c : name) {
    if (c == '_') {
      upper = true;
    } else {
      type += upper ? static_cast<char>(c - 'a' + 'A') : c;
      upper = false;
    }
  }
  return type + "Row";
}

std::string literal(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// FNV-1a over every cell: tells two builds with different rows apart.
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

void write_header(std::ostream& out, const std::vector<Table>& tables) {
  out << "/// Generated by lib/data/embed.cpp from lib/data/*.tsv.\n#pragma once\n\n"
         "#include <cstdint>\n#include <span>\n#include <string_view>\n\nnamespace vnfts::data "
         "{\n\n";
  for (const Table& table : tables) {
    out << "struct " << row_type(table.name) << " {\n";
    for (const auto& column : table.columns) out << "  std::string_view " << column << ";\n";
    out << "};\nstd::span<const " << row_type(table.name) << "> " << table.name << "();\n"
        << "std::uint64_t " << table.name << "_hash();\n\n";
  }
  out << "}  // namespace vnfts::data\n";
}

void write_source(std::ostream& out, const std::vector<Table>& tables) {
  out << "/// Generated by lib/data/embed.cpp.\n#include \"data/tables.h\"\n\nnamespace "
         "vnfts::data {\n";
  for (const Table& table : tables) {
    const std::string type = row_type(table.name);
    out << "\nnamespace {\nconstexpr " << type << " " << table.name << "_rows[] = {\n";
    for (const auto& row : table.rows) {
      out << "    {";
      for (std::size_t i = 0; i < row.size(); ++i) out << (i ? ", " : "") << literal(row[i]);
      out << "},\n";
    }
    out << "};\n}  // namespace\nstd::span<const " << type << "> " << table.name << "() { return "
        << table.name << "_rows; }\nstd::uint64_t " << table.name << "_hash() { return "
        << hash(table) << "u; }\n";
  }
  out << "\n}  // namespace vnfts::data\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) throw std::runtime_error("usage: embed OUT_FOLDER TABLE.tsv...");
  std::vector<Table> tables;
  for (int i = 2; i < argc; ++i) tables.push_back(read_table(argv[i]));
  const std::filesystem::path folder(argv[1]);
  std::filesystem::create_directories(folder);
  std::ofstream header(folder / "tables.h");
  std::ofstream source(folder / "tables.cpp");
  write_header(header, tables);
  write_source(source, tables);
  header.close();
  source.close();
  if (!header || !source) throw std::runtime_error(folder.string() + ": cannot be written");
  return EXIT_SUCCESS;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return EXIT_FAILURE;
}
