#include "article/record_list.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/white_space.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_levels = 8;
constexpr std::size_t max_name_bytes = 64;

/// What lists of articles are called beside a title of the whole.
constexpr std::array<std::string_view, 14> list_names = {
    "items",   "articles", "data",      "results", "posts", "entries", "news",
    "stories", "docs",     "documents", "records", "rows",  "list",    "hits"};

/// Reads the outlines of JSON; what is broken or cut ends it.
class Outline {
 public:
  explicit Outline(std::string_view json) : rest_(trimmed_left(json)) {}

  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  std::string_view rest() const { return rest_; }
  bool take(char c) {
    if (peek() != c) return false;
    advance(1);
    return true;
  }

  /// A string, without its quotes, its escapes as they stand; all that is left when it is cut.
  std::string_view string() {
    std::size_t i = 1;
    while (i < rest_.size() && rest_[i] != '"') i += rest_[i] == '\\' ? 2 : 1;
    const std::string_view text = rest_.substr(1, std::min(i, rest_.size()) - 1);
    advance(i + 1);
    return text;
  }

  /// Of a member, with the colon; empty at the end of the object.
  std::string_view name() {
    while (take(',')) {
    }
    if (peek() != '"') return {};
    const std::string_view name = string();
    return take(':') ? name : std::string_view{};
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const char c = peek();
      if (c == '"') {
        string();
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}' || c == ']')) return;
      depth += c == '{' || c == '[';
      depth -= c == '}' || c == ']';
      advance(1);
    } while (!rest_.empty() && (depth > 0 || scalar()));
  }

 private:
  void advance(std::size_t bytes) {
    rest_ = trimmed_left(rest_.substr(std::min(bytes, rest_.size())));
  }
  /// Whether a number or literal goes on.
  bool scalar() const { return std::string_view(",}]").find(peek()) == std::string_view::npos; }

  std::string_view rest_;
};

struct Names {
  bool title = false;
  bool body = false;
  bool other = false;  ///< An address, a date, a lead, or an object that is the record.
};

void note(std::string_view name, const FieldMap& map, Names& names) {
  if (name == "_source") names.title = names.other = true;
  const DumpFieldName* const known = map.find(name);
  if (!known) return;
  names.title |= known->field == DumpField::title;
  names.body |= known->field == DumpField::body;
  names.other |= known->field == DumpField::url || known->field == DumpField::published ||
                 known->field == DumpField::lead;
}

/// Whether the object that begins here has the names of an article.
bool has_article_names(Outline outline, const FieldMap& map) {
  if (!outline.take('{')) return false;
  Names names;
  for (std::string_view name = outline.name(); !name.empty(); name = outline.name()) {
    note(name, map, names);
    outline.skip_value();
  }
  return names.title && (names.body || names.other);
}

/// Whether the list that begins `json` has objects with the names of an article.
bool lists_articles(std::string_view json, const FieldMap& map) {
  Outline outline(json);
  return outline.take('[') && has_article_names(outline, map);
}

/// Whether a member of that name is a text of an article.
bool names_text(std::string_view name, const FieldMap& map) {
  const DumpFieldName* const known = map.find(name);
  return known && (known->field == DumpField::title || known->field == DumpField::body ||
                   known->field == DumpField::lead);
}

/// The strings of the list that begins here; empty when it has others, or is cut.
std::vector<std::string> strings_of(Outline list) {
  std::vector<std::string> out;
  if (!list.take('[')) return {};
  while (list.peek() == '"') {
    out.emplace_back(list.string());
    list.take(',');
  }
  return list.take(']') ? out : std::vector<std::string>{};
}

bool are_columns_of_articles(const std::vector<std::string>& columns, const FieldMap& map) {
  return std::ranges::any_of(columns,
                             [&](const std::string& column) { return names_text(column, map); });
}

bool starts_with_digit_name(std::string_view json) {
  Outline outline(json);
  if (!outline.take('{')) return false;
  const std::string_view name = outline.name();
  return !name.empty() && name.find_first_not_of("0123456789") == name.npos;
}

bool starts_with_strings(std::string_view json) {
  Outline outline(json);
  return outline.take('[') && (outline.peek() == '"' || outline.peek() == 'n');
}

}  // namespace

std::optional<std::string> find_record_list(std::string_view json, const FieldMap& map) {
  Outline outline(json);
  std::optional<std::string> found;
  bool titled = false;
  std::size_t level = 0;
  if (!outline.take('{')) return {};
  for (;;) {
    const std::string_view name = outline.name();
    if (name.empty()) {
      if (!outline.take('}') || level-- == 0) return found;
      continue;
    }
    const bool listed = outline.peek() == '[';
    if (outline.peek() == '{' && level + 1 < max_levels) {
      outline.take('{');
      ++level;
      continue;
    }
    const DumpFieldName* const known = map.find(name);
    const bool full = outline.peek() == '"' && !outline.rest().starts_with("\"\"");
    if (known && full && known->field == DumpField::body) return {};
    titled |= known && full && known->field == DumpField::title;
    const bool usual = std::find(list_names.begin(), list_names.end(), name) != list_names.end();
    if (listed && !found && name.size() <= max_name_bytes && (!titled || usual) &&
        lists_articles(outline.rest(), map))
      found = name;
    outline.skip_value();
  }
}

bool is_column_wise(std::string_view json, const FieldMap& map) {
  Outline outline(json);
  if (!outline.take('{')) return false;
  for (std::string_view name = outline.name(); !name.empty(); name = outline.name()) {
    const DumpFieldName* const known = map.find(name);
    const bool single =
        known && (known->field == DumpField::title || known->field == DumpField::url ||
                  known->field == DumpField::published);
    if (single)
      return starts_with_strings(outline.rest()) || starts_with_digit_name(outline.rest());
    outline.skip_value();
  }
  return false;
}

bool is_keyed(std::string_view json, const FieldMap& map, bool one_is_enough) {
  Outline outline(json);
  if (!outline.take('{')) return false;
  std::size_t articles = 0;
  std::size_t others = 0;
  for (std::string_view name = outline.name(); !name.empty(); name = outline.name()) {
    if (outline.peek() == '"' && names_text(name, map)) return false;
    if (outline.peek() == '{') ++(has_article_names(outline, map) ? articles : others);
    outline.skip_value();
  }
  return articles > others && (articles > 1 || one_is_enough);
}

std::vector<std::string> columns_of_rows(std::string_view json, const FieldMap& map) {
  Outline outline(json);
  std::vector<std::string> columns;
  if (!outline.take('{')) return {};
  for (std::string_view name = outline.name(); !name.empty(); name = outline.name()) {
    if (name == "columns") columns = strings_of(outline);
    if (name == rows_name) {
      const bool rows = outline.take('[') && (outline.peek() == '[' || outline.peek() == ']');
      return rows && are_columns_of_articles(columns, map) ? columns : std::vector<std::string>{};
    }
    if (name != "columns" && name != "index") return {};
    outline.skip_value();
  }
  const bool cut = outline.peek() == '\0';  // in a long index
  return cut && are_columns_of_articles(columns, map) ? columns : std::vector<std::string>{};
}

bool StringReader::take(char c) {
  if (!inside_) {
    if (c != '"') return false;
    inside_ = true;
    last_.clear();
  } else if (!escaped_ && c == '"') {
    inside_ = false;
  } else {
    escaped_ = !escaped_ && c == '\\';
    if (last_.size() < longest_) last_ += c;
  }
  return true;
}

std::size_t MemberSeeker::skip(std::string_view block) {
  for (std::size_t i = 0; i < block.size(); ++i)
    if (step(block[i])) return i;
  return block.size();
}

bool MemberSeeker::step(char c) {
  if (strings_.take(c)) return false;
  if (c == '{' && depth_ == 1) return true;
  if (c == '{' || c == '[')
    ++depth_;
  else if (depth_ > 0 && (c == '}' || c == ']'))
    --depth_;
  return false;
}

std::size_t ListSeeker::skip(std::string_view block, bool& found) {
  for (std::size_t i = 0; i < block.size(); ++i)
    if (step(block[i])) {
      found = true;
      return i + 1;
    }
  found = false;
  return block.size();
}

bool ListSeeker::step(char c) {
  if (strings_.take(c)) {
    is_name_ = false;
  } else if (white_space.find(c) == white_space.npos) {
    if (c == '[' && is_name_ && strings_.last() == name_) return true;
    is_name_ = c == ':';
  }
  return false;
}

}  // namespace vnfts::article
