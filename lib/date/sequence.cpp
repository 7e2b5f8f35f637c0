#include "date/sequence.h"

#include "date/days.h"
#include "date/terms.h"
#include "date/units.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

constexpr std::size_t max_items = 32;

bool links_to_year(const Lexemes& x, Place i) {
  const Lexeme& before = x.before(i);
  if (i == 0) return x.query();
  return before.is(Sense::from) || before.is(Sense::to) || before.value_as(Sense::near_link) == 1 ||
         before.is(Sense::ago) || before.is(Sense::after) || x.query();
}

/// Four digits alone: "từ 2013", "(2018)", "2016-2020".
Found<Point> lone_year(const Lexemes& x, Place i) {
  const auto year = bare_unit_at(x, i, Form::year);
  if (!year || (year->value.year < 1800 && !x.query())) return std::nullopt;
  const bool enclosed = x.sign(i - 1, '(') && x.sign(year->end, ')');
  const bool ranges = (x.sign(year->end, '-') || x.is(year->end, Sense::to)) &&
                      year_at(x, year->end + 1) && x.at(year->end + 1).value > year->value.year &&
                      x.at(year->end + 1).value <= year->value.year + 150 &&
                      !x.before(i).is(Sense::legal) && !x.sign(i - 1, '/') && !x.sign(i - 1, '-');
  if (!enclosed && !ranges && !links_to_year(x, i)) return std::nullopt;
  return year;
}

bool month_and_year(const Lexemes& x, Place i) {
  const auto figures = figures_at(x, i);
  return figures && figures->value.day == 0;
}

/// "từ 10/2010", "cuối 9/2018", "(10/2016 - 3/2017)"; behind anything else M/YYYY is the number of
/// a document.
Found<Point> lone_month(const Lexemes& x, Place i) {
  const auto month = bare_unit_at(x, i, Form::month);
  if (!month || month->value.year == 0) return std::nullopt;
  if (!figures_at(x, i)) return std::nullopt;
  const bool enclosed = x.sign(i - 1, '(') && x.sign(month->end, ')');
  const bool range =
      x.sign(i - 1, '(') && x.sign(month->end, '-') && month_and_year(x, month->end + 1);
  if (!enclosed && !range && !links_to_year(x, i)) return std::nullopt;
  return month;
}

/// The first day of "24-25/3": a number that only what follows makes a date.
Found<Point> lone_day(const Lexemes& x, Place i) {
  if (!x.number(i) || x.at(i).digits > 2 || x.before(i).is(Sense::hour)) return std::nullopt;
  // "9h15, ngày 3/2", "khoá 14, ngày 3/2", "từ 4, 5h sáng 3/2" are no list of days
  if (x.sign(i + 1, ',') && (!x.number(i + 2) || x.is(i + 3, Sense::hour))) return std::nullopt;
  const bool goes_on = x.sign(i + 1, '-') || x.is(i + 1, Sense::to) || x.is(i + 1, Sense::joint) ||
                       x.sign(i + 1, ',');
  if (!goes_on) return std::nullopt;
  return next_day_at(x, i);
}

/// "từ nay đến cuối năm"
Found<Point> from_now(const Lexemes& x, Place i) {
  if (!x.is(i, Sense::since_now) || !x.before(i).is(Sense::from) || !x.is(i + 1, Sense::to))
    return std::nullopt;
  Point point;
  point.form = Form::now;
  return Read{point, i + 1};
}

Found<Point> first_at(const Lexemes& x, Place i) {
  if (auto now = from_now(x, i)) return now;
  // "6 tháng đầu năm" before "6 tháng ..."; a day before a lone number
  if (auto day = day_at(x, i)) return day;
  if (auto unit = unit_at(x, i)) return unit;
  if (!x.number(i)) return std::nullopt;
  if (auto month = lone_month(x, i)) return month;
  if (auto year = lone_year(x, i)) return year;
  return lone_day(x, i);
}

struct Link {
  Place end;
  bool ranges;
  bool comma;
};

std::optional<Link> link_at(const Lexemes& x, Place i) {
  if (x.is(i, Sense::to)) return Link{i + 1, true, false};
  if (x.sign(i, '-')) return Link{i + 1, true, false};
  if (x.is(i, Sense::joint)) return Link{i + 1, false, false};
  if (x.sign(i, ',') && x.is(i + 1, Sense::joint)) return Link{i + 2, false, false};
  if (x.sign(i, ',')) return Link{i + 1, false, true};
  if (x.is(i, Sense::part_of_day)) return Link{i, false, false};  // đêm 30 rạng sáng 1/5
  return std::nullopt;
}

/// "tháng 9 và 9 tháng đầu năm", "tháng 5/2016, 6 tuần trước", "tháng 9, 8 lính": no second month.
bool counts_something(const Lexemes& x, Place i, const Point& before, const Link& link,
                      const Read<Point>& bare) {
  if (before.form != Form::month || bare.value.has_year() || !x.number(i)) return false;
  const Lexeme& next = x.at(bare.end);
  if (next.is(Sense::day) || next.is(Sense::week) || next.is(Sense::month)) return true;
  if (before.has_year()) return link.comma;
  return link.comma && next.kind == Lexeme::Kind::word && next.senses == 0;
}

/// "hết", "cuối" before the end of a range are passed over where they say nothing.
Found<Point> next_at(const Lexemes& x, const Item& last, const Link& link) {
  const Place i = link.end;
  const Point& before = last.point;
  if (before.form == Form::now) return first_at(x, i);
  if (before.form == Form::day) {
    if (auto day = next_day_at(x, i)) return day;
    if (!link.ranges) return std::nullopt;
    return unit_at(x, i);
  }
  if (x.number(i) || x.at(i).roman != 0) {
    const bool decimal = link.comma && !x.at(i).spaced;
    if (auto bare = decimal ? std::nullopt : bare_unit_at(x, i, before.form);
        bare && !counts_something(x, i, before, link, *bare))
      return bare;
  }
  if (link.ranges && !x.sign(i - 1, '-'))
    if (auto day = day_at(x, i); day && (day->value.month != 0 || day->value.form != Form::day))
      return day;
  auto unit = unit_at(x, i);
  if (!unit) return std::nullopt;
  const bool alike = unit->value.form == before.form && !before.has_year();
  if (!link.ranges && !alike) return std::nullopt;
  if (unit->value.form == Form::span_shift || unit->value.form == Form::same_period)
    return std::nullopt;
  return unit;
}

/// "đến nay"
bool until_now(const Lexemes& x, Place i, Place& end) {
  if (x.is(i, Sense::since)) {
    end = i + 1;
    return true;
  }
  if ((x.sign(i, '-') || x.is(i, Sense::to)) && x.is(i + 1, Sense::since_now)) {
    end = i + 2;
    return true;
  }
  return false;
}

/// The word for a list must follow its last comma, or the item must be whole by itself.
bool dangling(const Item& item) {
  const Point& p = item.point;
  return p.form == Form::day && (p.day == 0 || p.month == 0) &&
         !(p.calendar == Calendar::lunar && p.day != 0 && p.month == 0 && p.cued);
}

void copy_year(Point& to, const Point& from) {
  to.year = from.year;
  to.year_shift = from.year_shift;
  to.cycle_year = from.cycle_year;
}

/// "từ 30 đến mùng 2 Tết"
bool turns_lunar_year(const Point& a, const Point& b) {
  return b.calendar == Calendar::lunar && b.month == 1 && a.day >= 20 && b.day < a.day;
}

/// Month and year stand on the last item only.
void complete_from_right(std::vector<Item>& items) {
  for (std::size_t k = items.size() - 1; k-- > 0;) {
    Point& a = items[k].point;
    const Point& b = items[k + 1].point;
    const bool ranges = items[k + 1].ranges;
    if (b.form == Form::day && a.form == Form::day) {
      if (a.month == 0) {
        a.month = b.month;
        a.calendar = b.calendar;
        a.leap = b.leap;
        if (turns_lunar_year(a, b)) a.month = 12;
      } else if (ranges && b.calendar == Calendar::lunar && !a.has_year()) {
        a.calendar = b.calendar;
      }
    } else if (b.form == Form::month && a.form == Form::day && a.month == 0) {
      a.month = b.month;
    }
    const bool next_year = ranges && b.year_shift == 1;  // "tháng 9 đến tháng 3 năm sau"
    const bool takes =
        (a.form == b.form || ranges) && a.form != Form::unit_shift && a.form != Form::weekday;
    const bool own_year = a.has_year();
    if (takes && !own_year && b.has_year() && a.calendar == b.calendar && !next_year) {
      copy_year(a, b);
      a.borrowed_year = ranges;
    }
    if (ranges && !own_year && a.calendar == Calendar::lunar && a.month == 12 && b.month == 1)
      a.eve = true;
    if (!a.has_year() && a.tense == Tense::open && a.form == b.form) a.tense = b.tense;
  }
}

/// "từ ngày 12/3 đến ngày 15"
void complete_from_left(const Lexemes& x, std::vector<Item>& items) {
  for (std::size_t k = 1; k < items.size(); ++k) {
    const Point& a = items[k - 1].point;
    Point& b = items[k].point;
    const bool lacks_month = b.form == Form::day && b.month == 0 && a.form == Form::day;
    if (!lacks_month || a.month == 0 || b.day <= a.day || !items[k].ranges) continue;
    const bool counts = x.is(items[k].end, Sense::measure) || x.is(items[k].end, Sense::day) ||
                        x.is(items[k].end, Sense::month) || x.is(items[k].end, Sense::year);
    if (b.cued && !counts && day_exists(a.calendar, b.day, a.month)) {
      b.month = a.month;
      b.calendar = a.calendar;
      if (!b.has_year()) copy_year(b, a);
    }
  }
}

}  // namespace

void read_sequence(const Lexemes& x, Place i, std::vector<Item>& out) {
  out.clear();
  const auto first = first_at(x, i);
  if (!first) return;
  out.push_back({first->value, i, first->end, false});
  while (out.size() < max_items) {
    const Item& last = out.back();
    if (Place end = 0; until_now(x, last.end, end)) {
      Point now;
      now.form = Form::now;
      out.push_back({now, last.end, end, true});
      break;
    }
    const auto link = link_at(x, last.end);
    if (!link) break;
    const auto next = next_at(x, last, *link);
    if (!next || next->end <= link->end) break;
    out.push_back({next->value, link->end, next->end, link->ranges});
  }
  if (out.size() == 1 && first->value.form == Form::now) out.clear();
  complete_from_left(x, out);
  while (!out.empty() && dangling(out.back())) out.pop_back();
  if (out.empty()) return;
  complete_from_right(out);
  if (dangling(out.front())) out.clear();
}

}  // namespace vnfts::date
