#include "place/options.h"

#include <algorithm>
#include <cmath>

#include "place/type_words.h"
#include "text/sort_uniquely.h"

namespace vnfts::place {

namespace {

using data::Places;

constexpr double same_type_merit = 1;
constexpr double list_merit = 1.5;    ///< Of the level that the head of a list names.
constexpr double joined_merit = 0.8;  ///< The same behind "và", where the head names one.
constexpr double caution_merit = -0.8;
constexpr double caution_abroad_merit = -0.6;
constexpr double former_name_merit = -0.3;
constexpr double in_force_merit = 0.5;
constexpr double by_hand_merit = -0.4;  ///< Units before 2004 are meant when nothing else fits.
constexpr double not_yet_merit = -3;  ///< Names are older than their units, and records have holes.
constexpr double year_merit = -0.05;  ///< For each year since it ended,
constexpr int years_counted = 10;     ///< so many at most.
constexpr double size_merit = 0.05;   ///< For each power of ten of people.

double level_merit(PlaceLevel level) {
  switch (level) {
    case PlaceLevel::country:
      return 3.2;
    case PlaceLevel::region:
    case PlaceLevel::province:
      return 3;
    case PlaceLevel::district:
      return 2.4;
    case PlaceLevel::world:
      return 2.3;
    case PlaceLevel::commune:
      break;
  }
  return 0.5;
}

constexpr Day merger = std::chrono::year(2025) / 7 / 1;

double years_merit(Row row, std::optional<Day> published) {
  const double by_hand = Places::id(row).front() == 'P' ? by_hand_merit : 0;
  const int last = Places::last_year(row);
  if (!published) return by_hand + (last == 0 ? in_force_merit : 0);
  const int year = int{std::chrono::year_month_day(*published).year()};
  const bool begun = Places::id(row).front() != 'N' || *published >= merger;
  if (year < Places::first_year(row)) return not_yet_merit;
  if (!begun) return by_hand - in_force_merit;
  const bool over = last != 0 && (last < year || (last == 2025 && *published >= merger));
  if (!over) return by_hand + in_force_merit;
  return by_hand + year_merit * std::min(year - last, years_counted);
}

}  // namespace

bool same_unit(Row a, Row b) {
  if (unit_of(a) == unit_of(b)) return true;
  const auto became = [](Row from, Row to) {
    return Places::name(from) == Places::name(to) &&
           std::ranges::find(Places::successors(from), to) != Places::successors(from).end();
  };
  return became(a, b) || became(b, a);
}

Around around(Row row) {
  Around around;
  for (Row at = Places::parent(row); at != no_row && around.size < around.units.size();
       at = Places::parent(at))
    around.units[around.size++] = unit_of(at);
  return around;
}

void append_containers(std::span<const Reading> readings, std::vector<Row>& out) {
  const std::size_t begin = out.size();
  for (const Reading& reading : readings)
    if (level_at(reading.place) != PlaceLevel::commune) out.push_back(unit_of(reading.place));
  text::sort_uniquely_from(out, begin);
}

std::optional<std::size_t> lies_in_one(Row row, std::span<const Row> containers) {
  if (containers.empty()) return std::nullopt;
  const Around units = around(row);
  for (std::size_t distance = 0; distance < units.size; ++distance) {
    const Row unit = units.units[distance];
    if (std::ranges::binary_search(containers, unit) && Places::name(unit) != Places::name(row))
      return distance;
  }
  return std::nullopt;
}

double merit(const Reading& reading, const Candidate& candidate, std::optional<Day> published) {
  const Row row = reading.place;
  double merit = years_merit(row, published);
  if (candidate.type) {
    if (same_type(*candidate.type, row)) merit += same_type_merit;
  } else {
    merit += level_merit(level_at(row));
    if (reading.caution)
      merit += level_at(row) == PlaceLevel::world ? caution_abroad_merit : caution_merit;
    if (candidate.listed) {
      const bool fits = allows(*candidate.listed, level_at(row));
      merit += (fits ? 1 : -1) * (candidate.several ? list_merit : joined_merit);
    }
  }
  if (reading.kind == PlaceNameKind::former) merit += former_name_merit;
  return merit + size_merit * std::log10(1.0 + Places::population(row));
}

bool weak(const Reading& reading) {
  if (level_at(reading.place) != PlaceLevel::district) return false;
  const NameCounts counts = counts_of(Places::name(reading.place));
  const std::uint32_t place = counts.alone + counts.typed;
  return counts.longer + counts.lower > 2 * place || 10 * counts.person > counts.alone;
}

}  // namespace vnfts::place
