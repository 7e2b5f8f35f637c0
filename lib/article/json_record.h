/// One JSON object -> one article.
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

#include "article/field_log.h"
#include "vnfts/article.h"

namespace vnfts::article {

/// Keeps its memory from record to record. Not thread-safe.
class JsonRecordReader {
 public:
  enum class Outcome {
    article,
    rejected,  ///< `reason` says why.
    no_text,   ///< The same, for an object that can be read but has no title, lead or body.
    action,    ///< The line of a bulk file that says what to do with the next; it may have its id.
    several,   ///< More values follow behind the first.
  };

  /// Says of each name what it stands for, and is told what was of use; must outlive the reader.
  explicit JsonRecordReader(FieldLog& names) : names_(names) {}

  /// Reads `json` (whose capacity may grow) and replaces `article`, all but its id as the record
  /// has it.
  Outcome read(std::string& json, Article& article);

  /// Why the last record was rejected; one line.
  const std::string& reason() const { return reason_; }

 private:
  using Value = simdjson::ondemand::value;

  simdjson::error_code read_object(std::string& json, Article& article);
  simdjson::error_code read_members(simdjson::ondemand::object object, const DumpFieldName* parent,
                                    unsigned depth, bool listed);
  simdjson::error_code read_member(Value value, std::string_view name, const DumpFieldName* parent,
                                   unsigned depth, bool listed);
  simdjson::error_code read_wrapped(Value value, std::string_view name, unsigned depth,
                                    bool listed);
  simdjson::error_code read_nested(Value value, const DumpFieldName* known, unsigned depth,
                                   bool listed);
  simdjson::error_code read_value(Value value, const DumpFieldName* known, bool listed);
  Outcome judge(simdjson::error_code error, Article& article);
  simdjson::error_code collect(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_array(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_object(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_string(Value value, std::string_view token);

  FieldLog& names_;
  simdjson::ondemand::parser parser_;
  RecordFields fields_;
  std::string path_;                ///< Of the member at hand: "body.sections".
  std::string outer_;               ///< Of objects around the record itself: "_source.".
  std::vector<std::string> parts_;  ///< The strings of the value at hand.
  std::string listed_;              ///< Names of the record's fields, for a rejection.
  std::size_t members_ = 0;         ///< Of the record itself.
  bool action_ = false;             ///< One of them is an action.
  std::string action_id_;           ///< For the record behind it.
  std::string reason_;
};

}  // namespace vnfts::article
