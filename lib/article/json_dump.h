/// JSON of any layout -> articles.
#pragma once

#include "article/content.h"
#include "article/json_record.h"
#include "article/output.h"
#include "article/record_splitter.h"

namespace vnfts::article {

/// Keeps its memory from file to file.
class JsonDump {
 public:
  explicit JsonDump(Output& output) : output_(output), reader_(output.names()) {}

  /// Records as they come, in bounded memory. Throws `Unreadable`, with the place.
  void read(Content& content, Layout layout);

  /// A list a column (see `is_column_wise`): all of it has to be in memory, and is refused when it
  /// is longer than a record may be.
  void read_columns(Content& content);

 private:
  void read_record(RawRecord& record, std::uint64_t line);
  void read_parts(std::string_view text, Layout layout, std::string list, std::uint64_t line);

  Output& output_;
  JsonRecordReader reader_;
};

}  // namespace vnfts::article
