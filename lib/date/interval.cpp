#include "date/interval.h"

#include "date/numeric.h"
#include "date/terms.h"

namespace vnfts::date {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

bool known(int year) { return year >= first_year && year <= last_year; }

/// Months since year 0.
int month_number(Day day) {
  const year_month_day date(day);
  return int{date.year()} * 12 + static_cast<int>(unsigned{date.month()}) - 1;
}

Interval months_of(int first, int count) {
  const auto begin = [](int month) {
    return Day(year_month_day(std::chrono::year(month / 12),
                              std::chrono::month(static_cast<unsigned>(month % 12 + 1)),
                              std::chrono::day(1)));
  };
  return {begin(first), begin(first + count) - days(1)};
}

}  // namespace

std::optional<Interval> months_days(int year, int first, int count) {
  const int begin = year * 12 + first - 1;
  const int end = begin + count - 1;
  if (count < 1 || begin < 0 || !known(begin / 12) || !known(end / 12)) return std::nullopt;
  return months_of(begin, count);
}

std::optional<Interval> years_days(int first, int last) {
  if (!known(first) || !known(last) || last < first) return std::nullopt;
  return months_of(first * 12, (last - first + 1) * 12);
}

std::optional<Interval> year_days(int year) { return years_days(year, year); }

std::optional<Interval> one_day(int year, int month, int day) {
  const auto found = known(year) ? make_day(year, month, day) : std::nullopt;
  if (!found) return std::nullopt;
  return Interval{*found, *found};
}

Interval week_days(Day day, int shift) {
  const Day monday = day - (std::chrono::weekday(day) - std::chrono::Monday) + days(7 * shift);
  return {monday, monday + days(6)};
}

std::optional<Interval> lunar_month_days(int year, int month, bool leap) {
  LunarDay lunar{year, static_cast<unsigned>(month), 1, leap};
  const auto first = from_lunar(lunar);
  if (!first) return std::nullopt;
  lunar.day = 30;
  const auto last = from_lunar(lunar);
  return Interval{*first, last.value_or(*first + days(28))};
}

std::optional<Interval> lunar_year_days(int year) {
  const auto first = from_lunar({year, 1, 1, false});
  const auto next = from_lunar({year + 1, 1, 1, false});
  if (!first || !next) return std::nullopt;
  return Interval{*first, *next - days(1)};
}

Interval third(const Interval& whole, DatePart part) {
  if (part == DatePart::whole) return whole;
  const auto pick = [part](const Interval& early, const Interval& mid, const Interval& late) {
    return part == DatePart::early ? early : part == DatePart::mid ? mid : late;
  };
  const Day first = whole.first;
  const int length = static_cast<int>((whole.last - first).count()) + 1;
  if (length == 7)
    return pick({first, first + days(1)}, {first + days(2), first + days(3)},
                {first + days(4), whole.last});
  if (length <= 31 && length >= 28)
    return pick({first, first + days(9)}, {first + days(10), first + days(19)},
                {first + days(20), whole.last});
  if (length < 28) return whole;
  const int begin = month_number(first);
  const int count = month_number(whole.last) - begin + 1;
  if (length > 400) {  // decades and centuries: whole years
    const int year = year_of(first);
    const int years = count / 12;
    const int a = years / 3;
    const int b = years - a;
    return pick(months_of(year * 12, a * 12), months_of((year + a) * 12, (b - a) * 12),
                months_of((year + b) * 12, (years - b) * 12));
  }
  const int a = count / 3;
  const int b = count - a;
  if (a == 0) return whole;
  return pick(months_of(begin, a), months_of(begin + a, b - a), months_of(begin + b, count - b));
}

}  // namespace vnfts::date
