#include "article/dump.h"

#include "article/csv.h"
#include "article/feed.h"
#include "article/format.h"
#include "article/single_file.h"
#include "article/unreadable.h"
#include "article/warc.h"
#include "article/white_space.h"
#include "article/wiki_dump.h"

namespace vnfts::article {

namespace {

InputFormat named(Format format) {
  switch (format) {
    case Format::json_lines:
      return InputFormat::jsonl;
    case Format::json_values:
    case Format::json_wrapped:
    case Format::json_columns:
    case Format::json_keyed:
    case Format::json_rows:
      return InputFormat::json;
    case Format::csv:
      return InputFormat::csv;
    case Format::html:
      return InputFormat::html;
    case Format::feed:
      return InputFormat::feed;
    case Format::wiki:
      return InputFormat::mediawiki;
    case Format::warc:
      return InputFormat::warc;
    case Format::text:
      return InputFormat::text;
    case Format::other_xml:
      break;
  }
  return InputFormat::automatic;
}

/// Where the reader of the format does not know better.
std::string_view layout_of(Format format) {
  switch (format) {
    case Format::json_lines:
      return "an object a line";
    case Format::json_values:
      return "objects, over any number of lines";
    case Format::json_columns:
      return "a list a column";
    case Format::json_keyed:
      return "objects by their ids in an object";
    case Format::json_rows:
      return "a list a row, the columns before them";
    case Format::html:
      return "a page";
    case Format::feed:
      return "the items of a feed";
    case Format::wiki:
      return "the pages of a wiki";
    case Format::warc:
      return "the pages of a crawl";
    case Format::text:
      return "one text";
    default:
      return {};
  }
}

}  // namespace

void Dump::read(Content& content, const std::string& where, std::string_view name) {
  output_.begin_file(where, name, content.undone());
  try {
    read_file(content);
  } catch (const Unreadable& e) {
    output_.end_file(content.bytes(), e.reason);
    throw;
  }
  output_.end_file(content.bytes(), {});
}

void Dump::read_file(Content& content) {
  const std::string_view head = content.head();
  const bool all = head.size() < Content::head_bytes && !content.broken();
  if (all && trimmed(without_mark(head)).empty())
    return output_.reject_file(RejectionKind::empty, "empty file", head);
  const Format format = find_format(output_.options(), output_.decoder().readable(head));
  output_.set_format(named(format));
  output_.set_layout(std::string(layout_of(format)));
  switch (format) {
    case Format::json_lines:
      return json_.read(content, Layout::lines);
    case Format::json_values:
      return json_.read(content, Layout::values);
    case Format::json_wrapped:
      return json_.read(content, Layout::wrapped);
    case Format::json_columns:
      return json_.read_columns(content);
    case Format::json_keyed:
      return json_.read(content, Layout::keyed);
    case Format::json_rows:
      return json_.read(content, Layout::rows);
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
      return output_.reject_file(RejectionKind::unknown_format,
                                 "XML that is neither a feed nor an export of a MediaWiki", head);
    case Format::text:
      return read_text_file(content, output_);
  }
}

}  // namespace vnfts::article
