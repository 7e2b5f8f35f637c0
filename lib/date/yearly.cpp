#include <fmt/format.h>

#include <algorithm>

#include "date/interval.h"
#include "date/numeric.h"
#include "vnfts/date.h"

namespace vnfts {

namespace {

using MonthDay = YearlyDays::MonthDay;

/// The last day of the lunar year is its 30/12, be it the 29th (30 Tết).
bool last_of_lunar_year(Calendar calendar, const MonthDay& day) {
  return calendar == Calendar::lunar && day.month == 12 && day.day == 30;
}

std::optional<date::Interval> month_of(Calendar calendar, int year, unsigned month) {
  const int number = static_cast<int>(month);
  return calendar == Calendar::lunar ? date::lunar_month_days(year, number, false)
                                     : date::months_days(year, number, 1);
}

/// Nothing for a day that the month has not, unless `clamps`.
std::optional<Day> day_in(Calendar calendar, int year, const MonthDay& day, bool clamps) {
  const auto month = month_of(calendar, year, day.month);
  if (!month) return std::nullopt;
  const Day found = month->first + std::chrono::days(static_cast<int>(day.day) - 1);
  if (found <= month->last) return found;
  return clamps || last_of_lunar_year(calendar, day) ? std::optional(month->last) : std::nullopt;
}

/// The days that begin in that year, solar or lunar.
std::optional<date::Interval> days_in(const YearlyDays& yearly, int year) {
  const bool wraps = std::pair(yearly.last.month, yearly.last.day) <
                     std::pair(yearly.first.month, yearly.first.day);
  const bool one = yearly.first == yearly.last;
  const auto first = day_in(yearly.calendar, year, yearly.first, false);
  const auto last = day_in(yearly.calendar, year + (wraps ? 1 : 0), yearly.last, !one);
  if (!first || !last || *last < *first) return std::nullopt;
  return date::Interval{*first, *last};
}

std::string write(const MonthDay& day, Calendar calendar) {
  return fmt::format("{}/{}{}", day.day, day.month, calendar == Calendar::lunar ? "âl" : "");
}

}  // namespace

std::vector<DayRange> days_of(const DayFilter& filter, Day first, Day last) {
  first = std::max(filter.range.first.value_or(first), first);
  last = std::min(filter.range.last.value_or(last), last);
  std::vector<DayRange> out;
  if (last < first) return out;
  if (!filter.yearly) return {{first, last}};
  // A lunar year reaches into the next solar one, and a range may wrap.
  for (int year = date::year_of(first) - 2; year <= date::year_of(last); ++year) {
    const auto found = days_in(*filter.yearly, year);
    if (!found || found->last < first || found->first > last) continue;
    const Day from = std::max(found->first, first);
    const Day to = std::min(found->last, last);
    if (!out.empty() && *out.back().last + std::chrono::days(1) >= from)
      out.back().last = std::max(*out.back().last, to);
    else
      out.push_back({from, to});
  }
  return out;
}

std::string to_string(const DayFilter& filter) {
  if (!filter.yearly) return to_string(filter.range);
  const auto& [calendar, first, last] = *filter.yearly;
  const std::string begin = write(first, calendar);
  return first == last ? begin : begin + ".." + write(last, calendar);
}

}  // namespace vnfts
