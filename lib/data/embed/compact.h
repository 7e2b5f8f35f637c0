/// The layout of large tables: an array a column, text as places in one string. Nothing in them is
/// an address, so that the loader has nothing to write and reads no page that is not asked for.
#pragma once

#include <cstdint>
#include <map>
#include <ostream>
#include <span>
#include <string>

#include "data/embed/table.h"

namespace vnfts::embed {

/// The cells of text of all compact tables in one string, equal ones once.
class Cells {
 public:
  /// Where the cell begins, in 24 bits, and its length in the lowest 8; throws what `fail` does.
  std::uint32_t add(const Table& table, std::size_t row, const std::string& cell);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::map<std::string, std::uint32_t> places_;
};

/// What the compact tables share.
void write_compact_prelude(std::ostream& out);
void write_cells(std::ostream& out, const Cells& cells);

void write_compact_header(std::ostream& out, const Table& table);

/// `tables` has those that rows may be named of; throws what `fail` does for a cell that does not
/// fit its column.
void write_compact_source(std::ostream& out, const Table& table, std::span<const Table> tables,
                          Cells& cells);

}  // namespace vnfts::embed
