#include "article/dump_field.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "article/printed_list.h"
#include "article/white_space.h"
#include "data/tables.h"
#include "text/ascii.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

std::vector<DumpFieldName> read_names() {
  std::vector<DumpFieldName> names;
  for (const data::DumpFieldsRow& row : data::dump_fields()) {
    const std::optional<ArticleField> field = find_article_field(row.field);
    int rank = 0;
    const auto read = std::from_chars(row.rank.data(), row.rank.data() + row.rank.size(), rank);
    if (!field || read.ec != std::errc{})
      throw std::logic_error(fmt::format("dump_fields.tsv: {}", row.name));
    names.push_back({row.name, *field, rank});
  }
  return names;
}

const std::vector<DumpFieldName>& names() {
  static const std::vector<DumpFieldName> all = read_names();
  return all;
}

std::vector<DumpFieldName>::const_iterator first_name_from(std::string_view key) {
  return std::lower_bound(names().begin(), names().end(), key,
                          [](const DumpFieldName& n, std::string_view k) { return n.name < k; });
}

constexpr std::size_t max_name_bytes = 48;

/// As the table has names, in `key`; empty when it cannot be one of them.
std::string_view folded_name(std::string_view name, char (&key)[max_name_bytes]) {
  if (name.size() > 2 * max_name_bytes) return {};
  std::size_t size = 0;
  const char* at = name.data();
  for (const char* const end = at + name.size(); at < end;) {
    const char32_t c = text::decode(at, end);
    char folded = static_cast<char>(c);
    if (c >= 0x80) {
      const text::CharInfo info = text::char_info(c);
      if (info.char_class == text::CharClass::mark) continue;
      if (info.letter.code == 0) return {};
      folded = text::alphabet_bases[info.letter.code];
    } else {
      folded = c == ' ' || c == '-' ? '_' : text::ascii_lower(folded);
    }
    if (size == max_name_bytes) return {};
    key[size++] = folded;
  }
  return {key, size};
}

bool is_blank(const std::string& s) { return trimmed(s).empty(); }

/// Blank, or how programs print that there is nothing.
bool is_nothing(const std::string& s) {
  const std::string_view text = trimmed(s);
  for (const std::string_view word : {"", "[]", "{}", "nan", "NaN", "None", "null", "NULL"})
    if (text == word) return true;
  return false;
}

void split_list(std::string_view list, std::vector<std::string>& out) {
  while (!list.empty()) {
    const std::string_view item = list.substr(0, list.find_first_of(",;"));
    if (!trimmed(item).empty()) out.emplace_back(trimmed(item));
    list.remove_prefix(std::min(item.size() + 1, list.size()));
  }
}

/// A list as such, or as one string: "An, Bình", "An; Bình", and "[]" for none.
std::vector<std::string> listed(const std::vector<std::string>& parts, bool list) {
  std::vector<std::string> items;
  for (const std::string& part : parts) {
    const std::string_view text = trimmed(part);
    if (is_nothing(part)) continue;
    if (list)
      items.emplace_back(text);
    else
      split_list(text, items);
  }
  return items;
}

std::string joined(std::vector<std::string>& parts, std::string_view separator) {
  std::erase_if(parts, is_blank);
  if (parts.size() == 1) return std::move(parts[0]);
  return fmt::format("{}", fmt::join(parts, separator));
}

/// Takes a list apart that a program printed as text.
void open_list(DumpField field, std::vector<std::string>& parts, bool& list) {
  const bool listable = field == DumpField::lead || field == DumpField::body ||
                        field == DumpField::section || field == DumpField::authors ||
                        field == DumpField::tags;
  if (!listable || parts.size() != 1) return;
  if (std::optional<std::vector<std::string>> items = read_printed_list(parts[0])) {
    parts = std::move(*items);
    list = true;
  }
}

/// Leaves `field` alone when the value is blank.
template <typename Value>
bool replace(Value& field, Value value) {
  if (value.empty()) return false;
  field = std::move(value);
  return true;
}

}  // namespace

const DumpFieldName* find_dump_field(std::string_view name) {
  char key[max_name_bytes];
  const std::string_view folded = folded_name(name, key);
  const auto found = first_name_from(folded);
  return !folded.empty() && found != names().end() && found->name == folded ? &*found : nullptr;
}

std::string folded_field_name(std::string_view name) {
  char key[max_name_bytes];
  return std::string(folded_name(name, key));
}

bool has_member_fields(std::string_view name) {
  char key[max_name_bytes];
  const std::string_view folded = folded_name(name, key);
  if (folded.empty() || folded.size() == sizeof key) return false;
  key[folded.size()] = '.';
  const std::string_view beginning(key, folded.size() + 1);
  const auto found = first_name_from(beginning);
  return found != names().end() && found->name.starts_with(beginning);
}

bool takes_numbers(DumpField field) {
  return field == DumpField::id || field == DumpField::published || field == DumpField::source;
}

bool set_field(DumpField field, std::vector<std::string>& parts, bool list, Article& article) {
  open_list(field, parts, list);
  switch (field) {
    case DumpField::id:
      return replace(article.id, std::string(trimmed(joined(parts, " "))));
    case DumpField::url:
      return replace(article.url, std::string(trimmed(joined(parts, " "))));
    case DumpField::title:
      return replace(article.title, joined(parts, " "));
    case DumpField::published:
      return replace(article.published, joined(parts, " "));
    case DumpField::lead:
      return replace(article.lead, joined(parts, "\n"));
    case DumpField::body:
      return replace(article.body, joined(parts, "\n"));
    case DumpField::source:
      return replace(article.source, joined(parts, ", "));
    case DumpField::section:
      return replace(article.section, joined(parts, ", "));
    case DumpField::authors:
      return replace(article.authors, listed(parts, list));
    case DumpField::tags:
      return replace(article.tags, listed(parts, list));
    case DumpField::language:
      break;
  }
  return false;
}

void RecordFields::clear() { values_.fill({}); }

bool RecordFields::wants(const DumpFieldName& name, bool more) const {
  const DumpFieldName* const best = values_[static_cast<std::size_t>(name.field)].name;
  return !best || name.rank < best->rank || (more && name.rank == best->rank);
}

void RecordFields::offer(const DumpFieldName& name, std::vector<std::string>& parts, bool list,
                         bool more) {
  if (!wants(name, more) || std::all_of(parts.begin(), parts.end(), is_nothing)) return;
  Value& value = values_[static_cast<std::size_t>(name.field)];
  if (!value.name || name.rank < value.name->rank) {
    value = {&name, list, std::move(parts)};
    return;
  }
  value.list = true;
  std::move(parts.begin(), parts.end(), std::back_inserter(value.parts));
}

Article RecordFields::take() {
  Article article;
  language_ = joined(values_[static_cast<std::size_t>(DumpField::language)].parts, " ");
  for (std::size_t i = 0; i < values_.size(); ++i) {
    Value& value = values_[i];
    const auto field = static_cast<DumpField>(i);
    const bool set = set_field(field, value.parts, value.list, article);
    winners_[i] = set || field == DumpField::language ? value.name : nullptr;
  }
  clear();
  return article;
}

bool has_text(const Article& article) {
  return !article.title.empty() || !article.lead.empty() || !article.body.empty();
}

}  // namespace vnfts::article
