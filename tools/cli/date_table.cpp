#include "cli/date_table.h"

#include <algorithm>
#include <chrono>

namespace vnfts::cli {

namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::ptrdiff_t most_lines = 48;  // Four years of months.
constexpr std::ptrdiff_t few_lines = 4;
constexpr std::ptrdiff_t two_months = 62;  // Rather so many lines, of days, than few.

year_month month_of(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

/// How many days, months or years there are from one day to the other.
std::ptrdiff_t lines(Day first, Day last, FacetBy by) {
  if (by == FacetBy::day) return (last - first).count() + 1;
  if (by == FacetBy::year) return (month_of(last).year() - month_of(first).year()).count() + 1;
  return (month_of(last) - month_of(first)).count() + 1;
}

/// The day, month or year that begins on that day.
DayRange unit_from(Day first, FacetBy by) {
  if (by == FacetBy::day) return {first, first};
  const year_month end = month_of(first) + months(by == FacetBy::year ? 12 : 1);
  return {first, Day(end / 1) - std::chrono::days(1)};
}

}  // namespace

FacetBy pick_unit(std::span<const FacetCount> days) {
  if (days.empty()) return FacetBy::year;
  const auto needed = [first = *days.front().days.first, last = *days.back().days.last](
                          FacetBy by) { return lines(first, last, by); };
  const bool few_months = needed(FacetBy::month) < few_lines;
  if (needed(FacetBy::day) <= (few_months ? two_months : most_lines)) return FacetBy::day;
  return needed(FacetBy::month) <= most_lines ? FacetBy::month : FacetBy::year;
}

std::vector<FacetCount> fill_gaps(std::span<const FacetCount> counts, FacetBy by) {
  std::vector<FacetCount> out(counts.begin(), counts.end());
  if (counts.empty()) return out;
  const Day first = *counts.front().days.first;
  const std::ptrdiff_t all = lines(first, *counts.back().days.last, by);
  if (all > std::max(most_lines, 2 * std::ssize(counts))) return out;
  out.clear();
  for (const FacetCount& count : counts) {
    while (!out.empty() && *out.back().days.last + std::chrono::days(1) < *count.days.first) {
      const DayRange unit = unit_from(*out.back().days.last + std::chrono::days(1), by);
      out.push_back({to_string(unit), unit, 0});
    }
    out.push_back(count);
  }
  return out;
}

}  // namespace vnfts::cli
