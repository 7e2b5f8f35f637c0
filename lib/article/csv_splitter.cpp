#include "article/csv_splitter.h"

#include <algorithm>
#include <utility>

#include "article/output.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

bool is_blank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return trimmed(cell).empty(); });
}

/// Any number of CR before LF -> LF, in place; CR at the end goes, too.
void unify_line_breaks(std::string& cell) {
  if (cell.find('\r') == cell.npos) return;
  std::size_t out = 0;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '\n')
      while (out > 0 && cell[out - 1] == '\r') --out;
    cell[out++] = cell[i];
  }
  while (out > 0 && cell[out - 1] == '\r') --out;
  cell.resize(out);
}

}  // namespace

CsvSplitter::CsvSplitter(std::function<std::string_view()> pull, CsvForm form,
                         std::size_t max_bytes)
    : pull_(std::move(pull)), form_(form), max_bytes_(max_bytes) {}

bool CsvSplitter::next(CsvRow& row) {
  while (read_row(row)) {
    if (row.fault != CsvRow::Fault::none || !is_blank(row.cells)) return true;
  }
  return false;
}

bool CsvSplitter::fill() {
  if (!rest_.empty()) return true;
  if (by_line_) {
    by_line_ = false;
    rest_ = std::exchange(later_, {});
    if (!rest_.empty()) return true;
  }
  if (!ended_) rest_ = pull_();
  ended_ = rest_.empty();
  return !ended_;
}

/// One line, or several that quotes hold together; false when nothing is left.
bool CsvSplitter::read_row(CsvRow& row) {
  row.cells.clear();
  row.raw.clear();
  row.line = line_;
  row.fault = CsvRow::Fault::none;
  state_ = State::cell_start;
  cell_.clear();
  if (!fill()) return false;
  while (fill()) {
    if (step(row)) return true;
    if (row.raw.size() <= max_bytes_) continue;
    if (in_quotes() && row.raw.find('\n') != row.raw.npos) {
      cut_row(row);
    } else {
      row.fault = CsvRow::Fault::too_long;
      skip_line();
    }
    return true;
  }
  end_file(row);
  return true;
}

/// Moves over `bytes` of the input, which are no line end outside of quotes.
void CsvSplitter::take(std::size_t bytes, CsvRow& row) {
  row.raw.append(rest_.substr(0, bytes));
  rest_.remove_prefix(bytes);
}

/// Reads on as far as nothing changes, or over one sign that changes something; true at a row's
/// end.
bool CsvSplitter::step(CsvRow& row) {
  if (state_ == State::quote_in_quoted) return step_behind_quote(row);
  if (state_ == State::cell_start && form_.quoted && rest_.front() == '"') {
    state_ = State::quoted;
    take(1, row);
    return false;
  }
  if (state_ == State::cell_start) state_ = State::bare;
  const char ends[] = {state_ == State::quoted ? '"' : form_.delimiter, '\n'};
  const std::size_t end = std::min(rest_.find_first_of({ends, 2}), rest_.size());
  const std::size_t length = std::min(end, max_bytes_ + 1 - std::min(row.raw.size(), max_bytes_));
  cell_.append(rest_.substr(0, length));
  take(length, row);
  if (length < end || rest_.empty()) return false;
  if (state_ == State::bare || (rest_.front() == '\n' && by_line_)) return end_cell(row);
  if (rest_.front() == '"') {
    state_ = State::quote_in_quoted;
  } else {
    cell_ += '\n';
    ++line_;
  }
  take(1, row);
  return false;
}

/// Two quotes are one; a quote closes before a delimiter or the end of the line, and is itself
/// elsewhere.
bool CsvSplitter::step_behind_quote(CsvRow& row) {
  const char c = rest_.front();
  if (c == form_.delimiter || c == '\n') return end_cell(row);
  if (c == '\r') {
    take(1, row);
    return false;
  }
  cell_ += '"';
  state_ = State::quoted;
  if (c == '"') take(1, row);
  return false;
}

/// At a delimiter or line end, which is passed over.
bool CsvSplitter::end_cell(CsvRow& row) {
  unify_line_breaks(cell_);
  row.cells.push_back(std::exchange(cell_, {}));
  state_ = State::cell_start;
  const bool row_ends = rest_.front() == '\n';
  line_ += row_ends;
  row_ends ? rest_.remove_prefix(1) : take(1, row);
  return row_ends;
}

void CsvSplitter::end_file(CsvRow& row) {
  if (state_ == State::quoted) return cut_row(row);
  unify_line_breaks(cell_);
  row.cells.push_back(std::exchange(cell_, {}));
}

void CsvSplitter::read_again(CsvRow& row) {
  row.raw += '\n';  // which was passed over
  cut_row(row);
}

void CsvSplitter::cut_row(CsvRow& row) {
  row.fault = CsvRow::Fault::never_closed;
  const std::size_t end = row.raw.find('\n');
  if (end == row.raw.npos) return;
  if (!by_line_) later_ = rest_;
  again_ = row.raw.substr(end + 1);
  row.raw.resize(end);
  rest_ = again_;
  by_line_ = true;
  line_ = row.line + 1;
}

void CsvSplitter::skip_line() {
  while (fill()) {
    const std::size_t end = rest_.find('\n');
    rest_.remove_prefix(std::min(end, rest_.size()));
    if (rest_.empty()) continue;
    rest_.remove_prefix(1);
    ++line_;
    return;
  }
}

}  // namespace vnfts::article
