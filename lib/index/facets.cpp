#include "index/facets.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/mentioned_months.h"
#include "index/ranking.h"
#include "index/schema.h"

namespace vnfts::index {

namespace {

using Values = std::vector<std::string>;

/// What an article is counted by.
struct Facet {
  Xapian::valueno slot;
  Values (*values)(std::string_view content);  ///< Of an article with that in the slot, each once.
};

/// Of a date in ISO form, the beginning that names its year, its month or all of it.
constexpr std::size_t year_chars = 4;
constexpr std::size_t month_chars = 7;
constexpr std::size_t day_chars = 10;

template <std::size_t chars>
Values published(std::string_view content) {
  return {to_string(day_of_value(content)).substr(0, chars)};
}

Values mentioned(std::string_view content) {
  Values out;
  for (const auto month : decode_months(content))
    out.push_back(to_string(Day(month / 1)).substr(0, month_chars));
  return out;
}

Facet facet_of(FacetBy by) {
  switch (by) {
    case FacetBy::year:
      return {slot::day, published<year_chars>};
    case FacetBy::month:
      return {slot::day, published<month_chars>};
    case FacetBy::day:
      return {slot::day, published<day_chars>};
    case FacetBy::mentioned_month:
      break;
  }
  return {slot::mentioned_months, mentioned};
}

}  // namespace

Facets count_facets(const Xapian::Database& db, const CompiledQuery& query, FacetBy by,
                    Match match) {
  const Facet facet = facet_of(by);
  const SlotCounts found = count_slot(db, query, match, facet.slot);
  std::map<std::string, std::uint64_t> counts;  // ISO dates sort as the calendar does
  Facets out{{}, found.total, found.total, found.relaxed, query.notes};
  for (const auto& [content, articles] : found.articles) {
    out.without -= articles;
    for (const std::string& value : facet.values(content)) counts[value] += articles;
  }
  for (const auto& [value, count] : counts)
    out.counts.push_back({value, parse_day_filter(value).range, count});
  return out;
}

}  // namespace vnfts::index
