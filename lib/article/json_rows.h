/// One row of a JSON table -> one article.
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

#include "article/field_log.h"
#include "vnfts/article.h"

namespace vnfts::article {

/// Of {"columns": ["title", "url"], "data": [["Một", "https://..."], ...]}. Keeps its memory from
/// row to row. Not thread-safe.
class JsonRowReader {
 public:
  enum class Outcome { article, malformed, no_text };

  /// `names` says of each column what it stands for, and must outlive the reader.
  JsonRowReader(FieldLog& names, std::vector<std::string> columns)
      : names_(names), columns_(std::move(columns)) {}

  /// Reads `json`, a list (whose capacity may grow), and replaces `article`.
  Outcome read(std::string& json, Article& article);

  /// Why the last row was not an article; one line.
  const std::string& reason() const { return reason_; }

 private:
  void add(const std::string& column, simdjson::dom::element cell);

  FieldLog& names_;
  std::vector<std::string> columns_;
  simdjson::dom::parser parser_;
  RecordFields fields_;
  std::vector<std::string> parts_;
  std::string reason_;
};

}  // namespace vnfts::article
