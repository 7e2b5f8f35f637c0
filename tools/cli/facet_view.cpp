#include "cli/facet_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/bar.h"
#include "cli/data_view.h"
#include "cli/date_table.h"
#include "cli/display.h"
#include "cli/json.h"
#include "cli/numbers.h"

namespace vnfts::cli {

namespace {

constexpr const char* total_label = "total";
constexpr std::size_t most_places = 63;  // All provinces that ever were at a time.

bool counts_places(FacetBy by) {
  return by == FacetBy::province_today || by == FacetBy::province_before || by == FacetBy::district;
}

const char* label_of_others(FacetBy by) {
  if (by == FacetBy::district) return "no district";
  if (counts_places(by)) return "no province";
  return by == FacetBy::mentioned_month ? "no month" : "undated";
}

/// The lines of the table.
std::vector<FacetCount> shown_counts(const Facets& facets, FacetBy by) {
  if (!counts_places(by)) return fill_gaps(facets.counts, by);
  const std::size_t shown = std::min(facets.counts.size(), most_places);
  return {facets.counts.begin(), facets.counts.begin() + static_cast<std::ptrdiff_t>(shown)};
}

std::string line_of_rest(const Facets& facets, std::size_t shown) {
  if (shown >= facets.counts.size()) return {};
  return fmt::format("... and {} more (--format tsv has all)\n",
                     grouped(facets.counts.size() - shown));
}

/// How wide the columns are, and what all bars are measured by.
struct Table {
  std::size_t label = 0;
  std::size_t count = 0;
  std::size_t bar = 1;
  std::uint64_t most = 0;
};

Table table_of(std::span<const FacetCount> counts, const Facets& facets, FacetBy by,
               const Screen& screen) {
  Table table;
  table.label = columns(facets.without > 0 ? label_of_others(by) : total_label);
  table.count = grouped(facets.total).size();
  for (const FacetCount& count : counts) {
    table.label = std::max(table.label, columns(count.value));
    table.most = std::max(table.most, count.count);
  }
  const std::size_t used = table.label + 2 + table.count + 2;
  if (screen.columns > used) table.bar = screen.columns - used;
  return table;
}

std::string line(const Table& table, std::string_view label, std::uint64_t count) {
  return fmt::format("{:<{}}  {:>{}}", label, table.label, grouped(count), table.count);
}

std::string bar_line(const Table& table, const FacetCount& count, const Screen& screen) {
  std::string out = line(table, count.value, count.count);
  const std::string drawn = bar(count.count, table.most, table.bar, screen.bars);
  if (drawn.empty()) return out + "\n";
  return out + (screen.color ? "  \033[36m" + drawn + "\033[0m\n" : "  " + drawn + "\n");
}

std::string json_count(const FacetCount& count) {
  JsonObject object;
  object.add("value", count.value);
  if (count.place.empty())
    object.add("from", to_string(*count.days.first)).add("to", to_string(*count.days.last));
  else
    object.add("id", count.place);
  return object.add("count", count.count).str();
}

}  // namespace

const char* name_of(FacetBy by) {
  switch (by) {
    case FacetBy::year:
      return "year";
    case FacetBy::month:
      return "month";
    case FacetBy::day:
      return "day";
    case FacetBy::mentioned_month:
      return "mentioned";
    case FacetBy::province_today:
    case FacetBy::province_before:
      return "place";
    case FacetBy::district:
      break;
  }
  return "district";
}

std::string text_facets(const Facets& facets, FacetBy by, const Asked& asked,
                        const Screen& screen) {
  const std::vector<FacetCount> counts = shown_counts(facets, by);
  const Table table = table_of(counts, facets, by, screen);
  std::string out = lines(asked.reading);
  out += text_remarks(facets.relaxed, facets.notes, asked, screen);
  if (!out.empty()) out += '\n';
  for (const FacetCount& count : counts) out += bar_line(table, count, screen);
  if (counts_places(by)) out += line_of_rest(facets, counts.size());
  if (facets.without > 0) out += line(table, label_of_others(by), facets.without) + "\n";
  return out + fmt::format("{} article{} ({})\n", line(table, total_label, facets.total),
                           facets.total == 1 ? "" : "s", duration(asked.seconds));
}

std::string json_facets(const Facets& facets, FacetBy by, const Asked& asked) {
  std::string counts;
  for (const FacetCount& count : facets.counts)
    counts.append(counts.empty() ? "\n    " : ",\n    ").append(json_count(count));
  JsonObject object(JsonObject::Shape::line_each);
  object.add("query", asked.query).add("by", name_of(by));
  if (by == FacetBy::province_today) object.add("provinces", std::uint64_t{34});
  if (by == FacetBy::province_before) object.add("provinces", std::uint64_t{63});
  object.add("total", facets.total)
      .add(counts_places(by) ? "without" : "undated", facets.without)
      .add("relaxed", facets.relaxed)
      .add("notes", facets.notes);
  if (asked.suggestion) object.add_json("suggestion", json_suggestion(*asked.suggestion));
  if (!asked.reading.empty()) object.add("explanation", asked.reading);
  object.add_json("counts", "[" + counts + (counts.empty() ? "]" : "\n  ]"));
  return object.str() + "\n";
}

std::string tsv_facets(const Facets& facets) {
  std::string out;
  for (const FacetCount& count : facets.counts) {
    out += fmt::format("{}\t{}", count.value, count.count);
    if (!count.place.empty()) out += fmt::format("\t{}", count.place);
    out += '\n';
  }
  return out;
}

}  // namespace vnfts::cli
