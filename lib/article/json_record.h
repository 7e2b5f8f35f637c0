/// One JSON object -> one article.
#pragma once

#include <simdjson.h>

#include <array>
#include <string>
#include <vector>

#include "vnfts/article.h"

namespace vnfts::article {

/// Keeps its memory from record to record. Not thread-safe.
class JsonRecordReader {
 public:
  enum class Outcome {
    article,
    rejected,  ///< `reason` says why.
    several,   ///< More values follow behind the first.
  };

  /// Reads `json` (whose capacity may grow) and replaces `article`, all but its id as the record
  /// has it.
  Outcome read(std::string& json, Article& article);

  /// Why the last record was rejected; one line.
  const std::string& reason() const { return reason_; }

 private:
  using Value = simdjson::ondemand::value;
  static constexpr std::size_t max_fields = 16;

  simdjson::error_code read_object(std::string& json, Article& article);
  simdjson::error_code read_fields(simdjson::ondemand::object object, Article& article);
  simdjson::error_code collect(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_array(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_object(Value value, bool numbers, unsigned depth);
  simdjson::error_code collect_string(Value value, std::string_view token);

  simdjson::ondemand::parser parser_;
  std::vector<std::string> parts_;         ///< The strings of the value at hand.
  std::array<unsigned, max_fields> best_;  ///< The rank that filled each field.
  std::string names_;                      ///< Names of the record's fields, for a rejection.
  std::string reason_;
};

}  // namespace vnfts::article
