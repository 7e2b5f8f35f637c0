#include "data/embed/rows.h"

namespace vnfts::embed {

void write_rows_header(std::ostream& out, const Table& table) {
  const std::string type = type_name(table.name) + "Row";
  out << "struct " << type << " {\n";
  for (const Column& column : table.columns) out << "  std::string_view " << column.name << ";\n";
  out << "};\nstd::span<const " << type << "> " << table.name << "();\n"
      << "std::uint64_t " << table.name << "_hash();\n\n";
}

void write_rows_source(std::ostream& out, const Table& table) {
  const std::string type = type_name(table.name) + "Row";
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

}  // namespace vnfts::embed
