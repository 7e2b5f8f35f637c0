#include "query/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "data/tables.h"
#include "text/edit_distance.h"
#include "text/word.h"

namespace vnfts::query {

namespace {

/// In the order of `Field`.
constexpr std::array<std::string_view, 6> content_names = {"text",   "title",   "author",
                                                           "source", "section", "tag"};

/// In the order of `Dated`.
constexpr std::array<std::string_view, 6> dated_values = {"stated", "inferred", "url",
                                                          "gloss",  "dateline", "unknown"};

/// No name is as long, decomposed; keeps the work on hostile words small.
constexpr std::size_t max_name_bytes = 64;

FieldName field_name(const data::QueryFieldsRow& row) {
  FieldName name{FieldName::Kind::content, Field::text, row.field, row.spaced == "yes"};
  const auto content = std::ranges::find(content_names, row.field);
  if (row.field == "date") name.kind = FieldName::Kind::date;
  if (row.field == "mentions") name.kind = FieldName::Kind::mention;
  if (row.field == "dated") name.kind = FieldName::Kind::dated;
  if (row.field == "place") name.kind = FieldName::Kind::place;
  if (row.field == "near") name.kind = FieldName::Kind::near;
  if (content == content_names.end()) return name;
  name.field = static_cast<Field>(content - content_names.begin());
  return name;
}

}  // namespace

std::optional<FieldName> find_field(std::string_view typed) {
  if (typed.size() > max_name_bytes) return std::nullopt;
  const auto table = data::query_fields();
  const std::string name = text::word_term(typed).term;
  const auto row = std::ranges::lower_bound(table, name, {}, &data::QueryFieldsRow::name);
  if (row == table.end() || row->name != name) return std::nullopt;
  return field_name(*row);
}

std::string_view nearest_name(std::string_view typed) {
  if (typed.size() > max_name_bytes) return {};
  const std::string name = text::folded(typed);
  std::string_view nearest;
  std::size_t least = std::min<std::size_t>(2, name.size() / 2) + 1;
  for (const data::QueryFieldsRow& row : data::query_fields()) {
    const std::size_t distance = text::edit_distance(name, text::folded(row.name));
    if (distance >= least) continue;
    least = distance;
    nearest = row.name;
  }
  return nearest;
}

std::optional<Dated> find_dated(std::string_view typed) {
  if (typed.size() > max_name_bytes) return std::nullopt;
  const auto value = std::ranges::find(dated_values, text::word_term(typed).term);
  if (value == dated_values.end()) return std::nullopt;
  return static_cast<Dated>(value - dated_values.begin());
}

std::string_view name_of(Dated dated) { return dated_values[static_cast<std::size_t>(dated)]; }

std::string dated_names() { return fmt::format("{}", fmt::join(dated_values, ", ")); }

std::string_view name_of(Field field) { return content_names[static_cast<std::size_t>(field)]; }

}  // namespace vnfts::query
