#include "data/embed/compact.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace vnfts::embed {

namespace {

enum class Kind { text, i16, u32, f32, row, rows };

struct Type {
  Kind kind = Kind::text;
  std::string table;  ///< Of row and rows.
};

/// How a column is stored and what its accessor returns.
struct Storage {
  const char* element;
  const char* value;
};

Storage storage_of(Kind kind) {
  switch (kind) {
    case Kind::i16:
      return {"std::int16_t", "std::int16_t"};
    case Kind::u32:
      return {"std::uint32_t", "std::uint32_t"};
    case Kind::f32:
      return {"float", "float"};
    case Kind::row:
      return {"RowNumber", "RowNumber"};
    case Kind::rows:
      return {"std::uint32_t", "std::span<const RowNumber>"};
    case Kind::text:
      break;
  }
  return {"std::uint32_t", "std::string_view"};
}

std::optional<Type> read_type(const std::string& type) {
  if (type.empty()) return Type{};
  if (type == "i16") return Type{Kind::i16, {}};
  if (type == "u32") return Type{Kind::u32, {}};
  if (type == "f32") return Type{Kind::f32, {}};
  if (!type.ends_with(')')) return std::nullopt;
  const auto table = [&](std::size_t from) { return type.substr(from, type.size() - from - 1); };
  if (type.starts_with("row(")) return Type{Kind::row, table(4)};
  if (type.starts_with("rows(")) return Type{Kind::rows, table(5)};
  return std::nullopt;
}

Type type_of(const Table& table, const Column& column) {
  const auto type = read_type(column.type);
  if (!type) fail(table, 0, "column " + column.name + ": type '" + column.type + "' is not known");
  return *type;
}

/// The number as it was written, for C++ to read; an empty cell is 0.
template <typename Number>
std::string number(const Table& table, std::size_t row, const std::string& cell) {
  if (cell.empty()) return "0";
  Number value{};
  const char* const end = cell.data() + cell.size();
  const auto [last, error] = std::from_chars(cell.data(), end, value);
  if (error != std::errc() || last != end) fail(table, row, "'" + cell + "' is not in range");
  return std::is_floating_point_v<Number> ? cell : std::to_string(value);
}

/// The rows of a table by their key.
class RowNumbers {
 public:
  explicit RowNumbers(const Table& table) : name_(table.name) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) rows_.emplace(table.rows[i][0], i);
  }

  std::string find(const Table& table, std::size_t row, const std::string& key) const {
    const auto at = rows_.find(key);
    if (at == rows_.end()) fail(table, row, "no '" + key + "' in table " + name_);
    return std::to_string(at->second);
  }

 private:
  std::string name_;
  std::unordered_map<std::string, std::size_t> rows_;
};

RowNumbers rows_of(const Table& table, const std::string& name, std::span<const Table> tables) {
  const auto at = std::ranges::find(tables, name, &Table::name);
  if (at == tables.end()) fail(table, 0, "no table '" + name + "'");
  if (at->key_columns != 1) fail(table, 0, "table " + name + " has no key of one column");
  if (at->rows.size() >= 0xFFFF) fail(table, 0, "too many rows in table " + name);
  return RowNumbers(*at);
}

std::string array(const std::string& type, const std::string& name,
                  const std::vector<std::string>& elements) {
  std::string out = "const " + type + " " + name + "[] = {";
  for (std::size_t i = 0; i < elements.size(); ++i) out += (i % 16 ? "," : ",\n") + elements[i];
  out.erase(out.find('{') + 1, elements.empty() ? 0 : 1);
  return out + "};\n";
}

std::vector<std::string> column_of(const Table& table, std::size_t column, const Type& type,
                                   std::span<const Table> tables, Cells& cells) {
  std::optional<RowNumbers> rows;
  if (type.kind == Kind::row) rows = rows_of(table, type.table, tables);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::string& cell = table.rows[i][column];
    if (type.kind == Kind::i16)
      out.push_back(number<std::int16_t>(table, i, cell));
    else if (type.kind == Kind::u32)
      out.push_back(number<std::uint32_t>(table, i, cell));
    else if (type.kind == Kind::f32)
      out.push_back(number<float>(table, i, cell));
    else if (type.kind == Kind::row)
      out.push_back(cell.empty() ? "no_row" : rows->find(table, i, cell));
    else
      out.push_back(std::to_string(cells.add(table, i, cell)));
  }
  return out;
}

/// Two arrays: the rows of all lists behind each other, and where each list begins.
std::string lists_of(const Table& table, std::size_t column, const Type& type,
                     std::span<const Table> tables, const std::string& name) {
  const RowNumbers rows = rows_of(table, type.table, tables);
  std::vector<std::string> all;
  std::vector<std::string> begins = {"0"};
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    for (const std::string& key : split(table.rows[i][column], '|'))
      all.push_back(rows.find(table, i, key));
    begins.push_back(std::to_string(all.size()));
  }
  all.emplace_back("no_row");  // an array has one element at least
  return array("RowNumber", name + "list_", all) + array("std::uint32_t", name, begins);
}

}  // namespace

std::uint32_t Cells::add(const Table& table, std::size_t row, const std::string& cell) {
  const auto [at, added] = places_.emplace(cell, 0);
  if (added) {
    if (cell.size() > 0xFF) fail(table, row, "cell longer than 255 bytes");
    if (text_.size() > 0xFFFFFF) fail(table, row, "more than 16 MiB of text");
    at->second = static_cast<std::uint32_t>(text_.size() << 8 | cell.size());
    text_ += cell;
  }
  return at->second;
}

void write_compact_prelude(std::ostream& out) {
  out << "/// Which row of a compact table; `no_row` for an empty cell.\n"
         "using RowNumber = std::uint16_t;\ninline constexpr RowNumber no_row = 0xFFFF;\n\n"
         "extern const char compact_cells[];\n\n"
         "/// Text of a compact table: where it begins in 24 bits, and its length in 8.\n"
         "inline std::string_view compact_cell(std::uint32_t cell) {\n"
         "  return {compact_cells + (cell >> 8), cell & 0xFF};\n}\n\n";
}

void write_cells(std::ostream& out, const Cells& cells) {
  out << "\nconst char compact_cells[] =";
  const std::string& text = cells.text();
  std::size_t at = 0;
  do {
    std::size_t end = std::min(at + 80, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    out << "\n    " << literal(std::string_view(text).substr(at, end - at));
    at = end;
  } while (at < text.size());
  out << ";\n";
}

void write_compact_header(std::ostream& out, const Table& table) {
  std::string data;
  out << "class " << type_name(table.name)
      << " {\n public:\n  static constexpr std::size_t size = " << table.rows.size() << ";\n";
  for (const Column& column : table.columns) {
    const Type type = type_of(table, column);
    const Storage storage = storage_of(type.kind);
    const std::string array = column.name + "_";
    out << "  static " << storage.value << " " << column.name << "(std::size_t row) { return ";
    if (type.kind == Kind::text)
      out << "compact_cell(" << array << "[row])";
    else if (type.kind == Kind::rows)
      out << "{" << array << "list_ + " << array << "[row], " << array << "list_ + " << array
          << "[row + 1]}";
    else
      out << array << "[row]";
    out << "; }\n";
    if (type.kind != Kind::text && type.kind != Kind::rows)
      out << "  static std::span<const " << storage.element << "> " << column.name << "() { return "
          << array << "; }\n";
    if (type.kind == Kind::rows) data += "  static const RowNumber " + array + "list_[];\n";
    data += std::string("  static const ") + storage.element + " " + array + "[size" +
            (type.kind == Kind::rows ? " + 1" : "") + "];\n";
  }
  out << "\n private:\n" << data << "};\nstd::uint64_t " << table.name << "_hash();\n\n";
}

void write_compact_source(std::ostream& out, const Table& table, std::span<const Table> tables,
                          Cells& cells) {
  out << '\n';
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Type type = type_of(table, table.columns[i]);
    const std::string name = type_name(table.name) + "::" + table.columns[i].name + "_";
    out << (type.kind == Kind::rows ? lists_of(table, i, type, tables, name)
                                    : array(storage_of(type.kind).element, name,
                                            column_of(table, i, type, tables, cells)));
  }
  out << "std::uint64_t " << table.name << "_hash() { return " << hash(table) << "u; }\n";
}

}  // namespace vnfts::embed
