#include "article/value_scanner.h"

#include <array>

namespace vnfts::article {

namespace {

constexpr std::size_t max_kept_depth = 1024;

/// Characters inside a string that cannot change anything.
constexpr std::array<bool, 256> plain_in_string = [] {
  std::array<bool, 256> plain{};
  plain.fill(true);
  for (const unsigned char c : {'"', '\\', '\n'}) plain[c] = false;
  return plain;
}();

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

ValueScanner::Cut ValueScanner::scan(std::string_view block) {
  for (std::size_t i = 0; i < block.size(); ++i) {
    i = skip_plain(block, i);
    if (i == block.size()) break;
    switch (step(block[i])) {
      case Step::more:
        break;
      case Step::end_behind:
        return {i + 1, true, false};
      case Step::end_before:
        return {i, true, false};
      case Step::broken_before:
        return {i, true, true};
    }
  }
  return {block.size(), false, false};
}

std::size_t ValueScanner::skip_plain(std::string_view block, std::size_t at) const {
  if (!in_string_ || escaped_ || line_start_) return at;
  while (at < block.size() && plain_in_string[static_cast<unsigned char>(block[at])]) ++at;
  return at;
}

ValueScanner::Step ValueScanner::step(char c) {
  if (in_string_) return step_in_string(c);
  if (c == '"') {
    in_string_ = true;
    before_ = c;
    return Step::more;
  }
  if (open_.empty() && (before_ != 0 || (c != opening_ && c != '{'))) return step_bare(c);
  if (is_space(c)) return Step::more;
  const char before = before_;
  before_ = c;
  switch (c) {
    case '{':
      // A member's value follows a colon: elsewhere in an object, this one is cut and `{` is next.
      if (!open_.empty() && deeper_ == 0 && open_.back() == '{' && before != ':')
        return Step::broken_before;
      return open(c);
    case '[':
      return open(c);
    case '}':
      return close('{');
    case ']':
      return close('[');
    default:
      return Step::more;
  }
}

ValueScanner::Step ValueScanner::step_in_string(char c) {
  if (escaped_) {
    escaped_ = false;
    return Step::more;
  }
  // JSON strings have no line break: most likely the closing quote was cut off with the rest of the
  // line. A `{` that begins a line is then the next record.
  if (c == '{' && line_start_) return Step::broken_before;
  line_start_ = c == '\n' || (line_start_ && is_space(c));
  if (c == '\n' && open_.empty()) return Step::end_before;
  escaped_ = c == '\\';
  if (c == '"') in_string_ = false;
  return Step::more;
}

/// A value that is no object, or what is not JSON at all, ends at the next separator or line.
ValueScanner::Step ValueScanner::step_bare(char c) {
  before_ = c;
  const bool ends = c == ',' || c == '[' || c == ']' || c == '{' || c == '\n';
  return ends ? Step::end_before : Step::more;
}

ValueScanner::Step ValueScanner::open(char bracket) {
  if (open_.size() < max_kept_depth)
    open_ += bracket;
  else
    ++deeper_;
  return Step::more;
}

/// Closes what `opening` opened, and whatever was left open inside it.
ValueScanner::Step ValueScanner::close(char opening) {
  if (deeper_ > 0) {
    --deeper_;
    return Step::more;
  }
  const std::size_t match = open_.rfind(opening);
  // Nothing here to close: it closes the array around this value, which is cut.
  if (match == open_.npos) return Step::broken_before;
  open_.resize(match);
  return open_.empty() ? Step::end_behind : Step::more;
}

}  // namespace vnfts::article
