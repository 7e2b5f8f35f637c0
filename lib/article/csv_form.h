/// Finds out how a table is written, and whether a text is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/csv_splitter.h"
#include "article/field_map.h"

namespace vnfts::article {

/// The form in which the rows of `head`, the beginning of a file, agree best; nothing when none has
/// two cells a row.
std::optional<CsvForm> find_csv_form(std::string_view head, const FieldMap& map);

/// Whether `head` begins a table: the first row names fields of articles (two of them, or one and
/// five rows agree), or has as many cells as there are `columns`, or at least five rows of three
/// cells or more agree.
bool is_csv(std::string_view head, const std::vector<std::string>& columns, const FieldMap& map);

/// Whether the cells name fields of articles, a title, lead or body among them.
bool is_csv_header(const std::vector<std::string>& cells, const FieldMap& map);

}  // namespace vnfts::article
