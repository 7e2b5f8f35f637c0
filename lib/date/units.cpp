#include "date/units.h"

#include "date/terms.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

Point of(Form form, DateUnit unit) {
  Point point;
  point.form = form;
  point.unit = unit;
  return point;
}

/// A count stands before: "5 năm qua", "những tháng tới" are no "năm qua", no "tháng tới".
bool counted(const Lexemes& x, Place i) {
  const Lexeme& before = x.before(i);
  return before.kind == Lexeme::Kind::number || before.is(Sense::number) || before.is(Sense::vague);
}

Found<Point> shifted(const Lexemes& x, Place i, DateUnit unit) {
  const bool days =
      unit == DateUnit::month && x.before(i).is(Sense::day);  // "những ngày tháng qua"
  if ((counted(x, i) || days) && !x.query()) return std::nullopt;
  const auto shift = shift_at(x, i + 1);
  if (!shift) return std::nullopt;
  // "tháng này qua tháng khác": month after month
  const bool passing = x.is(i + 1, Sense::current) &&
                       (x.is(shift->end, Sense::past) || x.is(shift->end, Sense::coming));
  if (passing) return std::nullopt;
  Point point = of(Form::unit_shift, unit);
  point.shift = shift->value;
  return Read{point, shift->end};
}

/// In digits, Roman or words: "quý 2", "quý II", "quý hai"; a year may follow a dot:
/// "tháng 8.2016".
Found<int> numeral(const Lexemes& x, Place i, int most) {
  const bool dotted =
      x.number(i) && x.at(i).digits <= 2 && x.sign(i + 1, '.') && x.at(i + 2).digits == 4;
  if (dotted && x.at(i).value >= 1 && x.at(i).value <= most) return Read{int{x.at(i).value}, i + 1};
  if (x.at(i).roman != 0 && x.at(i).roman <= most) return Read{int{x.at(i).roman}, i + 1};
  const auto number = number_at(x, i);
  if (!number || number->value < 1 || number->value > most) return std::nullopt;
  return number;
}

/// The number of a month in words may be a count: "mỗi tháng một lần", "5 tháng năm 2018".
bool counts_months(const Lexemes& x, Place i) {
  if (x.query() || x.number(i + 1)) return false;
  if (counted(x, i) || x.is(i + 2, Sense::measure)) return true;
  // "tháng năm ngoái" would be no month either, but who writes it means May
  return x.before(i).is(Sense::every);
}

Found<Point> month(const Lexemes& x, Place i) {
  if (x.before(i).value_as(Sense::place) == 1 && !x.query()) return std::nullopt;
  if (const auto found = shifted(x, i, DateUnit::month)) return found;
  const bool named = x.is(i + 1, Sense::lunar_month);
  if (!named && counts_months(x, i)) return std::nullopt;
  const auto number = named ? Found<int>(Read{x.at(i + 1).value_as(Sense::lunar_month), i + 2})
                            : numeral(x, i + 1, 12);
  if (!number) return std::nullopt;
  Point point = of(Form::month, DateUnit::month);
  point.month = number->value;
  if (named) point.calendar = Calendar::lunar;
  const Place end = take_modifiers(x, number->end, point);
  return Read{point, end};
}

/// "tháng 1" as the second of two: "tháng 11 đến 1/2019", "tháng 3 và 4".
Found<Point> bare_month(const Lexemes& x, Place i) {
  Point point = of(Form::month, DateUnit::month);
  if (const auto figures = figures_at(x, i); figures && figures->value.day == 0) {
    point.month = figures->value.month;
    point.year = figures->value.year;
    return Read{point, figures->end};
  }
  const auto number = numeral(x, i, 12);
  if (!number || x.is(number->end, Sense::measure)) return std::nullopt;
  point.month = number->value;
  const Place end = take_modifiers(x, number->end, point);
  return Read{point, end};
}

Found<Point> year_number(const Lexemes& x, Place i) {
  const auto year = year_at(x, i);
  if (!year || x.is(year->end, Sense::measure)) return std::nullopt;
  Point point = of(Form::year, DateUnit::year);
  point.year = year->value;
  return Read{point, year->end};
}

Found<Point> year(const Lexemes& x, Place i) {
  if (const auto year = year_at(x, i + 1)) {
    Point point = of(Form::year, DateUnit::year);
    point.year = year->value;
    return Read{point, year->end};
  }
  Point lunar = of(Form::year, DateUnit::year);
  lunar.calendar = Calendar::lunar;
  if (const Place end = take_cycle_year(x, i + 1, lunar); end != i + 1) return Read{lunar, end};
  // "năm 75": of the last century, where nothing is counted
  if (const auto two = number_at(x, i + 1);
      two && x.number(i + 1) && x.at(i + 1).digits == 2 && two->value >= 30 &&
      (x.ends(two->end) || x.sign(two->end, ',') || x.sign(two->end, ')'))) {
    Point point = of(Form::year, DateUnit::year);
    point.year = 1900 + two->value;
    return Read{point, two->end};
  }
  return shifted(x, i, DateUnit::year);
}

Found<Point> quarter_number(const Lexemes& x, Place i) {
  const auto number = numeral(x, i, 4);
  if (!number) return std::nullopt;
  Point point = of(Form::quarter, DateUnit::quarter);
  point.number = number->value;
  const Place end = take_modifiers(x, number->end, point);
  return Read{point, end};
}

Found<Point> part_of(const Lexemes& x, Place i, DateUnit unit, int count);

Found<Point> quarter(const Lexemes& x, Place i) {
  if (const auto found = quarter_number(x, i + 1)) return found;
  if (const auto found = part_of(x, i + 1, DateUnit::quarter, 1)) return found;
  return shifted(x, i, DateUnit::quarter);
}

Found<Point> season(const Lexemes& x, Place i, int number) {
  Point point = of(Form::season, DateUnit::season);
  point.number = number;
  Place end = take_year(x, i, point);
  if (end == i) {
    const auto shift = shift_at(x, i);
    if (!shift && x.query()) return Read{point, i};
    if (!shift || x.is(i, Sense::after)) return std::nullopt;
    point.tense = tense_of(shift->value);
    end = shift->end;
  }
  return Read{point, end};
}

/// "của thế kỷ trước": says again what the number said.
Place skip_of_century(const Lexemes& x, Place i) {
  const Place at = x.is(i, Sense::of) ? i + 1 : i;
  if (!x.is(at, Sense::century)) return i;
  if (const auto number = numeral(x, at + 1, 21)) return number->end;
  if (const auto shift = shift_at(x, at + 1)) return shift->end;
  return i;
}

/// "1990", "90"; not the first of "những năm 2005-2006".
Found<Point> decade(const Lexemes& x, Place i) {
  if (!x.number(i) || x.glued(i)) return std::nullopt;
  const int value = x.at(i).value;
  Point point = of(Form::decade, DateUnit::decade);
  if (x.at(i).digits == 4 && value % 10 == 0 && year_at(x, i))
    point.number = value;
  else if (x.at(i).digits == 2 && value % 10 == 0)
    point.number = value + (value < 30 ? 2000 : 1900);
  else
    return std::nullopt;
  if ((x.sign(i + 1, '-') || x.is(i + 1, Sense::to)) && x.number(i + 2) && x.at(i).digits == 4)
    return std::nullopt;
  return Read{point, skip_of_century(x, i + 1)};
}

Found<Point> century(const Lexemes& x, Place i) {
  Point point = of(Form::century, DateUnit::century);
  const Place at = x.is(i + 1, Sense::ordinal) ? i + 2 : i + 1;
  if (const auto number = numeral(x, at, 22); number && number->value >= 11) {
    point.number = number->value;
    return Read{point, number->end};
  }
  const auto shift = shift_at(x, i + 1);
  if (!shift || counted(x, i)) return std::nullopt;
  point.shift = shift->value;
  return Read{point, shift->end};
}

Found<Point> weekend(const Lexemes& x, Place i) {
  Point point = of(Form::weekend, DateUnit::weekend);
  point.shift = 0;
  if (const auto shift = shift_at(x, i + 1)) {
    point.shift = shift->value;
    return Read{point, shift->end};
  }
  if (!x.query()) return std::nullopt;
  return Read{point, i + 1};
}

/// A year, month or quarter that is taken apart: the "năm 2018" of "6 tháng đầu năm 2018".
Found<Point> whole(const Lexemes& x, Place i) {
  const Place at = x.is(i, Sense::of) ? i + 1 : i;
  if (x.is(at, Sense::year)) {
    if (const auto found = year(x, at)) return found;
    Point point = of(Form::unit_shift, DateUnit::year);
    point.shift = 0;
    return Read{point, at + 1};
  }
  if (x.is(at, Sense::month)) {
    if (const auto found = month(x, at)) return found;
    Point point = of(Form::unit_shift, DateUnit::month);
    point.shift = 0;
    return Read{point, at + 1};
  }
  if (x.is(at, Sense::quarter)) return quarter(x, at);
  if (x.is(at, Sense::week)) {
    if (const auto found = shifted(x, at, DateUnit::week)) return found;
    if (i == 0 || !x.is(i - 2, Sense::past_cue)) return std::nullopt;
    Point point = of(Form::unit_shift, DateUnit::week);  // "hồi đầu tuần"
    point.shift = 0;
    return Read{point, at + 1};
  }
  if (x.is(at, Sense::decade) || x.is(at, Sense::years)) return decade(x, at + 1);
  if (x.is(at, Sense::century)) return century(x, at);
  if (x.is(at, Sense::season)) return season(x, at + 1, x.at(at).value_as(Sense::season));
  return std::nullopt;
}

/// Takes over year and month of the whole, and remembers what it was.
Point inside(const Point& whole, DateUnit unit, int count, DatePart part) {
  Point point = whole;
  point.form = Form::part_of;
  point.unit = unit;
  point.number = count;
  point.part = part;
  if (whole.form == Form::unit_shift) {
    if (whole.unit == DateUnit::year)
      point.year_shift = whole.shift;
    else
      point.day = 1;  // of the month that is `shift` off
  }
  return point;
}

/// "đầu năm 2018", behind the count and its unit.
Found<Point> part_of(const Lexemes& x, Place i, DateUnit unit, int count) {
  const bool early = x.is(i, Sense::early);
  if (!early && !x.is(i, Sense::late)) return std::nullopt;
  const auto found = whole(x, i + 1);
  if (!found) return std::nullopt;
  const Point& w = found->value;
  const bool year =
      w.form == Form::year || (w.form == Form::unit_shift && w.unit == DateUnit::year);
  const bool month =
      w.form == Form::month || (w.form == Form::unit_shift && w.unit == DateUnit::month);
  if (month && unit == DateUnit::week) {
    unit = DateUnit::day;
    count *= 7;
  }
  if (!year && !(month && unit == DateUnit::day)) return std::nullopt;
  return Read{inside(w, unit, count, early ? DatePart::early : DatePart::late), found->end};
}

/// đầu, giữa, cuối and the whole behind.
Found<Point> part(const Lexemes& x, Place i, DatePart part) {
  auto found = whole(x, i);
  if (!found && (x.number(i))) {
    found = year_number(x, i);
    if (!found)
      if (const auto figures = figures_at(x, i); figures && figures->value.day == 0)
        found = bare_month(x, i);
  }
  if (!found) return std::nullopt;
  found->value.part = part;
  return found;
}

std::optional<DateUnit> unit_of(const Lexemes& x, Place i) {
  if (x.is(i, Sense::day)) return DateUnit::day;
  if (x.is(i, Sense::week)) return DateUnit::week;
  if (x.is(i, Sense::month)) return DateUnit::month;
  if (x.is(i, Sense::quarter)) return DateUnit::quarter;
  if (x.is(i, Sense::year)) return DateUnit::year;
  if (x.is(i, Sense::decade)) return DateUnit::decade;
  return std::nullopt;
}

/// "3 ngày trước." but not "4 ngày trước một loạt cuộc họp".
bool ends_clause(const Lexemes& x, Place i) {
  return x.ends(i) || x.at(i).kind == Lexeme::Kind::sign || x.is(i, Sense::joint) ||
         x.is(i, Sense::predicate) || x.query();
}

bool begins_clause(const Lexemes& x, Place i) {
  Place first = i;
  while (first > 0 && (x.before(first).is(Sense::about))) --first;
  return first == 0 || x.ends(first - 1) || x.before(first).kind == Lexeme::Kind::sign;
}

/// "hai ngày sau đó", "ba ngày trước đó", "một ngày sau,": 1 or -1; 0 when it is none of them.
int counted_from_said(const Lexemes& x, Place i) {
  if (x.is(i, Sense::then)) return x.at(i).value_as(Sense::then);
  return x.is(i, Sense::after) && x.sign(i + 1, ',') ? 1 : 0;
}

/// "sau đó hai ngày", "trước đó một ngày"
Found<Point> then_count(const Lexemes& x, Place i) {
  const auto number = number_at(x, i + 1, 3);
  if (!number || number->value < 1 || !x.is(number->end, Sense::day)) return std::nullopt;
  Point point = of(Form::anaphor, DateUnit::day);
  point.shift = x.at(i).value_as(Sense::then) * number->value;
  return Read{point, number->end + 1};
}

/// What stands behind a count and its unit at `i` (the count begins at `first`).
Found<Point> counted_units(const Lexemes& x, Place first, Place i, DateUnit unit, int count) {
  if (const auto found = part_of(x, i, unit, count)) return found;
  if (unit == DateUnit::month && x.is(i, Sense::year)) {
    if (const auto stated = year_number(x, i + 1))  // "5 tháng năm 2018": its first five
      return Read{inside(stated->value, unit, count, DatePart::early), stated->end};
  }
  // "3, 4 năm nay", "3-4 năm nay" are as vague as "mấy năm nay"
  const bool one_of_two = (x.sign(first - 1, ',') || x.sign(first - 1, '-')) && x.number(first - 2);
  const bool vague = x.before(first).is(Sense::vague) || one_of_two;
  Point point = of(Form::span_shift, unit);
  if (x.is(i, Sense::lately) || x.is(i, Sense::past)) {
    point.shift = -count;
    return vague ? std::nullopt : Found<Point>(Read{point, i + 1});
  }
  if (x.is(i, Sense::coming) && !x.number(i + 1)) {
    point.shift = count;
    return Read{point, i + 1};
  }
  point.form = Form::unit_shift;
  if (x.is(i, Sense::ahead) || (x.is(i, Sense::after) && x.query())) {
    point.shift = count;
    return Read{point, i + 1};
  }
  if (unit == DateUnit::day && !vague)
    if (const int sign = counted_from_said(x, i)) {
      point.form = Form::anaphor;
      point.shift = sign * count;
      return Read{point, i + 1};
    }
  const bool sure = x.at(i).value_as(Sense::ago) == -2;
  if (x.is(i, Sense::ago) && !vague && !x.is(i + 1, Sense::clause) &&
      (sure || ends_clause(x, i + 1) || begins_clause(x, first))) {
    point.shift = -count;
    return Read{point, i + 1};
  }
  return std::nullopt;
}

Found<Point> count(const Lexemes& x, Place i) {
  const auto number = number_at(x, i, 3);
  if (!number || number->value < 1) return std::nullopt;
  const auto unit = unit_of(x, number->end);
  if (!unit) return std::nullopt;
  return counted_units(x, i, number->end + 1, *unit, number->value);
}

/// "cách đây hơn 8 tháng"
Found<Point> ago(const Lexemes& x, Place i) {
  Place at = i + 1;
  while (x.is(at, Sense::about)) ++at;
  const auto number = number_at(x, at, 3);
  if (!number || number->value < 1) return std::nullopt;
  const auto unit = unit_of(x, number->end);
  if (!unit) return std::nullopt;
  Point point = of(Form::unit_shift, *unit);
  point.shift = -number->value;
  return Read{point, number->end + 1};
}

/// "nửa đầu năm 2018", "nửa cuối tháng 6"
Found<Point> half(const Lexemes& x, Place i) {
  const bool early = x.is(i + 1, Sense::early);
  if (!early && !x.is(i + 1, Sense::late)) return std::nullopt;
  auto found = whole(x, i + 2);
  if (!found) return std::nullopt;
  const Point& w = found->value;
  const DatePart part = early ? DatePart::early : DatePart::late;
  if (w.form == Form::year || (w.form == Form::unit_shift && w.unit == DateUnit::year))
    return Read{inside(w, DateUnit::month, 6, part), found->end};
  if (w.form == Form::month || (w.form == Form::unit_shift && w.unit == DateUnit::month))
    return Read{inside(w, DateUnit::day, 15, part), found->end};
  found->value.part = part;
  return found;
}

/// "cùng kỳ năm ngoái", "cùng kỳ 2017"
Found<Point> same_period(const Lexemes& x, Place i) {
  Point point = of(Form::same_period, DateUnit::range);
  const Place end = take_year(x, i + 1, point);
  if (end == i + 1 || point.cycle_year) return std::nullopt;
  return Read{point, end};
}

/// "năm học 2016-2017" is two years to the sequence; here the first.
Found<Point> period(const Lexemes& x, Place i) {
  if (x.is(i + 1, Sense::year)) return year_number(x, i + 2);
  return year_number(x, i + 1);
}

/// "nhuận", "âm lịch", "dương lịch"
Place take_calendar(const Lexemes& x, Place i, Point& point) {
  Place at = i;
  if (x.is(at, Sense::leap)) {
    point.leap = true;
    point.calendar = Calendar::lunar;
    ++at;
  }
  if (x.is(at, Sense::calendar)) {
    point.calendar = x.at(at).value_as(Sense::calendar) == 1 ? Calendar::lunar : Calendar::solar;
    ++at;
  }
  return at;
}

}  // namespace

Place take_modifiers(const Lexemes& x, Place i, Point& point) {
  const bool lunar = point.form == Form::day || point.form == Form::month;
  Place at = lunar ? take_calendar(x, i, point) : i;
  if (!point.has_year()) at = take_year(x, at, point);
  if (lunar && point.cycle_year) point.calendar = Calendar::lunar;
  if (lunar) at = take_calendar(x, at, point);
  if (point.has_year()) return at;
  const Lexeme& next = x.at(at);
  const bool strong = next.is(Sense::past) && (next.value_as(Sense::past) == -2 || x.query());
  if (next.is(Sense::current) || strong || next.is(Sense::coming)) {
    if (const auto shift = shift_at(x, at)) {
      point.tense = tense_of(shift->value);
      at = shift->end;
    }
  }
  return at;
}

Found<Point> unit_at(const Lexemes& x, Place i) {
  const Lexeme& lexeme = x.at(i);
  if (lexeme.kind != Lexeme::Kind::word && lexeme.kind != Lexeme::Kind::number) return std::nullopt;
  if (lexeme.is(Sense::month))
    if (const auto found = month(x, i)) return found;
  if (lexeme.is(Sense::number) || lexeme.kind == Lexeme::Kind::number)
    if (const auto found = count(x, i)) return found;
  if (lexeme.is(Sense::year))
    if (const auto found = year(x, i)) return found;
  if (lexeme.is(Sense::early))
    if (const auto found = part(x, i + 1, DatePart::early)) return found;
  if (lexeme.is(Sense::mid))
    if (const auto found = part(x, i + 1, DatePart::mid)) return found;
  if (lexeme.is(Sense::late))
    if (const auto found = part(x, i + 1, DatePart::late)) return found;
  if (lexeme.is(Sense::week)) return shifted(x, i, DateUnit::week);
  if (lexeme.is(Sense::quarter))
    if (const auto found = quarter(x, i)) return found;
  if (lexeme.is(Sense::weekend)) return weekend(x, i);
  if (lexeme.is(Sense::season)) return season(x, i + 1, lexeme.value_as(Sense::season));
  if (lexeme.is(Sense::season_name) && x.number(i + 1))
    return season(x, i + 1, lexeme.value_as(Sense::season_name));
  if (lexeme.is(Sense::decade) || lexeme.is(Sense::years))
    if (const auto found = decade(x, i + 1)) return found;
  if (lexeme.is(Sense::years)) return year_number(x, i + 1);
  if (lexeme.is(Sense::century)) return century(x, i);
  if (lexeme.is(Sense::half)) return half(x, i);
  if (lexeme.is(Sense::ago_head)) return ago(x, i);
  if (lexeme.is(Sense::then)) return then_count(x, i);
  if (lexeme.is(Sense::same_period) && lexeme.value_as(Sense::same_period) == 0)
    return same_period(x, i);
  if (lexeme.is(Sense::day) && !counted(x, i))  // "ngày đầu tiên của tháng 3"
    if (const auto found = part_of(x, i + 1, DateUnit::day, 1)) return found;
  if (lexeme.is(Sense::period)) return period(x, i);
  return std::nullopt;
}

Found<Point> bare_unit_at(const Lexemes& x, Place i, Point::Form form) {
  if (form == Form::month) return bare_month(x, i);
  if (form == Form::year || form == Form::part_of) return year_number(x, i);
  if (form == Form::quarter) return quarter_number(x, i);
  if (form == Form::decade) return decade(x, i);
  if (form == Form::century) return century(x, i - 1);
  return std::nullopt;
}

}  // namespace vnfts::date
