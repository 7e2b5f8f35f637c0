#include "index/facets.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/mentioned_months.h"
#include "index/place_facets.h"
#include "index/ranking.h"
#include "index/schema.h"

namespace vnfts::index {

namespace {

using Values = std::vector<std::string>;

bool by_place(FacetBy by) {
  return by == FacetBy::province_today || by == FacetBy::province_before || by == FacetBy::district;
}

Xapian::valueno slot_of(FacetBy by) {
  if (by == FacetBy::mentioned_month) return slot::mentioned_months;
  return by_place(by) ? slot::units : slot::day;
}

/// Of a date in ISO form, the beginning that names its year, its month or all of it.
std::size_t chars_of(FacetBy by) {
  if (by == FacetBy::year) return 4;
  return by == FacetBy::day ? 10 : 7;
}

/// Of an article with that in the slot, each once.
Values dates(std::string_view content, FacetBy by) {
  const std::size_t chars = chars_of(by);
  if (by != FacetBy::mentioned_month) return {to_string(day_of_value(content)).substr(0, chars)};
  Values out;
  for (const auto month : decode_months(content))
    out.push_back(to_string(Day(month / 1)).substr(0, chars));
  return out;
}

void count_dates(const SlotCounts& found, FacetBy by, Facets& out) {
  std::map<std::string, std::uint64_t> counts;  // ISO dates sort as the calendar does
  for (const auto& [content, articles] : found.articles) {
    out.without -= articles;
    for (const std::string& value : dates(content, by)) counts[value] += articles;
  }
  for (const auto& [value, count] : counts)
    out.counts.push_back({value, parse_day_filter(value).range, count});
}

void count_units(const SlotCounts& found, FacetBy by, Facets& out) {
  UnitCounter units(by);
  for (const auto& [content, articles] : found.articles)
    if (units.add(content, articles)) out.without -= articles;
  out.counts = units.counts();
}

}  // namespace

Facets count_facets(const Xapian::Database& db, const CompiledQuery& query, FacetBy by,
                    Match match) {
  const SlotCounts found = count_slot(db, query, match, slot_of(by));
  Facets out{{}, found.total, found.total, found.relaxed, query.notes};
  if (by_place(by))
    count_units(found, by, out);
  else
    count_dates(found, by, out);
  return out;
}

}  // namespace vnfts::index
