#include "query/place_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "place/cover.h"
#include "place/named.h"
#include "text/ascii.h"
#include "text/line.h"
#include "vnfts/place.h"
#include "vnfts/query.h"

namespace vnfts::query {

namespace {

std::string spaced(std::string_view typed) {
  std::string out(typed);
  std::ranges::replace(out, '_', ' ');
  return out;
}

bool only_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '_')) text.remove_suffix(1);
  return text;
}

/// Those that are not the same unit as one before.
std::vector<std::string_view> others(const std::vector<Place>& readings) {
  std::vector<place::Row> known = place::under_one_name(place::row_of(readings[0].id));
  std::vector<std::string_view> out;
  for (const Place& reading : readings) {
    const place::Row row = place::row_of(reading.id);
    if (std::ranges::find(known, row) != known.end()) continue;
    out.push_back(reading.id);
    std::ranges::copy(place::under_one_name(row), std::back_inserter(known));
  }
  return out;
}

/// "Lai Châu, Lai Vung": what an unknown name may have been meant for; empty when none is near.
std::string names_near(std::string_view typed) {
  std::string out;
  for (const Place& place : nearest_places(spaced(typed)))
    out.append(out.empty() ? "" : ", ").append(place.name);
  return out;
}

}  // namespace

std::optional<PlaceName> find_named(std::string_view typed) {
  if (const auto place = find_place(typed)) return PlaceName{place->id, {}};
  const std::vector<Place> readings = places_named(spaced(typed));
  if (readings.empty()) return std::nullopt;
  return PlaceName{readings[0].id, others(readings)};
}

std::string name_to_read(std::string_view id) {
  const auto place = find_place(id);
  if (!place) return std::string(id);
  std::string name = full_name(*place);
  const std::vector<Place> readings = places_named(name);
  return !readings.empty() && readings[0].id == id ? name : std::string(id);
}

Surroundings split_radius(std::string_view typed) {
  std::size_t comma = typed.rfind(',');
  if (comma == std::string_view::npos) return {trimmed(typed), {}};
  const std::size_t before = comma == 0 ? std::string_view::npos : typed.rfind(',', comma - 1);
  const bool decimals = comma + 1 < typed.size() && text::is_digit(typed[comma + 1]);
  if (decimals && before != std::string_view::npos &&
      only_digits(trimmed(typed.substr(before + 1, comma - before - 1))))
    comma = before;  // Lai Châu, 0,5km
  return {trimmed(typed.substr(0, comma)), trimmed(typed.substr(comma + 1))};
}

std::optional<double> read_radius(std::string_view typed) {
  std::string text(trimmed(typed));
  std::ranges::replace(text, ',', '.');
  const char* const end = text.data() + text.size();
  double km = 0;
  if (text.empty() || !text::is_digit(text.front())) return std::nullopt;
  const auto [stop, error] = std::from_chars(text.data(), end, km, std::chars_format::fixed);
  if (error != std::errc{}) return std::nullopt;
  const std::string unit = text::ascii_lower(trimmed({stop, static_cast<std::size_t>(end - stop)}));
  if (!unit.empty() && unit != "km") return std::nullopt;
  km = std::round(km * 1000) / 1000;
  return km > 0 && km <= max_radius_km ? std::optional(km) : std::nullopt;
}

std::string why_no_place(std::string_view typed) {
  const std::string shown = text::excerpt(typed);
  if (!place::readings_of(spaced(typed)).empty())
    return fmt::format("\"{}\" is a number that places of several towns or districts have", shown);
  const std::string near = names_near(typed);
  return fmt::format("there is no place \"{}\"", shown) +
         (near.empty() ? "" : fmt::format(" (did you mean {}?)", near));
}

}  // namespace vnfts::query
