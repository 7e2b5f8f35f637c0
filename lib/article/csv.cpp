#include "article/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "article/csv_form.h"
#include "article/dump_field.h"
#include "article/member_name.h"
#include "article/unreadable.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_names_bytes = 120;

/// With fewer, lines of prose look like rows.
constexpr std::size_t least_columns_to_recover = 3;

std::string layout_of(const CsvForm& form) {
  const std::string_view delimiter = form.delimiter == ','    ? "commas"
                                     : form.delimiter == ';'  ? "semicolons"
                                     : form.delimiter == '\t' ? "tabs"
                                                              : "bars";
  return fmt::format("columns by {}", delimiter);
}

/// The rows of one table.
class Table {
 public:
  Table(Content& content, Output& output)
      : output_(output),
        form_(find_csv_form(output.decoder().readable(content.head()), output.names().map())
                  .value_or(CsvForm{})),
        splitter_([this, &content] { return unmarked(content.next()); }, form_,
                  output.options().max_record_bytes) {
    output.set_layout(layout_of(form_));
  }

  void read() try {
    const std::vector<std::string>& columns = output_.options().columns;
    if (!columns.empty()) name_columns(columns);
    for (CsvRow row; !output_.stopped() && !hopeless_ && splitter_.next(row);) read_row(row);
  } catch (Unreadable& e) {
    e.where = output_.at_line(splitter_.line());
    throw;
  }

 private:
  std::string_view unmarked(std::string_view block) {
    return std::exchange(begun_, true) ? block : without_mark(block);
  }

  void name_columns(const std::vector<std::string>& names) {
    names_ = names;
    for (const std::string& name : names) fields_.push_back(&output_.names().find(trimmed(name)));
  }

  void read_row(CsvRow& row) {
    if (row.fault == CsvRow::Fault::too_long)
      return output_.reject(row.line, RejectionKind::too_long, output_.too_long(), row.raw);
    if (row.fault == CsvRow::Fault::never_closed)
      return output_.reject(row.line, RejectionKind::malformed, "a quote is never closed", row.raw);
    output_.decoder().decode(row.cells);
    if (names_.empty()) return read_names(row);
    if (!is_names(row.cells)) read_article(row);
  }

  void read_names(const CsvRow& row) {
    if (is_csv_header(row.cells, output_.names().map())) return name_columns(row.cells);
    hopeless_ = true;
    output_.reject(row.line, RejectionKind::unnamed_columns,
                   fmt::format("no column is named title, lead or body: {} (name them: --columns)",
                               listed(row.cells)),
                   row.raw);
  }

  /// Whether the names come again, or for the first time below those that were given.
  bool is_names(const std::vector<std::string>& cells) const {
    const auto same = [](const std::string& a, const std::string& b) {
      return trimmed(a) == trimmed(b);
    };
    if (std::equal(cells.begin(), cells.end(), names_.begin(), names_.end(), same)) return true;
    return cells.size() > 1 &&
           std::all_of(cells.begin(), cells.end(), [this](const std::string& c) {
             return output_.names().map().find(trimmed(c)) != nullptr;
           });
  }

  void read_article(CsvRow& row) {
    while (row.cells.size() > names_.size() && trimmed(row.cells.back()).empty())
      row.cells.pop_back();
    if (row.cells.size() != names_.size()) return reject_count(row);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (trimmed(row.cells[i]).empty()) continue;
      output_.names().note(*fields_[i]);
      if (!fields_[i]->known) continue;
      parts_.assign(1, std::move(row.cells[i]));
      record_.offer(fields_[i]->meaning, parts_, false);
    }
    Article article = record_.take();
    if (!has_text(article)) return reject_empty(row);
    output_.names().count(record_);
    output_.accept(row.line, std::move(article));
  }

  void reject_empty(const CsvRow& row) {
    output_.names().pass_over();
    output_.reject(row.line, RejectionKind::no_text,
                   fmt::format("no title, lead or body in the columns: {}", listed(names_)),
                   row.raw);
  }

  /// Too many or too few cells: a quote that closes too late may have taken in the rows behind.
  void reject_count(CsvRow& row) {
    std::string reason = fmt::format("{} cells for {} columns", row.cells.size(), names_.size());
    if (has_rows_inside(row.raw)) {
      splitter_.read_again(row);
      reason = "a quote is never closed";
    }
    output_.reject(row.line, RejectionKind::malformed, std::move(reason), row.raw);
  }

  /// Whether most lines behind the first have as many cells as there are columns.
  bool has_rows_inside(std::string_view raw) const {
    if (names_.size() < least_columns_to_recover) return false;
    raw.remove_prefix(std::min(raw.find('\n'), raw.size()));
    std::size_t rows = 0;
    std::size_t lines = 0;
    while (!raw.empty()) {
      raw.remove_prefix(1);
      std::string_view line = raw.substr(0, raw.find('\n'));
      raw.remove_prefix(line.size());
      CsvSplitter one([&] { return std::exchange(line, {}); }, form_, line.size());
      CsvRow row;
      lines += one.next(row);
      rows += row.cells.size() == names_.size();
    }
    return rows > 0 && 2 * rows >= lines;
  }

  static std::string listed(const std::vector<std::string>& names) {
    std::string all = printable(fmt::format("{}", fmt::join(names, ", ")));
    std::size_t end = std::min(all.size(), max_names_bytes);
    while (end > 0 && end < all.size() && (static_cast<unsigned char>(all[end]) & 0xC0) == 0x80)
      --end;
    all.resize(end);
    return all;
  }

  Output& output_;
  CsvForm form_;
  CsvSplitter splitter_;
  bool begun_ = false;
  bool hopeless_ = false;
  std::vector<std::string> names_;
  std::vector<RecordName*> fields_;  ///< Of the columns.
  std::vector<std::string> parts_;
  RecordFields record_;
};

}  // namespace

void read_csv(Content& content, Output& output) { Table(content, output).read(); }

}  // namespace vnfts::article
