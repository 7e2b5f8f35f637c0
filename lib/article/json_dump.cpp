#include "article/json_dump.h"

#include <fmt/format.h>

#include <utility>

#include "article/json_columns.h"
#include "article/member_name.h"
#include "article/unreadable.h"
#include "article/white_space.h"

namespace vnfts::article {

void JsonDump::read(Content& content, Layout layout) {
  std::string list;
  if (layout == Layout::wrapped)
    list = find_record_list(trimmed_left(without_mark(content.head())), output_.names().map())
               .value_or("");
  if (!list.empty()) output_.set_layout(fmt::format("the list {} in an object", printable(list)));
  RecordSplitter splitter([&] { return content.next(); }, layout,
                          output_.options().max_record_bytes, std::move(list));
  RawRecord record;
  try {
    while (!output_.stopped() && splitter.next(record)) {
      if (record.too_long)
        output_.reject(record.line, RejectionKind::too_long, output_.too_long(), record.text);
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
  record.text = output_.decoder().decoded(std::move(record.text));
  Article article;
  switch (reader_.read(record.text, article)) {
    case JsonRecordReader::Outcome::article:
      return output_.accept(line, std::move(article));
    case JsonRecordReader::Outcome::action:
      return output_.pass_over();
    case JsonRecordReader::Outcome::several:
      return read_parts(record.text, Layout::values, {}, line);
    case JsonRecordReader::Outcome::no_text:
      if (std::optional<std::string> list = find_record_list(record.text, output_.names().map()))
        return read_parts(record.text, Layout::wrapped, std::move(*list), line);
      return output_.reject(line, RejectionKind::no_text, reader_.reason(), record.text);
    case JsonRecordReader::Outcome::rejected:
      return output_.reject(line, RejectionKind::malformed, reader_.reason(), record.text);
  }
}

/// Objects that follow each other where one was expected, or lie in lists of one.
void JsonDump::read_parts(std::string_view text, Layout layout, std::string list,
                          std::uint64_t line) {
  RecordSplitter splitter([&] { return std::exchange(text, {}); }, layout,
                          output_.options().max_record_bytes, std::move(list));
  RawRecord record;
  Article article;
  while (!output_.stopped() && splitter.next(record)) {
    const JsonRecordReader::Outcome outcome = reader_.read(record.text, article);
    const bool readable = outcome == JsonRecordReader::Outcome::no_text ||
                          outcome == JsonRecordReader::Outcome::action;
    if (outcome == JsonRecordReader::Outcome::article)
      output_.accept(line, std::exchange(article, {}));
    else
      output_.reject(line, readable ? RejectionKind::no_text : RejectionKind::malformed,
                     reader_.reason(), record.text);
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
