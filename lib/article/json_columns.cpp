#include "article/json_columns.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <unordered_map>
#include <utility>
#include <vector>

#include "article/dump_field.h"
#include "article/json_cell.h"
#include "article/json_repair.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

namespace dom = simdjson::dom;

/// Rows as they grow column by column.
class Rows {
 public:
  void add_list(RecordName& name, dom::array cells) {
    std::size_t row = 0;
    counts_.push_back({&name, 0});
    for (const dom::element cell : cells) add(name, row++, cell);
  }

  /// Rows are named; those of the first column give the order.
  void add_named(RecordName& name, dom::object cells) {
    counts_.push_back({&name, 0});
    for (const auto cell : cells)
      add(name, places_.try_emplace(cell.key, places_.size()).first->second, cell.value);
  }

  std::vector<RecordFields>& rows() { return rows_; }

  /// Tells the columns how many cells they have; what was counted row by row is of less.
  void count_cells() const {
    for (const auto& [name, cells] : counts_) name->records = cells;
  }

 private:
  void add(RecordName& name, std::size_t row, dom::element cell) {
    if (!cell.is_null()) ++counts_.back().second;
    if (!name.known) return;
    if (row >= rows_.size()) rows_.resize(row + 1);
    if (!rows_[row].wants(name.meaning)) return;
    parts_.clear();
    collect_cell(cell, takes_numbers(name.meaning.field), parts_);
    rows_[row].offer(name.meaning, parts_, cell.is<dom::array>());
  }

  std::vector<RecordFields> rows_;
  std::vector<std::pair<RecordName*, std::uint64_t>> counts_;
  std::unordered_map<std::string_view, std::size_t> places_;
  std::vector<std::string> parts_;
};

simdjson::error_code parse(std::string& json, dom::parser& parser, dom::object& columns) {
  const std::size_t size = json.size();
  json.resize(size + simdjson::SIMDJSON_PADDING, ' ');
  const std::size_t mark = json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const simdjson::error_code error =
      parser.parse(json.data() + mark, size - mark, false).get(columns);
  json.resize(size);
  return error;
}

void accept_rows(Rows& rows, Output& output) {
  std::uint64_t number = 0;
  for (RecordFields& row : rows.rows()) {
    ++number;
    Article article = row.take();
    if (has_text(article)) {
      output.names().count(row);
      output.accept(1, std::move(article));
    } else {
      output.reject(1, RejectionKind::no_text,
                    fmt::format("row {} has no title, lead or body", number), {});
    }
    if (output.stopped()) return;
  }
}

}  // namespace

void read_json_columns(std::string& json, Output& output) {
  dom::parser parser;
  dom::object columns;
  simdjson::error_code error = parse(json, parser, columns);
  std::string repaired;
  if (error) {
    repaired = repaired_json(json);
    error = parse(repaired, parser, columns);
  }
  if (error)
    return output.reject_file(RejectionKind::malformed,
                              fmt::format("not JSON: {}", simdjson::error_message(error)), json);
  Rows rows;
  for (const auto column : columns) {
    RecordName& name = output.names().find(column.key);
    dom::array list;
    dom::object named;
    if (column.value.get(list) == simdjson::SUCCESS) rows.add_list(name, list);
    if (column.value.get(named) == simdjson::SUCCESS) rows.add_named(name, named);
  }
  accept_rows(rows, output);
  rows.count_cells();
}

}  // namespace vnfts::article
