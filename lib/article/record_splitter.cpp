#include "article/record_splitter.h"

#include <algorithm>
#include <utility>

#include "article/value_scanner.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

/// What may stand between values: arrays may follow each other, be nested, or never be closed.
constexpr std::string_view between_values = " \t\n\v\f\r,[]\xEF\xBB\xBF";

/// ... in one list, whose end matters.
constexpr std::string_view between_listed = " \t\n\v\f\r,[";
constexpr std::string_view between_rows = " \t\n\v\f\r,";

void append(std::string_view part, std::size_t max_bytes, RawRecord& record) {
  if (!record.too_long && part.size() > max_bytes - record.text.size()) {
    record.too_long = true;
    record.text.resize(std::min(record.text.size(), Output::kept_bytes));
    record.text.shrink_to_fit();
  }
  if (record.too_long) part = part.substr(0, Output::kept_bytes - record.text.size());
  record.text += part;
}

}  // namespace

RecordSplitter::RecordSplitter(std::function<std::string_view()> pull, Layout layout,
                               std::size_t max_bytes, std::string list)
    : pull_(std::move(pull)), layout_(layout), max_bytes_(max_bytes), seeker_(std::move(list)) {}

bool RecordSplitter::next(RawRecord& record) {
  record.text.clear();
  record.key.clear();
  record.too_long = false;
  record.line = line_;
  return layout_ == Layout::lines ? next_line(record) : next_value(record);
}

bool RecordSplitter::fill() {
  if (rest_.empty()) rest_ = pull_();
  return !rest_.empty();
}

void RecordSplitter::skip(std::size_t length) {
  std::size_t end = rest_.find('\n');
  for (; end < length; end = rest_.find('\n', end + 1)) ++line_;
  rest_.remove_prefix(length);
}

bool RecordSplitter::next_line(RawRecord& record) {
  while (fill()) {
    const std::size_t end = rest_.find('\n');
    append(rest_.substr(0, end), max_bytes_, record);
    rest_.remove_prefix(std::min(end, rest_.size()));
    if (rest_.empty()) continue;
    rest_.remove_prefix(1);
    ++line_;
    if (record.too_long || !trimmed(without_mark(record.text)).empty()) return true;
    record.text.clear();
    record.line = line_;
  }
  return record.too_long || !trimmed(record.text).empty();
}

/// To the next value, or to the end of the block.
void RecordSplitter::skip_between() {
  switch (layout_) {
    case Layout::keyed:
      return skip(members_.skip(rest_));
    case Layout::wrapped:
    case Layout::rows:
      return skip_to_listed();
    default:
      return skip(std::min(rest_.find_first_not_of(between_values), rest_.size()));
  }
}

void RecordSplitter::skip_to_listed() {
  const std::string_view between = layout_ == Layout::rows ? between_rows : between_listed;
  while (!rest_.empty()) {
    if (!in_list_) skip(seeker_.skip(rest_, in_list_));
    skip(std::min(rest_.find_first_not_of(between), rest_.size()));
    if (!rest_.starts_with(']')) return;
    skip(1);
    in_list_ = false;
  }
}

bool RecordSplitter::next_value(RawRecord& record) {
  ValueScanner scanner(layout_ == Layout::rows ? '[' : '{');
  for (bool inside = false; fill();) {
    if (!inside) {
      skip_between();
      inside = !rest_.empty();
      record.line = line_;
      if (!inside) continue;
      if (layout_ == Layout::keyed) record.key = members_.take_name();
    }
    const ValueScanner::Cut cut = scanner.scan(rest_);
    append(rest_.substr(0, cut.length), max_bytes_, record);
    skip(cut.length);
    if (cut.complete) return true;
  }
  return !record.text.empty();
}

}  // namespace vnfts::article
