#include "article/dump_field.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "article/white_space.h"
#include "data/tables.h"

namespace vnfts::article {

namespace {

constexpr std::pair<std::string_view, DumpField> fields[] = {
    {"id", DumpField::id},
    {"title", DumpField::title},
    {"lead", DumpField::lead},
    {"body", DumpField::body},
    {"published", DumpField::published},
    {"url", DumpField::url},
    {"source", DumpField::source},
    {"section", DumpField::section},
    {"authors", DumpField::authors},
    {"tags", DumpField::tags},
};
static_assert(std::size(fields) == dump_field_count);

std::vector<DumpFieldName> read_names() {
  std::vector<DumpFieldName> names;
  for (const data::DumpFieldsRow& row : data::dump_fields()) {
    const auto* const field = std::find_if(std::begin(fields), std::end(fields),
                                           [&](const auto& f) { return f.first == row.field; });
    unsigned rank = 0;
    const auto read = std::from_chars(row.rank.data(), row.rank.data() + row.rank.size(), rank);
    if (field == std::end(fields) || read.ec != std::errc{})
      throw std::logic_error(fmt::format("dump_fields.tsv: {}", row.name));
    names.push_back({row.name, field->second, rank});
  }
  return names;
}

bool is_blank(const std::string& s) { return trimmed(s).empty(); }

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
    if (text.empty() || text == "[]") continue;
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

/// Leaves `field` alone when the value is blank.
template <typename Value>
bool replace(Value& field, Value value) {
  if (value.empty()) return false;
  field = std::move(value);
  return true;
}

}  // namespace

const DumpFieldName* find_dump_field(std::string_view name) {
  static const std::vector<DumpFieldName> names = read_names();
  char lower[32];
  if (name.size() > sizeof lower) return nullptr;
  std::transform(name.begin(), name.end(), lower, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string_view key(lower, name.size());
  const auto found = std::lower_bound(names.begin(), names.end(), key,
                                      [](const DumpFieldName& n, auto k) { return n.name < k; });
  return found != names.end() && found->name == key ? &*found : nullptr;
}

bool takes_numbers(DumpField field) {
  return field == DumpField::id || field == DumpField::published || field == DumpField::source;
}

bool set_field(DumpField field, std::vector<std::string>& parts, bool list, Article& article) {
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
  }
  return false;
}

}  // namespace vnfts::article
