#include "date/days.h"

#include <charconv>

#include "data/tables.h"
#include "date/terms.h"
#include "date/units.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

/// What was read before the day itself.
struct Prefix {
  Place end = 0;
  bool cue = false;   ///< ngày, hôm, sáng: what follows is a day.
  bool part = false;  ///< A part of the day stands last.
  bool day = false;   ///< ngày stands last.
  Tense tense = Tense::open;
  int weekday = 0;
  Place weekday_at = 0;
  bool trusted = false;  ///< The weekday is one: "cuộc gặp thứ ba ngày 18/9" is the third meeting.
};

Prefix prefix_at(const Lexemes& x, Place i) {
  Prefix p{.end = i};
  for (int count = 0; count < 6; ++count) {
    const Lexeme& lexeme = x.at(p.end);
    if (lexeme.is(Sense::part_of_day)) {
      p.cue = p.part = true;
      p.day = false;
    } else if (lexeme.is(Sense::day)) {
      p.cue = p.day = true;
      p.part = false;
    } else if (lexeme.is(Sense::same_day) && figures_at(x, p.end + 1)) {
      p.cue = true;  // "cùng ngày 20-12"
      p.part = p.day = false;
    } else if (lexeme.is(Sense::hom)) {
      p.cue = true;
      p.tense = Tense::past;
      p.part = p.day = false;
    } else if (lexeme.is(Sense::weekday) && p.weekday == 0) {
      p.weekday = lexeme.value_as(Sense::weekday);
      p.weekday_at = p.end;
    } else if (lexeme.is(Sense::ordinal) && p.weekday == 0 && x.number(p.end + 1) &&
               x.at(p.end + 1).value >= 2 && x.at(p.end + 1).value <= 7 &&
               x.at(p.end + 1).digits == 1 && !x.sign(p.end + 2, '/') && !x.sign(p.end + 2, '-')) {
      p.weekday = x.at(p.end + 1).value - 1;
      p.weekday_at = p.end;
      ++p.end;
    } else if (p.weekday != 0 && (x.sign(p.end, ',') || x.sign(p.end, '('))) {
      // "thứ hai, 25-12", "thứ bảy (ngày 2/10)"
    } else {
      break;
    }
    ++p.end;
  }
  const Lexeme& before = x.before(p.weekday_at);
  p.trusted =
      p.weekday != 0 &&
      (p.weekday_at > i || before.kind != Lexeme::Kind::word || before.is(Sense::near_link) ||
       before.is(Sense::from) || before.is(Sense::to) || before.is(Sense::joint) ||
       before.is(Sense::predicate) || before.is(Sense::weekend) || p.weekday == 7);
  return p;
}

Point day_point() {
  Point point;
  point.form = Form::day;
  return point;
}

int cell(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

const data::HolidaysRow& holiday_row(const Lexeme& lexeme) {
  return data::holidays()[static_cast<std::size_t>(lexeme.value_as(Sense::holiday))];
}

/// Tết by any of its names.
bool is_tet(const Lexeme& lexeme) {
  if (!lexeme.is(Sense::holiday)) return false;
  const data::HolidaysRow& row = holiday_row(lexeme);
  return row.calendar == "lunar" && row.month == "1" && row.day == "1";
}

/// "28/2", "28-2-2019", "12/1 âm lịch"
Found<Point> figures(const Lexemes& x, Place i) {
  const auto found = figures_at(x, i);
  if (!found || found->value.day == 0) return std::nullopt;
  // "mùng 1-4 Tết" are four days
  const bool days_of_tet = found->value.separator == '-' && found->value.year == 0 &&
                           found->value.month > found->value.day && is_tet(x.at(found->end));
  if (days_of_tet) return std::nullopt;
  Point point = day_point();
  point.day = found->value.day;
  point.month = found->value.month;
  point.year = found->value.year;
  const Place end = take_modifiers(x, found->end, point);
  if (!day_exists(point.calendar, point.day, point.month)) return std::nullopt;
  return Read{point, end};
}

/// "20 tháng 11 năm 2019", "27 tháng Chạp"
Found<Point> day_and_month(const Lexemes& x, Place i, bool cued) {
  const auto day = number_at(x, i);
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  Place at = day->end;
  if (x.sign(at, ',')) ++at;
  if (!x.is(at, Sense::month)) return std::nullopt;
  Point point = day_point();
  point.day = day->value;
  if (x.is(at + 1, Sense::lunar_month)) {
    point.calendar = Calendar::lunar;
    point.month = x.at(at + 1).value_as(Sense::lunar_month);
  } else {
    const auto month = number_at(x, at + 1);
    if (!month || !day_exists(Calendar::solar, point.day, month->value)) return std::nullopt;
    // "5 tháng năm 2018" are its first five
    if (!cued && x.is(at + 1, Sense::year) && year_at(x, at + 2)) return std::nullopt;
    // "3 tháng 2 tuần": a length of time
    const bool length = x.is(month->end, Sense::week) || x.is(month->end, Sense::day) ||
                        x.is(month->end, Sense::measure);
    if (length && !x.query()) return std::nullopt;
    point.month = month->value;
  }
  const Place end = take_modifiers(x, at + 2, point);
  if (!day_exists(point.calendar, point.day, point.month)) return std::nullopt;
  return Read{point, end};
}

/// "30 Tết", "mùng 2 Tết Bính Thân": from the 20th on, the last days of the year before.
Found<Point> day_of_tet(const Lexemes& x, Place i, int day) {
  if (!is_tet(x.at(i)) || day < 1 || day > 30) return std::nullopt;
  Point point = day_point();
  point.calendar = Calendar::lunar;
  point.day = day;
  point.month = day >= 20 ? 12 : 1;
  point.eve = day >= 20;
  Place end = take_cycle_year(x, i + 1, point);
  if (!point.has_year()) end = take_year(x, end, point);
  return Read{point, end};
}

/// "mùng 2 Tết", "mùng 10 tháng 3", "mùng 1": the lunar calendar unless the day is known to be
/// solar (mùng 2 tháng 9) or its year is written.
Found<Point> lunar_day(const Lexemes& x, Place i) {
  const auto day = number_at(x, i + 1);
  if (!day || day->value < 1 || day->value > 10) return std::nullopt;
  if (const auto tet = day_of_tet(x, day->end, day->value)) return tet;
  if (auto found = day_and_month(x, i + 1, true)) {
    Point& point = found->value;
    const bool solar = point.year != 0 && !point.cycle_year && point.calendar == Calendar::solar;
    bool known = false;
    for (const data::HolidaysRow& row : data::holidays())
      known |=
          row.calendar == "solar" && cell(row.month) == point.month && cell(row.day) == point.day;
    if (!solar && !known) point.calendar = Calendar::lunar;
    return found;
  }
  if (const auto found = figures(x, i + 1)) return found;
  Point point = day_point();
  point.calendar = Calendar::lunar;
  point.day = day->value;
  const Place end = take_modifiers(x, day->end, point);
  return Read{point, end};
}

/// "rằm tháng 7", "rằm tháng Giêng"
Found<Point> full_moon(const Lexemes& x, Place i) {
  if (!x.is(i + 1, Sense::month)) return std::nullopt;
  const auto month = unit_at(x, i + 1);
  if (!month || month->value.form != Form::month) return std::nullopt;
  Point point = month->value;
  point.form = Form::day;
  point.unit = DateUnit::day;
  point.calendar = Calendar::lunar;
  point.day = 15;
  return Read{point, month->end};
}

/// By its name with a year; alone only behind a part of the day, or where it is a day by its name.
Found<Point> holiday(const Lexemes& x, Place i, const Prefix& prefix) {
  const data::HolidaysRow& row = holiday_row(x.at(i));
  if (row.alone == "no" && !prefix.day && !x.query()) return std::nullopt;
  Point point = day_point();
  point.calendar = row.calendar == "lunar" ? Calendar::lunar : Calendar::solar;
  point.month = cell(row.month);
  point.day = cell(row.day);
  point.days = cell(row.days);
  point.eve = point.calendar == Calendar::lunar && point.month == 12 && point.day == 30;
  Place end = i + 1;
  // The date that follows says it better: "Quốc khánh 2-9 năm nay".
  if (figures_at(x, end) && !x.query()) return std::nullopt;
  if (point.eve && is_tet(x.at(end))) ++end;  // "giao thừa Tết Kỷ Hợi"
  end = take_cycle_year(x, end, point);
  end = take_modifiers(x, end, point);
  const bool placed = point.has_year() || point.tense != Tense::open;
  const bool full_moon = row.name.starts_with("rằm");
  if (!placed && !full_moon && !x.query()) return std::nullopt;
  return Read{point, end};
}

/// "sáng nay", "tối qua", "chiều mai"
Found<Point> part_and_word(const Lexemes& x, Place i) {
  Point point;
  point.form = Form::unit_shift;
  const Lexeme& lexeme = x.at(i);
  if (lexeme.is(Sense::current))
    point.shift = 0;
  else if (lexeme.is(Sense::past) && lexeme.value_as(Sense::past) == -1)
    point.shift = -1;
  else if (lexeme.is(Sense::tomorrow) && !lexeme.capital)
    point.shift = 1;
  else
    return std::nullopt;
  return Read{point, i + 1};
}

Found<Point> day_word(const Lexemes& x, Place i) {
  // "một ngày kia": some day
  if (x.at(i).value_as(Sense::day_word) == 2 && x.before(i).is(Sense::number)) return std::nullopt;
  Point point;
  point.form = Form::unit_shift;
  point.shift = x.at(i).value_as(Sense::day_word);
  return Read{point, i + 1};
}

Found<Point> anaphor(const Lexemes& x, Place i) {
  Point point;
  point.form = Form::anaphor;
  point.shift = x.at(i).value_as(Sense::same_day);
  return Read{point, i + 1};
}

/// A weekday without a date: most ordinals read the same, so something has to say it is one.
Found<Point> weekday(const Lexemes& x, Place first, const Prefix& prefix) {
  Point point;
  point.form = Form::weekday;
  point.weekday = prefix.weekday;
  point.tense = prefix.tense;
  Place end = prefix.weekday_at + (x.is(prefix.weekday_at, Sense::weekday) ? 1 : 2);
  const bool sunday = prefix.weekday == 7;
  const Lexeme& before = x.before(prefix.weekday_at);
  const bool ordinal = before.is(Sense::ordinal_noun) && !before.is(Sense::part_of_day) && !sunday;
  if (x.is(end, Sense::of) && x.is(end + 1, Sense::week)) ++end;
  if (x.is(end, Sense::week)) {
    if (x.is(end + 1, Sense::every)) return std::nullopt;
    if (const auto week = shift_at(x, end + 1)) {
      point.shift = week->value;
      return Read{point, week->end};
    }
    return std::nullopt;
  }
  if (x.is(end, Sense::every) && !x.query()) return std::nullopt;
  // "con tàu thứ hai này", "kỳ họp thứ 5 tới" are counted
  if (const auto shift = shift_at(x, end); shift && !ordinal && (prefix.trusted || x.query())) {
    const Lexeme& word = x.at(end);
    const bool sure = word.value_as(Sense::past) == -2 || word.is(Sense::coming) || sunday ||
                      word.is(Sense::current) || x.query();
    if (sure && !(word.is(Sense::coming) && x.word(end + 1) && x.at(end + 1).capital)) {
      point.tense = tense_of(shift->value);
      return Read{point, shift->end};
    }
  }
  if (x.query()) return Read{point, end};
  const bool cued = first < prefix.weekday_at && !before.is(Sense::day);
  const bool alone = before.value_as(Sense::near_link) == 1 &&
                     (x.ends(end) || x.at(end).kind == Lexeme::Kind::sign);  // "vào thứ Năm,"
  if (!cued && !alone) return std::nullopt;
  return Read{point, end};
}

/// The day itself, behind the prefix.
Found<Point> core(const Lexemes& x, const Prefix& prefix, bool listed) {
  const Place i = prefix.end;
  const Lexeme& lexeme = x.at(i);
  if (prefix.part)
    if (const auto found = part_and_word(x, i)) return found;
  if (lexeme.is(Sense::day_word)) return day_word(x, i);
  if (lexeme.is(Sense::same_day)) return anaphor(x, i);
  if (lexeme.is(Sense::lunar_day))
    if (const auto found = lunar_day(x, i)) return found;
  if (lexeme.is(Sense::full_moon))
    if (const auto found = full_moon(x, i)) return found;
  if (lexeme.is(Sense::holiday))
    if (const auto found = holiday(x, i, prefix)) return found;
  if (const auto found = figures(x, i)) return found;
  if (const auto found = day_and_month(x, i, prefix.cue)) return found;
  if (const auto number = number_at(x, i))
    if (const auto tet = day_of_tet(x, number->end, number->value);
        tet && (number->value >= 20 || listed || prefix.day))
      return tet;
  return std::nullopt;
}

/// A day alone, to which the month comes later: "ngày 11 và 12/6", "từ 3 đến 5/8".
Found<Point> number_alone(const Lexemes& x, Place i) {
  const auto day = number_at(x, i);
  if (!day || !x.number(i) || day->value < 1 || day->value > 31 || x.glued(i)) return std::nullopt;
  Point point = day_point();
  point.day = day->value;
  return Read{point, day->end};
}

Found<Point> completed(Found<Point> found, const Prefix& prefix) {
  if (!found) return found;
  Point& point = found->value;
  point.cued = prefix.cue || prefix.weekday != 0;
  if (point.form == Form::day && prefix.trusted) point.weekday = prefix.weekday;
  if (prefix.tense == Tense::past && point.tense == Tense::open) point.tense = Tense::past;
  return found;
}

/// "thứ hai (2/10)": the parenthesis was opened before the day.
Found<Point> closed(const Lexemes& x, Found<Point> found, Place begin) {
  if (!found || !x.sign(found->end, ')')) return found;
  for (Place i = begin; i < found->end; ++i)
    if (x.sign(i, '(')) {
      ++found->end;
      break;
    }
  return found;
}

}  // namespace

Found<Point> day_at(const Lexemes& x, Place i) {
  const Prefix prefix = prefix_at(x, i);
  if (auto found = core(x, prefix, false)) return closed(x, completed(std::move(found), prefix), i);
  if (prefix.weekday != 0)
    if (const auto found = weekday(x, i, prefix)) return completed(found, prefix);
  if (prefix.day || prefix.part || prefix.tense == Tense::past)
    return completed(number_alone(x, prefix.end), prefix);
  return std::nullopt;
}

Found<Point> next_day_at(const Lexemes& x, Place i) {
  const Place at = skip_clock(x, i);
  const Prefix prefix = prefix_at(x, at);
  if (auto found = core(x, prefix, true)) return closed(x, completed(std::move(found), prefix), at);
  return completed(number_alone(x, prefix.end), prefix);
}

}  // namespace vnfts::date
