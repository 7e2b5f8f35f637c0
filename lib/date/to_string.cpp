#include <fmt/format.h>

#include <algorithm>

#include "vnfts/date.h"

namespace vnfts {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

enum class Unit { year, month, day };

/// The largest unit that `day` is the first (or last) day of.
Unit begins(Day day) {
  const year_month_day date{day};
  if (unsigned{date.day()} != 1) return Unit::day;
  return unsigned{date.month()} == 1 ? Unit::year : Unit::month;
}

Unit ends(Day day) { return begins(day + days{1}); }

std::string write(Day day, Unit unit) {
  const year_month_day date{day};
  std::string text = fmt::format("{:04}", int{date.year()});
  if (unit != Unit::year) text += fmt::format("-{:02}", unsigned{date.month()});
  if (unit == Unit::day) text += fmt::format("-{:02}", unsigned{date.day()});
  return text;
}

}  // namespace

std::string to_string(Day day) { return write(day, Unit::day); }

std::string to_string(const DayRange& range) {
  Unit unit = Unit::year;
  if (range.first) unit = std::max(unit, begins(*range.first));
  if (range.last) unit = std::max(unit, ends(*range.last));
  const std::string first = range.first ? write(*range.first, unit) : "";
  const std::string last = range.last ? write(*range.last, unit) : "";
  return first == last && range.first ? first : first + ".." + last;
}

}  // namespace vnfts
