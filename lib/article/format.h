/// Finds out by its beginning what a file holds.
#pragma once

#include <string_view>

#include "vnfts/reader.h"

namespace vnfts::article {

/// What a file holds, and how it lies there.
enum class Format {
  json_lines,  ///< See `Layout`.
  json_values,
  json_wrapped,
  json_columns,  ///< A list a column.
  json_keyed,
  json_rows,
  csv,
  html,
  feed,
  wiki,
  warc,
  other_xml,
  text,
};

/// What a file holds that begins with `head`, read as `options.format`.
Format find_format(const ReadOptions& options, std::string_view head);

}  // namespace vnfts::article
