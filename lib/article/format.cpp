#include "article/format.h"

#include <algorithm>

#include "article/csv_form.h"
#include "article/feed.h"
#include "article/html_page.h"
#include "article/record_list.h"
#include "article/text_article.h"
#include "article/value_scanner.h"
#include "article/warc.h"
#include "article/white_space.h"
#include "article/wiki_dump.h"

namespace vnfts::article {

namespace {

/// `{"` or `{}`, white space between allowed.
bool begins_object(std::string_view s) {
  if (!s.starts_with('{')) return false;
  s = trimmed_left(s.substr(1));
  return s.starts_with('"') || s.starts_with('}');
}

/// Passes over a string, number, true, false or null; returns what follows, or all when there is
/// none.
std::string_view behind_scalar(std::string_view s) {
  if (s.starts_with('"')) {
    std::size_t i = 1;
    while (i < s.size() && s[i] != '"' && s[i] != '\n') i += s[i] == '\\' ? 2 : 1;
    return i < s.size() && s[i] == '"' ? s.substr(i + 1) : s;
  }
  for (const std::string_view word : {"true", "false", "null"})
    if (s.starts_with(word)) return s.substr(word.size());
  const bool number = s.starts_with('-') || (!s.empty() && s[0] >= '0' && s[0] <= '9');
  return number ? s.substr(std::min(s.find_first_not_of("+-.0123456789eE"), s.size())) : s;
}

/// `[` of an array, rather than of "[Video] Hà Nội" or "[1] Theo TTXVN": an object follows, or
/// values in a list, or nothing but the end.
bool begins_array(std::string_view s) {
  while (s.starts_with('[')) {
    s = trimmed_left(s.substr(1));
    if (begins_object(s)) return true;
    if (s.starts_with('[')) continue;  // [[{
    const std::string_view behind = trimmed_left(behind_scalar(s));
    const bool scalar = behind.size() < trimmed(s).size() && !behind.empty();
    if (scalar && behind.front() == ',') {
      const std::string_view next = trimmed_left(behind.substr(1));
      return begins_object(next) || behind_scalar(next).size() < next.size();
    }
    if (!behind.starts_with(']')) return false;
    s = trimmed_left(behind.substr(1));
    if (s.empty()) return true;
  }
  return false;
}

/// Of content that begins with an object: lines, unless the first object says otherwise.
Format objects_format(std::string_view s, const FieldMap& map) {
  if (is_column_wise(s, map)) return Format::json_columns;
  if (!columns_of_rows(s, map).empty()) return Format::json_rows;
  const ValueScanner::Cut first = ValueScanner().scan(s);
  if (first.broken) return Format::json_lines;
  const bool spans_lines = s.substr(0, first.length).find('\n') != s.npos;
  const std::string_view behind = s.substr(first.length);
  const std::size_t next = behind.find_first_not_of(" \t,");
  const bool same_line = next != behind.npos && behind[next] == '{';
  const bool more_lines = first.complete && !same_line && !trimmed(behind).empty();
  if ((spans_lines || !more_lines) && find_record_list(s, map)) return Format::json_wrapped;
  if ((spans_lines || !more_lines) && is_keyed(s, map)) return Format::json_keyed;
  if (spans_lines || (first.complete && same_line)) return Format::json_values;
  return Format::json_lines;
}

/// Whether at least half of the lines begin an object: JSONL with a broken or foreign first line.
bool mostly_object_lines(std::string_view s) {
  std::size_t objects = 0;
  std::size_t others = 0;
  while (!s.empty()) {
    const std::string_view line = s.substr(0, s.find('\n'));
    s.remove_prefix(std::min(line.size() + 1, s.size()));
    if (!trimmed(line).empty()) ++(begins_object(trimmed(line)) ? objects : others);
  }
  return objects > 0 && objects >= others;
}

/// Of content that is said to be JSON.
Format json_format(std::string_view s, const FieldMap& map) {
  const Format found = begins_object(s) ? objects_format(s, map) : Format::json_values;
  return found == Format::json_lines ? Format::json_values : found;
}

bool is_other_xml(std::string_view s) { return s.starts_with("<?xml"); }

Format format_of(std::string_view s, const std::vector<std::string>& columns, const FieldMap& map) {
  if (is_warc(s)) return Format::warc;
  if (begins_object(s)) return objects_format(s, map);
  if (begins_array(s)) return Format::json_values;
  if (is_wiki_dump(s)) return Format::wiki;
  if (is_feed(s)) return Format::feed;
  if (is_html(s)) return Format::html;
  if (is_other_xml(s)) return Format::other_xml;
  if (mostly_object_lines(s)) return Format::json_lines;
  if (!why_not_text(s).empty()) return Format::text;  // which says why not
  return is_csv(s, columns, map) ? Format::csv : Format::text;
}

}  // namespace

Format find_format(const ReadOptions& options, std::string_view head) {
  const std::string_view begun = trimmed_left(without_mark(head));
  const FieldMap map(options.fields);
  switch (options.format) {
    case InputFormat::jsonl:
      return Format::json_lines;
    case InputFormat::json:
      return json_format(begun, map);
    case InputFormat::csv:
      return Format::csv;
    case InputFormat::html:
      return Format::html;
    case InputFormat::feed:
      return Format::feed;
    case InputFormat::mediawiki:
      return Format::wiki;
    case InputFormat::warc:
      return Format::warc;
    case InputFormat::text:
      return Format::text;
    case InputFormat::automatic:
      break;
  }
  return format_of(begun, options.columns, map);
}

}  // namespace vnfts::article
