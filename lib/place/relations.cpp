/// What a place lies in, what it was and what it became.
#include <algorithm>
#include <array>
#include <tuple>

#include "place/gazetteer.h"

namespace vnfts {

namespace {

using data::PlaceRegions;
using data::Places;
using place::no_row;
using place::Row;
using Rows = std::vector<Row>;

template <typename Keep>
Rows rows_where(Keep keep) {
  Rows out;
  for (std::size_t row = 0; row < Places::size; ++row)
    if (keep(static_cast<Row>(row))) out.push_back(static_cast<Row>(row));
  return out;
}

bool has(std::span<const Row> rows, Row row) { return std::ranges::find(rows, row) != rows.end(); }

void append_once(Rows& out, Row row) {
  if (!has(out, row)) out.push_back(row);
}

void sort_by_population(Rows& rows) {
  std::ranges::stable_sort(rows, std::greater(), [](Row row) { return Places::population(row); });
}

Rows children(Row row) {
  const std::span<const Row> parents = Places::parent();
  Rows out;
  for (std::size_t i = 0; i < parents.size(); ++i)
    if (parents[i] == row) out.push_back(static_cast<Row>(i));
  return out;
}

/// The last form before July 2025 of a unit that changed name or type; itself if it did not.
Row last_form(Row row) { return Places::last_form(row) == no_row ? row : Places::last_form(row); }

/// What it became next.
std::span<const Row> later(Row row) {
  return Places::next(row).empty() ? Places::successors(row) : Places::next(row);
}

Row province_of(Row row) {
  while (row != no_row && place::level_at(row) != PlaceLevel::province) row = Places::parent(row);
  return row;
}

/// The communes of today on the area of a province of before; of its districts when it had some of
/// its own, else of the provinces that it became.
void append_communes(Row province, Rows& out) {
  const Rows districts = children(last_form(province));
  for (const Row district : districts)
    for (const Row commune : Places::successors(district)) append_once(out, commune);
  if (!districts.empty()) return;
  for (const Row next : Places::next(province)) append_communes(next, out);
}

Rows communes_today(Row row) {
  Rows out;
  const bool province = place::level_at(row) == PlaceLevel::province;
  if (place::in_force(row)) return province ? children(row) : Rows{row};
  if (province && Places::id(row).front() == 'N') return communes_today(last_form(row));
  if (province)
    append_communes(row, out);
  else
    out.assign(Places::successors(row).begin(), Places::successors(row).end());
  std::erase_if(out, [](Row r) { return place::level_at(r) != PlaceLevel::commune; });
  return out;
}

Rows provinces_today(Row row) {
  if (place::in_force(row)) return {province_of(row)};
  Rows out;
  for (const Row successor : Places::successors(row)) append_once(out, province_of(successor));
  return out;
}

/// The last forms of before July 2025 that became a unit of today, of one level.
Rows parts_of(Row today, PlaceLevel level) {
  return rows_where([&](Row row) {
    return place::before_merger(row) && place::level_at(row) == level &&
           has(Places::successors(row), today);
  });
}

/// Those of `level` under the provinces, districts or communes in `rows`, or above them.
Rows at_level(const Rows& rows, PlaceLevel level) {
  if (level == PlaceLevel::province) {
    Rows out;
    for (const Row row : rows) append_once(out, province_of(row));
    return out;
  }
  return rows_where([&](Row row) {
    return place::before_merger(row) && place::level_at(row) == level &&
           std::ranges::any_of(rows, [row](Row other) {
             return place::lies_in(row, other) || place::lies_in(other, row);
           });
  });
}

/// The last forms of before July 2025 of what a unit was, or was made from.
Rows before_merger(Row row) {
  if (Places::id(row).front() == 'N') {
    const PlaceLevel level = place::level_at(row);
    if (level == PlaceLevel::province) return parts_of(last_form(row), level);
    Rows out = parts_of(last_form(row), PlaceLevel::commune);
    for (const Row district : parts_of(last_form(row), PlaceLevel::district))
      out.push_back(district);
    return out;
  }
  if (place::before_merger(row)) return {row};
  Rows out;
  for (const Row next : Places::next(row))
    for (const Row form : before_merger(next)) append_once(out, form);
  if (!out.empty()) return out;
  // A unit that was merged away: its area is among those that became the same units of today.
  for (const Row successor : Places::successors(row))
    for (const Row part : parts_of(successor, place::level_at(row))) append_once(out, part);
  return out.empty() && Places::parent(row) != no_row ? before_merger(Places::parent(row)) : out;
}

std::vector<Place> region_provinces(std::string_view id, bool today) {
  const Row row = place::row_of(id);
  for (std::size_t i = 0; i < PlaceRegions::size; ++i) {
    if (row == no_row || PlaceRegions::region(i) != row) continue;
    const auto members = today ? PlaceRegions::today(i) : PlaceRegions::before(i);
    return place::places_at({members.begin(), members.end()});
  }
  return {};
}

}  // namespace

std::optional<Place> parent_of(std::string_view id) {
  const Row row = place::row_of(id);
  const Row parent = row == no_row ? no_row : Places::parent(row);
  return parent == no_row ? std::nullopt : std::optional(place::place_at(parent));
}

std::vector<Place> ancestors_of(std::string_view id) {
  std::vector<Place> out;
  Row row = place::row_of(id);
  while (row != no_row && (row = Places::parent(row)) != no_row)
    out.push_back(place::place_at(row));
  return out;
}

std::vector<Place> children_of(std::string_view id) {
  const Row row = place::row_of(id);
  if (row == no_row) return {};
  Rows out = children(row);
  std::ranges::sort(out, {},
                    [](Row r) { return std::tuple(!place::in_force(r), Places::name(r), r); });
  return place::places_at(out);
}

std::vector<Place> successors_of(std::string_view id) {
  const Row row = place::row_of(id);
  if (row == no_row) return {};
  const std::span<const Row> rows = later(row);
  return place::places_at({rows.begin(), rows.end()});
}

std::vector<Place> predecessors_of(std::string_view id) {
  const Row row = place::row_of(id);
  if (row == no_row) return {};
  Rows out = rows_where([row](Row r) {
    return has(later(r), row) &&
           (!Places::next(r).empty() || place::level_at(r) == place::level_at(row));
  });
  sort_by_population(out);
  return place::places_at(out);
}

std::vector<Place> forms_of(std::string_view id) {
  const Row row = place::row_of(id);
  if (row == no_row) return {};
  Rows out = rows_where([form = last_form(row)](Row r) { return last_form(r) == form; });
  std::ranges::sort(out, {}, [](Row r) {
    const int last = Places::last_year(r);
    return std::tuple(last == 0, last, Places::first_year(r), r);
  });
  return place::places_at(out);
}

std::vector<Place> units_today(std::string_view id, PlaceLevel level) {
  const Row row = place::row_of(id);
  if (row == no_row || !place::is_unit(place::level_at(row))) return {};
  if (level == PlaceLevel::province) return place::places_at(provinces_today(row));
  return level == PlaceLevel::commune ? place::places_at(communes_today(row))
                                      : std::vector<Place>();
}

std::vector<Place> units_before(std::string_view id, PlaceLevel level) {
  const Row row = place::row_of(id);
  if (row == no_row || !place::is_unit(place::level_at(row)) || !place::is_unit(level)) return {};
  Rows from = before_merger(row);
  // A commune of today was made of parts of districts: they are not asked for all their communes.
  const PlaceLevel own = place::level_at(row);
  if (Places::id(row).front() == 'N' && own == PlaceLevel::commune)
    std::erase_if(from, [level](Row r) {
      return (place::level_at(r) == PlaceLevel::commune) != (level == PlaceLevel::commune);
    });
  Rows out = at_level(from, level);
  sort_by_population(out);
  return place::places_at(out);
}

std::vector<Place> region_provinces_today(std::string_view id) {
  return region_provinces(id, true);
}

std::vector<Place> region_provinces_before(std::string_view id) {
  return region_provinces(id, false);
}

std::vector<Place> regions_of(std::string_view id) {
  const Row row = place::row_of(id);
  std::vector<std::size_t> regions;
  for (std::size_t i = 0; row != no_row && i < PlaceRegions::size; ++i)
    if (has(PlaceRegions::today(i), row) || has(PlaceRegions::before(i), row)) regions.push_back(i);
  std::ranges::stable_sort(regions, {},
                           [](std::size_t i) { return PlaceRegions::before(i).size(); });
  Rows out;
  for (const std::size_t i : regions) out.push_back(PlaceRegions::region(i));
  return place::places_at(out);
}

}  // namespace vnfts
