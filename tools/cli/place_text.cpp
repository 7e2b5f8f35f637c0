#include "cli/place_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace vnfts::cli {

namespace {

constexpr std::size_t most_named = 5;

bool has_number_for_name(const Place& place) {
  return std::ranges::all_of(place.name, [](char c) { return c >= '0' && c <= '9'; });
}

/// As it stands in brackets.
std::string bare_name(const Place& place) {
  const std::string name(place.name);
  return has_number_for_name(place) ? fmt::format("{} {}", place.type, name) : name;
}

/// With its type, where it has one, and without what it lies in.
std::string own_name(const Place& place) {
  const std::string full = full_name(place);
  return full.substr(0, full.find(", "));
}

std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
  return fmt::format("{}", fmt::join(parts, between));
}

bool lies_in(std::string_view inner, std::string_view outer) {
  return std::ranges::any_of(ancestors_of(inner),
                             [outer](const Place& above) { return above.id == outer; });
}

/// The main place, then the others as they are.
std::vector<std::string_view> main_first(std::span<const NamedPlace> places) {
  const std::string_view main = main_place(places);
  std::vector<std::string_view> ids;
  for (const NamedPlace& named : places)
    if (named.place == main) ids.push_back(named.place);
  for (const NamedPlace& named : places)
    if (named.place != main) ids.push_back(named.place);
  return ids;
}

std::string distance(double radius_km) {
  return radius_km > 0 ? fmt::format("{} km around ", radius_km) : "";
}

}  // namespace

std::string short_name(std::string_view id) {
  const std::optional<Place> place = find_place(id);
  if (!place) return std::string(id);
  std::vector<std::string> around;
  for (const Place& above : ancestors_of(id)) around.push_back(bare_name(above));
  const std::string own = own_name(*place);
  return around.empty() ? own : fmt::format("{} ({})", own, joined(around));
}

std::string place_list(std::span<const NamedPlace> places) {
  std::vector<std::string_view> listed;
  for (const std::string_view id : main_first(places)) {
    if (listed.size() == most_named) break;
    if (std::ranges::none_of(listed, [id](std::string_view other) { return lies_in(other, id); }))
      listed.push_back(id);
  }
  std::vector<std::string> names;
  for (const std::string_view id : listed) names.push_back(short_name(id));
  return joined(names);
}

std::string full_place_list(std::span<const NamedPlace> places) {
  std::vector<std::string> names;
  for (const NamedPlace& named : places)
    if (const auto place = find_place(named.place)) names.push_back(full_name(*place));
  return joined(names, "; ");
}

std::string place_reading(const PlaceReading& reading) {
  std::string out = fmt::format("{} = {}{}{}", reading.typed, distance(reading.radius_km),
                                short_name(reading.place), reading.exact ? " alone" : "");
  std::vector<std::string> names;  // a unit and what was there before it may be called the same
  for (const std::string_view other : reading.others)
    if (std::string name = short_name(other); std::ranges::find(names, name) == names.end())
      names.push_back(std::move(name));
  if (names.empty()) return out;
  const std::size_t more = names.size() - std::min(names.size(), most_named);
  names.resize(names.size() - more);
  out += "; also: " + joined(names);
  return more == 0 ? out : out + fmt::format(" and {} more", more);
}

}  // namespace vnfts::cli
