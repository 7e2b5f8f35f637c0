/// Days of calendar units.
#pragma once

#include <optional>

#include "vnfts/date.h"

namespace vnfts::date {

/// Closed; first <= last.
struct Interval {
  Day first;
  Day last;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Nothing outside the years 1000 to 2200, or for what does not exist.
std::optional<Interval> year_days(int year);
std::optional<Interval> years_days(int first, int last);
std::optional<Interval> months_days(int year, int first, int count);
std::optional<Interval> one_day(int year, int month, int day);

/// Monday to Sunday, `shift` weeks from the one that `day` is in.
Interval week_days(Day day, int shift);

/// A month of the lunar calendar; `leap` = the leap month behind it.
std::optional<Interval> lunar_month_days(int year, int month, bool leap);
std::optional<Interval> lunar_year_days(int year);

/// The early, middle or late third: of a month its days 1 to 10, 11 to 20, 21 on; of a week Monday
/// and Tuesday, Wednesday and Thursday, Friday on; of anything larger whole months or years.
Interval third(const Interval& whole, DatePart part);

}  // namespace vnfts::date
