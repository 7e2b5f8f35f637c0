#include "article/json_rows.h"

#include <fmt/format.h>

#include "article/json_cell.h"
#include "article/json_repair.h"
#include "article/member_name.h"

namespace vnfts::article {

namespace dom = simdjson::dom;

namespace {

simdjson::error_code parse(std::string& json, dom::parser& parser, dom::array& cells) {
  const std::size_t size = json.size();
  json.resize(size + simdjson::SIMDJSON_PADDING, ' ');
  const simdjson::error_code error = parser.parse(json.data(), size, false).get(cells);
  json.resize(size);
  return error;
}

}  // namespace

JsonRowReader::Outcome JsonRowReader::read(std::string& json, Article& article) {
  names_.pass_over();
  fields_.clear();
  dom::array cells;
  simdjson::error_code error = parse(json, parser_, cells);
  if (error) {
    json = repaired_json(json);
    error = parse(json, parser_, cells);
  }
  if (error) {
    reason_ = "not a JSON list";
    if (error != simdjson::INCORRECT_TYPE)
      reason_ += fmt::format(": {}", simdjson::error_message(error));
    return Outcome::malformed;
  }
  if (cells.size() != columns_.size()) {
    reason_ = fmt::format("{} cells for {} columns", cells.size(), columns_.size());
    return Outcome::malformed;
  }
  auto column = columns_.begin();
  for (const dom::element cell : cells) add(*column++, cell);
  article = fields_.take();
  if (has_text(article)) {
    names_.count(fields_);
    return Outcome::article;
  }
  reason_ = fmt::format("no title, lead or body in the columns: {}",
                        printable(fmt::format("{}", fmt::join(columns_, ", "))));
  return Outcome::no_text;
}

void JsonRowReader::add(const std::string& column, dom::element cell) {
  if (cell.is_null()) return;
  RecordName& name = names_.find(column);
  names_.note(name);
  if (!name.known || !fields_.wants(name.meaning)) return;
  parts_.clear();
  collect_cell(cell, takes_numbers(name.meaning.field), parts_);
  fields_.offer(name.meaning, parts_, cell.is<dom::array>());
}

}  // namespace vnfts::article
