/// A TSV table as it was read and checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::embed {

struct Column {
  std::string name;
  std::string type;  ///< Empty for text; else what follows the colon: `i16`, `rows(places)`.
};

struct Table {
  std::filesystem::path file;
  std::string name;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::size_t key_columns = 1;
  std::size_t first_line = 0;  ///< Of the first row, from 1; the others follow it.
  bool compact = false;
};

/// Throws `std::runtime_error` that names file and line.
[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line, const std::string& why);
[[noreturn]] void fail(const Table& table, std::size_t row, const std::string& why);

/// Throws what `fail` does for a table that is not well made.
Table read_table(const std::filesystem::path& file);

std::vector<std::string> split(const std::string& line, char separator);

/// `dump_fields` as `DumpFields`.
std::string type_name(const std::string& table);

/// As a C++ string literal.
std::string literal(std::string_view text);

/// FNV-1a over every cell: tells two builds with different rows apart.
std::uint64_t hash(const Table& table);

}  // namespace vnfts::embed
