#include "article/json_dump.h"

#include <fmt/format.h>

#include <utility>

#include "article/json_columns.h"
#include "article/json_repair.h"
#include "article/member_name.h"
#include "article/unreadable.h"
#include "article/white_space.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

/// A name of JSON without its escapes.
std::string unescaped(const std::string& name) {
  if (name.find('\\') == name.npos) return name;
  simdjson::dom::parser parser;
  std::string_view text;
  if (parser.parse(repaired_json('"' + name + '"')).get(text) != simdjson::SUCCESS) return name;
  return std::string(text);
}

bool is_number(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == name.npos;
}

}  // namespace

/// Looks at the beginning for what the layout needs; `list` is the name of the list of records.
void JsonDump::begin(Content& content, Layout layout, std::string& list) {
  const FieldMap& map = output_.names().map();
  numbered_.reset();
  if (layout == Layout::wrapped) {
    list = find_record_list(trimmed_left(without_mark(content.head())), map).value_or("");
    if (!list.empty()) output_.set_layout(fmt::format("the list {} in an object", printable(list)));
  } else if (layout == Layout::rows) {
    const std::string head = output_.decoder().readable(content.head());
    std::vector<std::string> columns = columns_of_rows(trimmed_left(without_mark(head)), map);
    for (std::string& column : columns) column = unescaped(column);
    rows_.emplace(output_.names(), std::move(columns));
    list = rows_name;
  }
}

void JsonDump::read(Content& content, Layout layout) {
  std::string list;
  begin(content, layout, list);
  RecordSplitter splitter([&] { return content.next(); }, layout,
                          output_.options().max_record_bytes, std::move(list));
  RawRecord record;
  try {
    while (!output_.stopped() && splitter.next(record)) {
      if (record.too_long)
        output_.reject(record.line, RejectionKind::too_long, output_.too_long(), record.text);
      else if (layout == Layout::rows)
        read_row(record);
      else
        read_record(record, record.line);
    }
  } catch (Unreadable& e) {
    e.where = output_.at_line(splitter.line());
    throw;
  }
}

void JsonDump::read_record(RawRecord& record, std::uint64_t line) {
  // A list with an object a line, without its brackets.
  const std::size_t end = record.text.find_last_not_of(white_space);
  if (end != record.text.npos && record.text[end] == ',') record.text.resize(end);
  const std::string id = id_of(record.key);
  record.text = output_.decoder().decoded(std::move(record.text));
  Article article;
  switch (reader_.read(record.text, article)) {
    case JsonRecordReader::Outcome::article:
      if (article.id.empty()) article.id = id;
      return output_.accept(line, std::move(article));
    case JsonRecordReader::Outcome::action:
      return output_.pass_over();
    case JsonRecordReader::Outcome::several:
      return read_parts(record.text, Layout::values, {}, line);
    case JsonRecordReader::Outcome::no_text:
      if (std::optional<std::string> list = find_record_list(record.text, output_.names().map()))
        return read_parts(record.text, Layout::wrapped, std::move(*list), line);
      if (is_keyed(record.text, output_.names().map(), true))
        return read_parts(record.text, Layout::keyed, {}, line);
      return output_.reject(line, RejectionKind::no_text, reader_.reason(), record.text);
    case JsonRecordReader::Outcome::rejected:
      return output_.reject(line, RejectionKind::malformed, reader_.reason(), record.text);
  }
}

void JsonDump::read_row(RawRecord& row) {
  row.text = output_.decoder().decoded(std::move(row.text));
  Article article;
  switch (rows_->read(row.text, article)) {
    case JsonRowReader::Outcome::article:
      return output_.accept(row.line, std::move(article));
    case JsonRowReader::Outcome::malformed:
      return output_.reject(row.line, RejectionKind::malformed, rows_->reason(), row.text);
    case JsonRowReader::Outcome::no_text:
      return output_.reject(row.line, RejectionKind::no_text, rows_->reason(), row.text);
  }
}

/// Of a record by that name; empty when it only has a number.
std::string JsonDump::id_of(const std::string& key) {
  if (key.empty()) return {};
  if (!numbered_) numbered_ = key == "0" || key == "1";
  if (*numbered_ && is_number(key)) return {};
  return text::repaired(unescaped(output_.decoder().decoded(key)));
}

/// Objects that follow each other where one was expected, or lie in lists or members of one.
void JsonDump::read_parts(std::string_view text, Layout layout, std::string list,
                          std::uint64_t line) {
  RecordSplitter splitter([&] { return std::exchange(text, {}); }, layout,
                          output_.options().max_record_bytes, std::move(list));
  RawRecord record;
  Article article;
  while (!output_.stopped() && splitter.next(record)) {
    const std::string id = id_of(record.key);
    const JsonRecordReader::Outcome outcome = reader_.read(record.text, article);
    const bool readable = outcome == JsonRecordReader::Outcome::no_text ||
                          outcome == JsonRecordReader::Outcome::action;
    if (outcome == JsonRecordReader::Outcome::article) {
      if (article.id.empty()) article.id = id;
      output_.accept(line, std::exchange(article, {}));
    } else {
      output_.reject(line, readable ? RejectionKind::no_text : RejectionKind::malformed,
                     reader_.reason(), record.text);
    }
  }
}

void JsonDump::read_columns(Content& content) {
  std::string text;
  for (std::string_view block = content.next(); !block.empty(); block = content.next()) {
    if (block.size() > output_.options().max_record_bytes - text.size())
      return output_.reject_file(RejectionKind::too_long,
                                 output_.too_long() + "; column-wise JSON is one record", text);
    text += block;
  }
  text = output_.decoder().decoded(std::move(text));
  read_json_columns(text, output_);
}

}  // namespace vnfts::article
