#include "article/format.h"

#include <algorithm>

#include "article/value_scanner.h"
#include "article/white_space.h"

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
Layout objects_layout(std::string_view s) {
  const ValueScanner::Cut first = ValueScanner().scan(s);
  const bool spans_lines = s.substr(0, first.length).find('\n') != s.npos;
  if (first.broken) return Layout::lines;
  if (spans_lines || !first.complete) return spans_lines ? Layout::values : Layout::lines;
  const std::string_view behind = s.substr(first.length);
  const std::size_t next = behind.find_first_not_of(" \t,");
  return next != behind.npos && behind[next] == '{' ? Layout::values : Layout::lines;
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

}  // namespace

Layout find_layout(InputFormat format, std::string_view head) {
  switch (format) {
    case InputFormat::jsonl:
      return Layout::lines;
    case InputFormat::json:
      return Layout::values;
    case InputFormat::text:
      return Layout::text;
    case InputFormat::automatic:
      break;
  }
  head = trimmed_left(without_mark(head));
  if (begins_object(head)) return objects_layout(head);
  if (begins_array(head)) return Layout::values;
  return mostly_object_lines(head) ? Layout::lines : Layout::text;
}

}  // namespace vnfts::article
