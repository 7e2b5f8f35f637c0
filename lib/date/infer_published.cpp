#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "date/numeric.h"
#include "date/own_day.h"
#include "date/own_year.h"
#include "date/url_date.h"
#include "date/zone.h"
#include "vnfts/date.h"

namespace vnfts {

namespace {

using std::chrono::year_month_day;

constexpr int first_online_year = 1995;
constexpr std::size_t read_bytes = std::size_t{64} << 10;  ///< Of a text, from its beginning.
constexpr std::size_t dated_lines = 5;
constexpr int near_month = 7;  ///< Days that an article may lie beyond the month of its folder.

Published published_at(std::chrono::sys_seconds time, PublishedBasis basis) {
  return {time, std::chrono::floor<std::chrono::days>(time + date::vietnam), basis};
}

Published published_on(Day day, PublishedBasis basis) { return {day - date::vietnam, day, basis}; }

/// A line of the first ones that is nothing but a date: "Thứ tư, 28/02/2024 15:30".
std::optional<Published> find_dated_line(std::string_view text, int last_year) {
  for (std::size_t i = 0; i < dated_lines && !text.empty(); ++i) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of("0123456789. \r") == std::string_view::npos) continue;
    auto found = parse_published(line);
    if (!found || date::year_of(found->day) < first_online_year ||
        date::year_of(found->day) > last_year)
      continue;
    found->basis = PublishedBasis::dateline;
    return found;
  }
  return std::nullopt;
}

/// The day in the year that brings it nearest to the month; nothing when that is far.
std::optional<Day> near(const date::OwnDay& own, std::chrono::year_month month) {
  using std::chrono::days;
  const Day first{month / 1};
  const Day last{month / std::chrono::last};
  for (int year = int{month.year()} - 1; year <= int{month.year()} + 1; ++year)
    if (const auto day = own.in_year(year);
        day && *day >= first - days(near_month) && *day <= last + days(near_month))
      return day;
  return std::nullopt;
}

}  // namespace

std::optional<Published> infer_published(std::string_view url, std::string_view text) {
  const int last_year = date::year_of(today()) + 1;
  const date::UrlDate address = date::read_url(url, last_year);
  if (address.time) return published_at(*address.time, PublishedBasis::url);
  text = text.substr(0, read_bytes);
  if (const auto line = find_dated_line(text, last_year)) return line;
  const date::DatedText dated(text);
  const auto own = date::find_own_day(dated);
  if (!own) return std::nullopt;
  std::optional<Day> day;
  if (address.month)
    day = near(*own, *address.month);
  else if (const auto year = date::find_own_year(dated, *own, last_year))
    day = own->in_year(*year);
  return day ? std::optional(published_on(*day, own->basis)) : std::nullopt;
}

}  // namespace vnfts
