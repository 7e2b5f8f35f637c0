#include "cli/asked_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/place_text.h"

namespace vnfts::cli {

namespace {

Query days_query(Query::Kind kind, const DayFilter& days) {
  Query query;
  query.kind = kind;
  query.days = days;
  return query;
}

/// The days of the options where there is no text: these have to be asked for then.
std::vector<Query> days_alone(const SearchOptions& options) {
  std::vector<Query> out;
  if (options.published != DayFilter{})
    out.push_back(days_query(Query::Kind::date, options.published));
  if (options.mentioned != DayFilter{})
    out.push_back(days_query(Query::Kind::mention, options.mentioned));
  return out;
}

/// What a text asks for, part by part: no `all_of` stands in another one.
std::vector<Query> parts_of(Query query) {
  if (query.kind == Query::Kind::all_of) return std::move(query.children);
  std::vector<Query> out;
  out.push_back(std::move(query));
  return out;
}

Query all_of(std::vector<Query> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Query all;
  all.kind = Query::Kind::all_of;
  all.children = std::move(parts);
  return all;
}

}  // namespace

Query query_of(const SearchSettings& settings) {
  std::vector<Query> parts = settings.query.empty()
                                 ? days_alone(settings.options)
                                 : parts_of(parse_query(settings.query, settings.today));
  std::ranges::copy(settings.places.queries, std::back_inserter(parts));
  return all_of(std::move(parts));
}

std::string shown_query(const SearchSettings& settings) {
  if (!settings.query.empty()) return settings.query;
  std::vector<std::string> parts = settings.places.texts;
  if (std::vector<Query> days = days_alone(settings.options); !days.empty())
    parts.push_back(to_string(all_of(std::move(days))));
  return fmt::format("{}", fmt::join(parts, " "));
}

std::vector<DateReading> dates_asked(const SearchSettings& settings) {
  std::vector<DateReading> dates = settings.dates;
  if (settings.query.empty()) return dates;
  std::ranges::move(read_dates(settings.query, settings.today), std::back_inserter(dates));
  return dates;
}

std::vector<PlaceReading> places_asked(const SearchSettings& settings) {
  std::vector<PlaceReading> places = settings.places.readings;
  if (settings.query.empty()) return places;
  std::ranges::move(read_places(settings.query), std::back_inserter(places));
  return places;
}

std::string reading_lines(const SearchSettings& settings) {
  std::string lines;
  for (const DateReading& date : dates_asked(settings))
    lines += fmt::format("  {} = {}{}\n", date.typed, to_string(date.days),
                         date.days.yearly ? " of every year" : "");
  for (const PlaceReading& place : places_asked(settings))
    lines += fmt::format("  {}\n", place_reading(place));
  return lines;
}

std::vector<std::string> ambiguous_places(const SearchSettings& settings) {
  std::vector<std::string> out;
  for (const PlaceReading& reading : places_asked(settings))
    if (!reading.others.empty()) out.push_back(place_reading(reading));
  return out;
}

}  // namespace vnfts::cli
