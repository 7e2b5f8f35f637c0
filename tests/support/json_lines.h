/// JSON lines, as the measuring programs read them.
#pragma once

#include <simdjson.h>

#include <chrono>
#include <concepts>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts::test {

/// Calls `read` with the object of every line. Throws `Error` (`not_found`, `input`) with file and
/// line for what cannot be read, in `read` too.
inline void read_json_lines(const std::string& file,
                            std::invocable<simdjson::dom::object> auto read) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, "cannot be opened", file);
  simdjson::dom::parser parser;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      read(parser.parse(line).get_object().value());
    } catch (const std::exception& e) {
      throw Error(ErrorCode::input, e.what(), file + ":" + std::to_string(number));
    }
  }
}

/// "2019-02-28"; throws `Error` for anything else.
inline Day read_day(std::string_view iso) {
  const DayRange range = parse_day_filter(iso).range;
  if (!range.first || range.first != range.last)
    throw Error(ErrorCode::input, std::string(iso) + " is no day");
  return *range.first;
}

/// Nothing where the day is missing, null or empty.
inline std::optional<Day> read_day(const simdjson::dom::object& object, std::string_view name) {
  simdjson::dom::element value;
  if (object[name].get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  const std::string_view text = value.get_string();
  if (text.empty()) return std::nullopt;
  return read_day(text);
}

}  // namespace vnfts::test
