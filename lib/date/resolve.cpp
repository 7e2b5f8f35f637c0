#include "date/resolve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "date/numeric.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;
using std::chrono::days;
using std::chrono::year_month_day;

constexpr int farthest_back = -305;  ///< Days from the publication day.
constexpr int farthest_ahead = 183;

int month_of(Day day) { return static_cast<int>(unsigned{year_month_day(day).month()}); }
int count(days d) { return static_cast<int>(d.count()); }

/// Moved by whole months; the last day of a shorter month for a day that it has not.
Day moved(Day day, int months) {
  const year_month_day from(day);
  year_month_day to = from + std::chrono::months(months);
  if (!to.ok()) to = to.year() / to.month() / std::chrono::last;
  return Day(to);
}

bool known(Day day) {
  const int year = year_of(day);
  return year >= first_year && year <= last_year;
}

/// The solar year of a Can-Chi year: of the last sixty and the next fifteen the one that fits.
int year_of_cycle(int cycle, int today) {
  const int latest = today + 15;
  return latest - (((latest - 4 - cycle) % 60) + 60) % 60;
}

class Resolver {
 public:
  Resolver(const View& view, bool likely_future) : view_(view), likely_future_(likely_future) {}

  std::optional<Interval> days_of(const Point& p) {
    auto found = whole(p);
    if (!found) return found;
    if (p.form != Form::part_of) *found = third(*found, p.part);
    return found;
  }

  DateBasis basis() const { return basis_; }

 private:
  using Dated = std::function<std::optional<Interval>(int year)>;

  std::optional<Interval> whole(const Point& p) {
    switch (p.form) {
      case Form::day:
        return in_year(p, [&](int year) { return day_in(p, year); });
      case Form::month:
        return in_year(p, [&](int year) {
          return p.calendar == Calendar::lunar ? lunar_month_days(year, p.month, p.leap)
                                               : months_days(year, p.month, 1);
        });
      case Form::quarter:
        return in_year(p, [&](int year) { return months_days(year, 3 * p.number - 2, 3); });
      case Form::season:
        return in_year(p, [&](int year) { return months_days(year, 3 * p.number, 3); });
      case Form::year:
        return in_year(p, [&](int year) {
          return p.calendar == Calendar::lunar ? lunar_year_days(year) : year_days(year);
        });
      case Form::part_of:
        return part_of(p);
      case Form::decade:
        return years_days(p.number, p.number + 9);
      case Form::century:
        return century(p);
      case Form::weekday:
        return weekday(p);
      case Form::weekend:
        if (!relative()) return std::nullopt;
        return Interval{week_days(*view_.today, *p.shift).first + days(5),
                        week_days(*view_.today, *p.shift).last};
      case Form::unit_shift:
        return shifted(p);
      case Form::span_shift:
        return span(p);
      case Form::anaphor:
        return anaphor(p);
      case Form::same_period:
        return same_period(p);
      case Form::iso_week:
        return iso_week(p);
      case Form::now:
        if (!relative()) return std::nullopt;
        return Interval{*view_.today, *view_.today};
    }
    return std::nullopt;
  }

  bool relative() {
    basis_ = std::max(basis_, DateBasis::relative);
    return view_.today.has_value();
  }

  /// The first week is the one that has 4 January in it; nothing for the 53rd of most years.
  static std::optional<Interval> iso_week(const Point& p) {
    const Day fourth(std::chrono::year(p.year) / std::chrono::January / 4);
    const Interval week = week_days(fourth, p.number - 1);
    if (year_of(week.first + days(3)) != p.year) return std::nullopt;
    return week;
  }

  static std::optional<Interval> day_in(const Point& p, int year) {
    if (p.calendar == Calendar::solar) return one_day(year, p.month, p.day);
    const int lunar_year = p.eve ? year - 1 : year;
    const auto month = lunar_month_days(lunar_year, p.month, p.leap);
    if (!month) return std::nullopt;
    const int length = count(month->last - month->first) + 1;
    // "30 Tết" of a month of 29 days is its last day.
    const int day = p.eve && p.day == 30 ? std::min(p.day, length) : p.day;
    if (day > length) return std::nullopt;
    const Day first = month->first + days(day - 1);
    return Interval{first, first};
  }

  /// The year stated, or the one that the publication day suggests.
  std::optional<Interval> in_year(const Point& p, const Dated& dated) {
    if (p.cycle_year) {
      basis_ = std::max(basis_, DateBasis::completed);
      return dated(year_of_cycle(p.year, view_.today ? year_of(*view_.today) : 2020));
    }
    if (p.year != 0) return dated(p.year);
    if (p.year_shift) return in_shifted_year(p, dated);
    if (!view_.today) return std::nullopt;
    if (p.month == 0 && p.form == Form::day) return lunar_day_of_this_month(p);
    basis_ = std::max(basis_, DateBasis::completed);
    return nearest(p, dated);
  }

  std::optional<Interval> in_shifted_year(const Point& p, const Dated& dated) {
    if (p.year_said) return in_year_said(*p.year_shift, dated);
    if (const auto from = anchor_year(*p.year_shift)) return dated(*from + *p.year_shift);
    if (!relative()) return std::nullopt;
    return dated(year_of(*view_.today) + *p.year_shift);
  }

  /// "tháng 10 cùng năm"
  std::optional<Interval> in_year_said(int shift, const Dated& dated) {
    basis_ = DateBasis::anaphoric;
    if (!view_.earlier) return std::nullopt;
    const int year = year_of(view_.earlier->days.first);
    if (year != year_of(view_.earlier->days.last)) return std::nullopt;
    return dated(year + shift);
  }

  /// "Quý 1/2017 ..., năm sau": counted from the year just named when that is another than this.
  std::optional<int> anchor_year(int shift) {
    if (!view_.earlier || !view_.earlier->stated || shift != 1) return std::nullopt;
    const int year = year_of(view_.earlier->days.first);
    if (view_.today && year == year_of(*view_.today)) return std::nullopt;
    if (year != year_of(view_.earlier->days.last)) return std::nullopt;
    basis_ = DateBasis::anaphoric;
    return year;
  }

  /// "mùng 2" alone: of Tết, in the weeks around it.
  std::optional<Interval> lunar_day_of_this_month(const Point& p) {
    const auto today = to_lunar(*view_.today);
    if (p.calendar != Calendar::lunar || !today) return std::nullopt;
    basis_ = std::max(basis_, DateBasis::completed);
    const bool before = today->month == 12;
    if (!before && today->month != 1) return std::nullopt;
    Point tet = p;
    tet.month = 1;
    return day_in(tet, before ? today->year + 1 : today->year);
  }

  std::optional<Interval> nearest(const Point& p, const Dated& dated) {
    const Day today = *view_.today;
    const int year = year_of(today);
    const auto offset = [&](int y) -> std::optional<int> {
      const auto found = dated(y);
      if (!found) return std::nullopt;
      return count(found->first - today);
    };
    if (p.weekday != 0 && p.form == Form::day)
      if (const auto fits = fitting_weekday(p, dated, year)) return fits;
    if (p.tense == Tense::past) {
      for (int y = year + 1; y >= year - 8; --y)
        if (const auto d = offset(y); d && *d <= 1) return dated(y);
      return std::nullopt;
    }
    if (p.tense == Tense::future) {
      for (int y = year - 1; y <= year + 8; ++y)
        if (const auto found = dated(y); found && found->last >= today) return found;
      return std::nullopt;
    }
    const auto same = offset(year);
    if (p.tense == Tense::current && same) return dated(year);
    if (!same) {  // 29/2, or a lunar day that the year has not
      const auto before = offset(year - 1);
      return before && *before >= -366 ? dated(year - 1) : std::nullopt;
    }
    const bool ahead = likely_future_ || p.eve;
    if (*same > (ahead ? 330 : farthest_ahead)) return dated(year - 1);
    if (*same < farthest_back) return dated(year + 1);
    if (likely_future_ && *same < -45) {
      const auto next = offset(year + 1);
      if (next && *next <= 250) return dated(year + 1);
    }
    return dated(year);
  }

  /// One year in six fits a weekday: the nearest of those around.
  std::optional<Interval> fitting_weekday(const Point& p, const Dated& dated, int year) const {
    std::optional<Interval> best;
    for (int y = year - 4; y <= year + 1; ++y) {
      const auto found = dated(y);
      if (!found ||
          p.weekday != static_cast<int>(std::chrono::weekday(found->first).iso_encoding()))
        continue;
      const auto distance = [&](const Interval& i) {
        return std::abs(count(i.first - *view_.today));
      };
      if (!best || distance(*found) < distance(*best)) best = found;
    }
    return best;
  }

  /// The first six months of a year, the last ten days of a month.
  std::optional<Interval> part_of(const Point& p) {
    Point of_month = p;
    of_month.part = DatePart::whole;
    if (p.month != 0 || p.day != 0) {
      of_month.form = p.month != 0 ? Form::month : Form::unit_shift;
      of_month.unit = DateUnit::month;
      const auto month = whole(of_month);
      if (!month || p.number > count(month->last - month->first) + 1) return std::nullopt;
      if (p.part == DatePart::early)
        return Interval{month->first, month->first + days(p.number - 1)};
      return Interval{month->last - days(p.number - 1), month->last};
    }
    if (!p.has_year()) of_month.year_shift = 0;
    const int per_unit = p.unit == DateUnit::quarter ? 3 : 1;
    const int length = p.number * per_unit;
    return in_year(of_month, [&](int year) -> std::optional<Interval> {
      const auto all = year_days(year);
      if (!all) return std::nullopt;
      if (p.unit == DateUnit::day || p.unit == DateUnit::week) {
        const int n = p.number * (p.unit == DateUnit::week ? 7 : 1);
        if (n > 365) return std::nullopt;
        if (p.part == DatePart::early) return Interval{all->first, all->first + days(n - 1)};
        return Interval{all->last - days(n - 1), all->last};
      }
      if (p.unit == DateUnit::year || length > 12) return std::nullopt;
      return p.part == DatePart::early ? months_days(year, 1, length)
                                       : months_days(year, 13 - length, length);
    });
  }

  std::optional<Interval> century(const Point& p) {
    int number = p.number;
    if (p.shift) {
      if (!relative()) return std::nullopt;
      number = (year_of(*view_.today) + 99) / 100 + *p.shift;
    }
    return years_days(100 * number - 99, 100 * number);
  }

  std::optional<Interval> weekday(const Point& p) {
    if (!relative()) return std::nullopt;
    const Day today = *view_.today;
    const auto in_week = [&](int shift) {
      const Day day = week_days(today, shift).first + days(p.weekday - 1);
      return Interval{day, day};
    };
    if (p.shift) return in_week(*p.shift);
    if (p.tense == Tense::current) return in_week(0);
    const bool ahead = p.tense == Tense::future || (p.tense == Tense::open && likely_future_);
    const Interval this_week = in_week(0);
    if (ahead) return this_week.first > today ? this_week : in_week(1);
    return this_week.first <= today ? this_week : in_week(-1);
  }

  std::optional<Interval> shifted(const Point& p) {
    int base_year = 0;
    if (p.unit == DateUnit::year) {
      if (const auto year = anchor_year(*p.shift)) base_year = *year;
    }
    if (base_year == 0 && !relative()) return std::nullopt;
    const int shift = *p.shift;
    const Day today = view_.today.value_or(Day{});
    switch (p.unit) {
      case DateUnit::week:
        return week_days(today, shift);
      case DateUnit::month:
        return months_days(year_of(today), month_of(today) + shift, 1);
      case DateUnit::quarter:
        return months_days(year_of(today), (month_of(today) - 1) / 3 * 3 + 1 + 3 * shift, 3);
      case DateUnit::year:
        return year_days((base_year != 0 ? base_year : year_of(today)) + shift);
      case DateUnit::decade:
        return year_days(year_of(today) + 10 * shift);
      default:
        return Interval{today + days(shift), today + days(shift)};
    }
  }

  /// From or up to today.
  std::optional<Interval> span(const Point& p) {
    if (!relative()) return std::nullopt;
    const Day today = *view_.today;
    const int shift = *p.shift;
    Day other = today;
    if (p.unit == DateUnit::day || p.unit == DateUnit::week)
      other += days(shift * (p.unit == DateUnit::week ? 7 : 1));
    else
      other = moved(today, shift * (p.unit == DateUnit::month     ? 1
                                    : p.unit == DateUnit::quarter ? 3
                                    : p.unit == DateUnit::year    ? 12
                                                                  : 120));
    return Interval{std::min(today, other), std::max(today, other)};
  }

  std::optional<Interval> anaphor(const Point& p) {
    basis_ = DateBasis::anaphoric;
    if (!view_.earlier) return std::nullopt;
    const Interval& named = view_.earlier->days;
    if (named.first != named.last) return std::nullopt;
    return Interval{named.first + days(*p.shift), named.first + days(*p.shift)};
  }

  std::optional<Interval> same_period(const Point& p) {
    Point year = p;
    year.form = Form::year;
    const auto target = in_year(year, year_days);
    if (!target || !view_.earlier) return target;
    const Interval& named = view_.earlier->days;
    const int from = year_of(named.first);
    if (from != year_of(named.last) || named.first == named.last) return target;
    basis_ = DateBasis::anaphoric;
    // "năm trước" is the one before that which was named, and a period is not compared with itself.
    const int year_then = year_of(target->first) == from && p.year_shift ? from + *p.year_shift
                                                                         : year_of(target->first);
    const int back = 12 * (year_then - from);
    const Day last = moved(named.last + days(1), back) - days(1);
    return Interval{moved(named.first, back), last};
  }

  const View& view_;
  bool likely_future_;
  DateBasis basis_ = DateBasis::stated;
};

DateUnit unit_of(const Point& p) {
  switch (p.form) {
    case Form::part_of:
      return p.number == 1 ? p.unit : DateUnit::range;
    case Form::span_shift:
    case Form::same_period:
      return DateUnit::range;
    case Form::day:
    case Form::anaphor:
    case Form::weekday:
    case Form::now:
      return DateUnit::day;
    case Form::unit_shift:
      return p.unit == DateUnit::decade ? DateUnit::year : p.unit;
    default:
      return p.unit;
  }
}

/// The end of a range, in the first year that puts it behind the beginning.
std::optional<Interval> following(Resolver& resolver, Point to, const Interval& from) {
  const bool yearly = to.form == Form::day || to.form == Form::month || to.form == Form::quarter ||
                      to.form == Form::season;
  if (to.has_year() || !yearly || (to.form == Form::day && to.month == 0))
    return resolver.days_of(to);
  const int year = year_of(from.first);
  for (to.year = year - 1; to.year <= year + 1; ++to.year)  // a lunar year begins later
    if (const auto end = resolver.days_of(to); end && end->last >= from.first) return end;
  return std::nullopt;
}

}  // namespace

Point year_earlier(Point point) {
  if (point.cycle_year)
    point.year = (point.year + 59) % 60;
  else if (point.year_shift)
    --*point.year_shift;
  else
    --point.year;
  return point;
}

std::optional<Resolved> resolve(const Expression& expression, const View& view) {
  const Point& p = expression.from;
  Resolver resolver(view, expression.likely_future);
  auto from = resolver.days_of(p);
  if (!from) return std::nullopt;
  Resolved out{*from, unit_of(p), p.form == Form::part_of ? DatePart::whole : p.part, p.calendar,
               resolver.basis()};
  if (expression.to) {
    const Point& to = *expression.to;
    const auto end = following(resolver, to, *from);
    if (!end) return std::nullopt;
    // "29/12 đến 1/1/2017": the year on the right is not that of the beginning.
    if (end->last < from->first && p.borrowed_year) {
      from = resolver.days_of(year_earlier(p));
      if (!from) return std::nullopt;
    }
    if (end->last < from->first) {
      // Since a day after the publication: the beginning still stands there.
      if (to.form != Form::now) return std::nullopt;
      return out;
    }
    out.days = {from->first, end->last};
    out.unit = DateUnit::range;
    out.part = DatePart::whole;
    out.basis = resolver.basis();
  }
  if (!known(out.days.first) || !known(out.days.last)) return std::nullopt;
  return out;
}

}  // namespace vnfts::date
