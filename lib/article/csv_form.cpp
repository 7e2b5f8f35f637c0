#include "article/csv_form.h"

#include <algorithm>
#include <utility>

#include "article/white_space.h"

namespace vnfts::article {

namespace {

constexpr std::size_t looked_at_rows = 100;
constexpr std::size_t least_rows_unnamed = 5;
constexpr std::size_t least_cells_unnamed = 3;

struct Sample {
  CsvForm form;
  std::vector<std::string> first;
  bool named = false;  ///< The first names fields.
  std::size_t rows = 0;
  std::size_t alike = 0;  ///< Rows with as many cells as the first.

  double agreement() const { return static_cast<double>(alike) / static_cast<double>(rows); }
};

Sample sample(std::string_view head, CsvForm form, const FieldMap& map) {
  Sample out;
  out.form = form;
  CsvSplitter splitter([&] { return std::exchange(head, {}); }, form, head.size());
  for (CsvRow row; out.rows < looked_at_rows && splitter.next(row); ++out.rows) {
    if (out.rows == 0) out.first = row.cells;
    out.alike += row.fault == CsvRow::Fault::none && row.cells.size() == out.first.size();
  }
  out.named = is_csv_header(out.first, map);
  return out;
}

bool better(const Sample& a, const Sample& b) {
  if (a.named != b.named) return a.named;
  if (a.agreement() != b.agreement()) return a.agreement() > b.agreement();
  return a.first.size() > b.first.size();
}

/// Of the forms with several cells a row.
std::optional<Sample> best_sample(std::string_view head, const FieldMap& map) {
  std::optional<Sample> best;
  head = without_mark(head);
  for (const char delimiter : {',', '\t', ';', '|'})
    for (const bool quoted : {true, false}) {
      // Where commas and semicolons stand in texts, there must be quotes.
      if (!quoted && (delimiter == ',' || delimiter == ';')) continue;
      Sample found = sample(head, {delimiter, quoted}, map);
      if (found.first.size() > 1 && (!best || better(found, *best))) best = std::move(found);
    }
  return best;
}

std::size_t count_known(const std::vector<std::string>& cells, const FieldMap& map) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(),
                    [&](const std::string& cell) { return map.find(trimmed(cell)) != nullptr; }));
}

}  // namespace

std::optional<CsvForm> find_csv_form(std::string_view head, const FieldMap& map) {
  const std::optional<Sample> best = best_sample(head, map);
  return best ? std::optional(best->form) : std::nullopt;
}

bool is_csv(std::string_view head, const std::vector<std::string>& columns, const FieldMap& map) {
  const std::optional<Sample> best = best_sample(head, map);
  if (!best) return false;
  if (!columns.empty() && best->first.size() == columns.size()) return true;
  // The last row may be cut where the head ends.
  const bool agree = best->rows >= least_rows_unnamed && best->alike + 1 >= best->rows;
  if (best->named) return count_known(best->first, map) > 1 || agree;
  return agree && best->first.size() >= least_cells_unnamed;
}

bool is_csv_header(const std::vector<std::string>& cells, const FieldMap& map) {
  return std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
    const DumpFieldName* const known = map.find(trimmed(cell));
    return known && (known->field == DumpField::title || known->field == DumpField::lead ||
                     known->field == DumpField::body);
  });
}

}  // namespace vnfts::article
