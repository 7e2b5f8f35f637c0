/// JSON of any layout -> articles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/content.h"
#include "article/json_record.h"
#include "article/json_rows.h"
#include "article/output.h"
#include "article/record_splitter.h"

namespace vnfts::article {

/// Keeps its memory from file to file.
class JsonDump {
 public:
  explicit JsonDump(Output& output) : output_(output), reader_(output.names()) {}

  /// Records as they come, in bounded memory. Those that are keyed have their names as ids unless
  /// they have one of their own, or the names only number them, from 0 or 1. Throws `Unreadable`,
  /// with the place.
  void read(Content& content, Layout layout);

  /// A list a column (see `is_column_wise`): all of it has to be in memory, and is refused when it
  /// is longer than a record may be.
  void read_columns(Content& content);

 private:
  void begin(Content& content, Layout layout, std::string& list);
  void read_record(RawRecord& record, std::uint64_t line);
  void read_row(RawRecord& row);
  std::string id_of(const std::string& key);
  void read_parts(std::string_view text, Layout layout, std::string list, std::uint64_t line);

  Output& output_;
  JsonRecordReader reader_;
  std::optional<JsonRowReader> rows_;  ///< Of a file of rows.
  std::optional<bool> numbered_;       ///< Names number the records of the file.
};

}  // namespace vnfts::article
