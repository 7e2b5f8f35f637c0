#include "cli/map_view.h"

#include <fmt/format.h>

#include <vector>

#include "cli/display.h"
#include "cli/numbers.h"

namespace vnfts::cli {

namespace {

std::string title_of(const SearchSettings& settings) {
  std::vector<std::string> parts;
  if (!settings.query.empty()) parts.push_back(settings.query);
  for (const std::string& place : settings.places.texts) parts.push_back(place);
  for (const DateReading& date : settings.dates) parts.push_back(date.typed);
  return parts.empty() ? "All articles" : fmt::format("{}", fmt::join(parts, " "));
}

}  // namespace

ProvinceMap map_of(const Facets& facets, const SearchSettings& settings) {
  ProvinceMap map{title_of(settings), settings.provinces, {}, facets.total, facets.without};
  for (const FacetCount& count : facets.counts)
    map.counts.push_back({std::string(count.place), count.count});
  return map;
}

std::string map_line(const std::string& file, const ProvinceMap& map) {
  return one_line(fmt::format("{}: {} on a map of {} provinces, {} without a province", file,
                              counted(map.total, "article"),
                              map.provinces == Provinces::today ? 34 : 63, grouped(map.without))) +
         "\n";
}

}  // namespace vnfts::cli
