/// The layout of small tables: an array of structs with one `std::string_view` a column.
#pragma once

#include <ostream>

#include "data/embed/table.h"

namespace vnfts::embed {

void write_rows_header(std::ostream& out, const Table& table);
void write_rows_source(std::ostream& out, const Table& table);

}  // namespace vnfts::embed
