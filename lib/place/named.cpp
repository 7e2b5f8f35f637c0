#include "place/named.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "place/type_words.h"

namespace vnfts::place {

namespace {

constexpr std::size_t max_name_bytes = 256;

std::vector<Reading> readings(std::span<const std::string_view> words) {
  std::vector<Reading> out;
  NameWalk walk;
  for (const std::string_view word : words)
    if (!walk.add(word)) return out;
  walk.append_readings(Accents::at_least, out);
  return out;
}

/// Of the type that the word means, or else of its level; a number may be typed only as a number.
void append_typed(const TypeWord& word, std::vector<Reading> all, std::vector<Found>& out) {
  std::erase_if(all, [&](const Reading& r) { return !allows(*word.row, level_at(r.place)); });
  const auto same_type = [&](const Reading& r) {
    return data::Places::type(r.place) == word.row->type;
  };
  const bool any = std::ranges::any_of(all, same_type);
  for (const Reading& reading : all)
    if (!any || same_type(reading)) out.push_back({reading, true});
}

/// What a name stands for, and the names of units that it lies in.
std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(",()"), name.size());
    if (!words_of(name.substr(0, end)).empty()) parts.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return parts;
}

bool lies_in_one_of(Row row, const std::vector<Found>& parents) {
  return std::ranges::any_of(parents, [row](const Found& parent) {
    return parent.reading.place != row && lies_in(row, parent.reading.place);
  });
}

std::vector<Found> within_parents(std::string_view name) {
  const std::vector<std::string_view> parts = parts_of(name);
  if (parts.size() < 2) return {};
  std::vector<Found> found = readings_of(parts[0]);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::vector<Found> parents = readings_of(parts[i]);
    std::erase_if(found, [&](const Found& f) { return !lies_in_one_of(f.reading.place, parents); });
  }
  return found;
}

/// "Phường 12" alone may be anywhere; "quận 1" is in one city only.
void drop_numbers_without_parent(std::vector<Found>& found) {
  Row parent = no_row;
  bool several = false;
  for (const Found& f : found) {
    if (!f.reading.numbered) continue;
    const Row its = data::Places::parent(f.reading.place);
    several |= parent != no_row && its != parent;
    parent = its;
  }
  if (several) std::erase_if(found, [](const Found& f) { return f.reading.numbered; });
}

auto prominence(const Found& found, bool marked) {
  const Row row = found.reading.place;
  return std::tuple(found.behind_type, marked && !found.reading.exact, rank(level_at(row)),
                    !in_force(row), found.reading.kind != PlaceNameKind::name,
                    -data::Places::last_year(row),
                    -static_cast<std::int64_t>(data::Places::population(row)), row);
}

std::vector<Place> ranked(std::vector<Found> found, bool marked) {
  std::ranges::sort(found, {}, [marked](const Found& f) { return prominence(f, marked); });
  std::vector<Row> rows;
  for (const Found& f : found)
    if (std::ranges::find(rows, f.reading.place) == rows.end()) rows.push_back(f.reading.place);
  return places_at(rows);
}

}  // namespace

std::vector<Found> readings_of(std::string_view name) {
  const std::vector<std::string_view> words = words_of(name);
  std::vector<Found> out;
  for (const Reading& reading : readings(words))
    if (!reading.typed_only) out.push_back({reading, false});
  for (const TypeWord& type : type_words(words)) {
    const auto rest = std::span(words).subspan(type.words);
    if (before_places(*type.row) && !rest.empty()) append_typed(type, readings(rest), out);
  }
  return out;
}

bool passes(Row row, const PlaceFilter& filter, Row within) {
  return (!filter.level || level_at(row) == *filter.level) &&
         (!filter.in_force_only || in_force(row)) &&
         (filter.within.empty() || (within != no_row && lies_in(row, within)));
}

}  // namespace vnfts::place

namespace vnfts {

std::vector<Place> places_named(std::string_view name, const PlaceFilter& filter) {
  using namespace place;
  if (name.size() > max_name_bytes) return {};
  std::vector<Found> found = readings_of(name);
  const bool whole = !found.empty();
  if (!whole) found = within_parents(name);
  const Row within = row_of(filter.within);
  std::erase_if(found, [&](const Found& f) { return !passes(f.reading.place, filter, within); });
  if (whole && filter.within.empty()) drop_numbers_without_parent(found);
  return ranked(std::move(found), Spelling(name).marked());
}

}  // namespace vnfts
