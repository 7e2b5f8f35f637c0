#include "article/dump.h"

#include "article/csv.h"
#include "article/feed.h"
#include "article/format.h"
#include "article/single_file.h"
#include "article/warc.h"
#include "article/white_space.h"
#include "article/wiki_dump.h"

namespace vnfts::article {

void Dump::read(Content& content, const std::string& where, std::string_view name) {
  output_.begin_file(where, name, content.undone());
  try {
    read_records(content);
  } catch (...) {
    output_.end_file();
    throw;
  }
  output_.end_file();
}

void Dump::read_records(Content& content) {
  const std::string_view head = content.head();
  const bool all = head.size() < Content::head_bytes && !content.broken();
  if (all && trimmed(without_mark(head)).empty()) return output_.reject_file("empty file", head);
  switch (find_format(output_.options(), output_.decoder().readable(head))) {
    case Format::json_lines:
      return json_.read(content, Layout::lines);
    case Format::json_values:
      return json_.read(content, Layout::values);
    case Format::json_wrapped:
      return json_.read(content, Layout::wrapped);
    case Format::json_columns:
      return json_.read_columns(content);
    case Format::csv:
      return read_csv(content, output_);
    case Format::html:
      return read_html_file(content, output_);
    case Format::feed:
      return read_feed(content, output_);
    case Format::wiki:
      return read_wiki_dump(content, output_);
    case Format::warc:
      return read_warc(content, output_);
    case Format::other_xml:
      return output_.reject_file("XML that is neither a feed nor an export of a MediaWiki", head);
    case Format::text:
      return read_text_file(content, output_);
  }
}

}  // namespace vnfts::article
