#include "article/dump.h"

#include <fmt/format.h>

#include <utility>

#include "article/article_id.h"
#include "article/format.h"
#include "article/text_article.h"
#include "article/unreadable.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

std::string at_line(const std::string& where, std::uint64_t line) {
  return fmt::format("{}:{}", where, line);
}

}  // namespace

void Dump::read(Content& content, const std::string& where, std::string_view name) {
  const std::string_view head = content.head();
  const bool all = head.size() < Content::head_bytes && !content.broken();
  if (all && trimmed(without_mark(head)).empty()) return reject(where, "empty file", head);
  const Layout layout = find_layout(options_.format, head);
  if (layout == Layout::text)
    read_text(content, where, name);
  else
    read_records(content, layout, where);
}

void Dump::read_records(Content& content, Layout layout, const std::string& where) {
  RecordSplitter splitter([&] { return content.next(); }, layout, options_.max_record_bytes);
  RawRecord record;
  try {
    while (!stopped_ && splitter.next(record)) {
      const std::string place = at_line(where, record.line);
      if (record.too_long)
        reject(place, too_long(), record.text);
      else
        read_record(record, place);
    }
  } catch (Unreadable& e) {
    e.where = at_line(where, splitter.line());
    throw;
  }
}

void Dump::read_record(RawRecord& record, const std::string& where) {
  // A list with an object a line, without its brackets.
  const std::size_t end = record.text.find_last_not_of(white_space);
  if (end != record.text.npos && record.text[end] == ',') record.text.resize(end);
  Article article;
  switch (json_.read(record.text, article)) {
    case JsonRecordReader::Outcome::article:
      return accept(std::move(article));
    case JsonRecordReader::Outcome::rejected:
      return reject(where, json_.reason(), record.text);
    case JsonRecordReader::Outcome::several:
      return read_several(record, where);
  }
}

/// Objects that follow each other where one was expected.
void Dump::read_several(const RawRecord& line, const std::string& where) {
  std::string_view rest = line.text;
  RecordSplitter splitter([&] { return std::exchange(rest, {}); }, Layout::values,
                          options_.max_record_bytes);
  RawRecord record;
  Article article;
  while (!stopped_ && splitter.next(record)) {
    if (json_.read(record.text, article) == JsonRecordReader::Outcome::article)
      accept(std::exchange(article, {}));
    else
      reject(where, json_.reason(), record.text);
  }
}

void Dump::read_text(Content& content, const std::string& where, std::string_view name) {
  if (const std::string_view why = why_not_text(content.head()); !why.empty())
    return reject(where, std::string(why), content.head());
  std::string text;
  for (std::string_view block = content.next(); !block.empty(); block = content.next()) {
    if (block.size() > options_.max_record_bytes - text.size())
      return reject(where, too_long(), text.append(block.substr(0, RecordSplitter::kept_bytes)));
    text += block;
  }
  if (const std::string_view why = why_not_text(text); !why.empty())
    return reject(where, std::string(why), text);
  Article article = text_article(std::move(text));
  if (trimmed(article.body).empty()) return reject(where, "nothing but white space", {});
  article.id = name;
  accept(std::move(article));
}

void Dump::accept(Article&& article) {
  article.id = article_id(article);
  article.url = trimmed(article.url);
  if (sink_.article && !sink_.article(std::move(article))) stopped_ = true;
}

void Dump::reject(std::string where, std::string reason, std::string_view raw) {
  if (stopped_ || !sink_.rejected) return;
  raw = raw.substr(0, RecordSplitter::kept_bytes);
  if (!sink_.rejected({std::move(where), std::move(reason), std::string(raw)})) stopped_ = true;
}

std::string Dump::too_long() const {
  return fmt::format("longer than {} bytes, the limit of a record", options_.max_record_bytes);
}

}  // namespace vnfts::article
