#include "date/terms.h"

#include "date/numeric.h"

namespace vnfts::date {

namespace {

bool separator(const Lexemes& x, Place i, char c) {
  if (!x.sign(i, c) || !x.number(i + 1)) return false;
  // "5.000" is no day and month, "12.3.2019" is; with white space a dot ends a sentence.
  return c != '.' || (!x.at(i).spaced && !x.at(i + 1).spaced);
}

/// "20,21/5": days in a row, no decimal.
bool listed_day(const Lexemes& x, Place i) { return x.sign(i, ',') && x.sign(i + 2, '/'); }

/// The number is part of something larger: "1,5", "U23", "12.000", "BKS 51G-053".
bool cut_off(const Lexemes& x, Place i) {
  const Lexeme& before = x.before(i);
  if (!x.at(i).spaced && i > 0) {
    if (before.kind == Lexeme::Kind::word) return !before.is(Sense::hour) && !x.query();
    const bool joins =
        before.kind == Lexeme::Kind::sign && (before.sign == '.' || before.sign == ',');
    if (joins && !before.spaced && x.number(i - 2)) return !listed_day(x, i - 1);
  }
  return false;
}

/// "ngày 3.8", "tối 3.8", "hôm nay (3.8)", "từ ngày 3.8 đến 10.8"; elsewhere it is a decimal.
bool dotted_day(const Lexemes& x, Place i) {
  const auto cue = [&x](Place at) {
    return x.is(at, Sense::day) || x.is(at, Sense::hom) || x.is(at, Sense::part_of_day) ||
           x.is(at, Sense::day_word);
  };
  if (cue(i - 1)) return true;
  const bool opened = x.sign(i - 1, '(') || x.sign(i - 1, ',');
  if (opened &&
      (cue(i - 2) || (cue(i - 3) && (x.is(i - 2, Sense::current) || x.is(i - 2, Sense::past) ||
                                     x.is(i - 2, Sense::tomorrow)))))
    return true;
  const bool joined = x.is(i - 1, Sense::to) || x.is(i - 1, Sense::joint) || x.sign(i - 1, '-') ||
                      x.sign(i - 1, ',');
  return joined && x.number(i - 2) && x.sign(i - 3, '.') && x.number(i - 4) && cue(i - 5);
}

bool goes_on_as_decimal(const Lexemes& x, Place i) {
  if (listed_day(x, i)) return false;
  return (x.sign(i, '.') || x.sign(i, ',')) && !x.at(i).spaced && x.number(i + 1) &&
         !x.at(i + 1).spaced;
}

/// What goes on behind two numbers with a dash makes them the days of a range: 3-4/11,
/// 12-17-2-2018, 7-8 tháng 7.
bool begins_range(const Lexemes& x, Place end) {
  if (x.sign(end, '/') && x.number(end + 1)) return true;
  if (x.is(end, Sense::month) && (x.number(end + 1) || x.is(end + 1, Sense::lunar_month)))
    return true;
  return x.sign(end, '-') && x.number(end + 1) && x.at(end + 1).digits <= 2 &&
         x.sign(end + 2, '-') && x.number(end + 3) && x.at(end + 3).digits == 4;
}

}  // namespace

bool day_exists(Calendar calendar, int day, int month) {
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (calendar == Calendar::lunar ? 30 : days[month - 1]);
}

Found<int> number_at(const Lexemes& x, Place i, int digits) {
  const Lexeme& lexeme = x.at(i);
  if (lexeme.is(Sense::number)) return Read{lexeme.value_as(Sense::number), i + 1};
  if (lexeme.kind != Lexeme::Kind::number || lexeme.digits > digits || cut_off(x, i) ||
      goes_on_as_decimal(x, i + 1))
    return std::nullopt;
  return Read{lexeme.value, i + 1};
}

Found<int> year_at(const Lexemes& x, Place i) {
  if (cut_off(x, i)) return std::nullopt;
  return year_behind_sign(x, i);
}

Found<int> year_behind_sign(const Lexemes& x, Place i) {
  const Lexeme& lexeme = x.at(i);
  if (lexeme.kind != Lexeme::Kind::number || lexeme.digits != 4 || goes_on_as_decimal(x, i + 1) ||
      x.glued(i) || x.sign(i + 1, '%'))
    return std::nullopt;
  if (lexeme.value < first_year || lexeme.value > last_year) return std::nullopt;
  return Read{lexeme.value, i + 1};
}

Found<int> shift_at(const Lexemes& x, Place i) {
  const Lexeme& lexeme = x.at(i);
  if (lexeme.is(Sense::current)) return Read{0, i + 1};
  if (lexeme.is(Sense::last)) return Read{-1, i + 1};
  if (lexeme.is(Sense::past)) return Read{-1, i + 1};
  if (lexeme.is(Sense::ago) || lexeme.is(Sense::after)) {
    if (x.is(i + 1, Sense::clause) && !x.query()) return std::nullopt;
    return Read{lexeme.is(Sense::ago) ? -1 : 1, i + 1};
  }
  if (lexeme.is(Sense::coming)) {
    const bool goes_on = x.number(i + 1) || x.is(i + 1, Sense::month) || x.is(i + 1, Sense::year) ||
                         x.is(i + 1, Sense::day) || x.is(i + 1, Sense::quarter) ||
                         x.is(i + 1, Sense::early) || x.is(i + 1, Sense::late);
    if (goes_on) return std::nullopt;
    return Read{1, i + 1};
  }
  return std::nullopt;
}

Found<int> cycle_year_at(const Lexemes& x, Place i) {
  if (!x.is(i, Sense::stem) || !x.is(i + 1, Sense::branch)) return std::nullopt;
  const int stem = x.at(i).value_as(Sense::stem);
  const int branch = x.at(i + 1).value_as(Sense::branch);
  if (stem % 2 != branch % 2) return std::nullopt;
  return Read{(6 * stem - 5 * branch + 60) % 60, i + 2};
}

Found<int> year_of_cycle_at(const Lexemes& x, Place i, int cycle) {
  if (const auto year = year_at(x, i)) return year;
  if (!x.sign(i, '(') && !x.sign(i, '-') && !x.sign(i, ',')) return std::nullopt;
  const auto year = year_at(x, x.is(i + 1, Sense::year) ? i + 2 : i + 1);
  if (!year || (year->value + 56 - cycle) % 60 != 0) return std::nullopt;
  const bool open = x.sign(i, '(') && x.sign(year->end, ')');
  return Read{year->value, open ? year->end + 1 : year->end};
}

Place take_cycle_year(const Lexemes& x, Place i, Point& point) {
  const auto cycle = cycle_year_at(x, i);
  if (!cycle) return i;
  const auto stated = year_of_cycle_at(x, cycle->end, cycle->value);
  point.year = stated ? stated->value : cycle->value;
  point.cycle_year = !stated;
  return stated ? stated->end : cycle->end;
}

Tense tense_of(int shift) {
  if (shift == 0) return Tense::current;
  return shift < 0 ? Tense::past : Tense::future;
}

Place take_year(const Lexemes& x, Place i, Point& point) {
  Place at = i;
  if (x.sign(at, ',') || (x.is(at, Sense::of) && x.is(at + 1, Sense::year))) ++at;
  if (x.at(at).value_as(Sense::same_period) == 1 && !year_at(x, at + 1) && !shift_at(x, at + 1)) {
    point.year_shift = 0;
    point.year_said = true;
    return at + 1;
  }
  if (x.is(at, Sense::year)) {
    if (const auto year = year_at(x, at + 1)) {
      point.year = year->value;
      return year->end;
    }
    if (const Place behind = take_cycle_year(x, at + 1, point); behind != at + 1) return behind;
    if (x.sign(i, ',')) return i;
    if (const auto shift = shift_at(x, at + 1)) {
      point.year_shift = shift->value;
      return shift->end;
    }
    return i;
  }
  if (x.sign(i, '/') || x.sign(i, '-') || x.sign(i, '.') || x.sign(i, ',')) {
    const bool loose = x.at(i + 1).spaced;
    if ((x.sign(i, '.') || x.sign(i, ',')) && (x.sign(i, '.') ? loose : !loose)) return i;
    if (const auto year = year_behind_sign(x, i + 1); year && year->value >= 1500) {
      point.year = year->value;
      return year->end;
    }
    return i;
  }
  if (const auto year = year_at(x, i);
      year && year->value >= 1800 && x.at(i).spaced && !x.is(year->end, Sense::measure)) {
    point.year = year->value;
    return year->end;
  }
  return i;
}

Found<Figures> figures_at(const Lexemes& x, Place i) {
  const Lexeme& first = x.at(i);
  if (first.kind != Lexeme::Kind::number || first.digits > 4 || cut_off(x, i)) return std::nullopt;
  for (const char c : {'/', '-', '.'}) {
    if (!separator(x, i + 1, c)) continue;
    const Lexeme& second = x.at(i + 2);
    const bool three = separator(x, i + 3, c);
    const Lexeme& third = x.at(i + 4);
    Figures f;
    f.separator = c;
    Place end = i + 3;
    if (first.digits == 4 && second.digits <= 2) {
      f.year = first.value;
      f.month = second.value;
      if (three && third.digits <= 2 && third.digits > 0) {
        f.day = third.value;
        end = i + 5;
      } else if (!x.query() || three) {
        return std::nullopt;  // 2019-2 is no way to write a month in a text
      }
    } else if (first.digits <= 2 && second.digits <= 2) {
      f.day = first.value;
      f.month = second.value;
      if (three && third.digits == 4) {
        f.year = third.value;
        end = i + 5;
      } else if (three && third.digits == 2 && c != '.' && !x.at(i + 3).spaced &&
                 !x.at(i + 4).spaced && c == '/') {
        f.year = third.value + (third.value < 50 ? 2000 : 1900);
        end = i + 5;
      } else if (c == '.' && !x.query() && !dotted_day(x, i)) {
        return std::nullopt;
      }
    } else if (first.digits <= 2 && second.digits == 4) {
      f.month = first.value;
      f.year = second.value;
      if (c == '.' && !x.query()) return std::nullopt;
    } else {
      return std::nullopt;
    }
    if (x.glued(end - 1) && !x.is(end, Sense::calendar)) return std::nullopt;
    if (c == '-' && begins_range(x, end)) return std::nullopt;
    const bool decimal = f.year == 0 && goes_on_as_decimal(x, end) && !x.sign(end + 2, c);
    if (decimal) return std::nullopt;  // "1-1,5%"
    // 167/2013/NĐ-CP, 1.2.3.4: the number of a document, a version
    const bool more = (x.sign(end, '/') || x.sign(end, c)) && !x.query() &&
                      (x.word(end + 1) || (x.number(end + 1) && x.sign(end, c) && c != '-'));
    if (more && !(c == '-' && x.sign(end, '-') && x.at(end).spaced)) return std::nullopt;
    if (f.year != 0 && (f.year < first_year || f.year > last_year)) return std::nullopt;
    if (f.day != 0 ? !day_exists(Calendar::solar, f.day, f.month) : f.month < 1 || f.month > 12)
      return std::nullopt;
    return Read{f, end};
  }
  return std::nullopt;
}

Place skip_clock(const Lexemes& x, Place i) {
  Place at = i;
  bool hour = false;
  for (int parts = 0; parts < 4 && x.number(at) && x.at(at).digits <= 2; ++parts) {
    if (x.is(at + 1, Sense::hour)) {
      hour = true;
      at += 2;
    } else if (hour && !x.sign(at + 1, '/') && !x.sign(at + 1, '-')) {
      ++at;
    } else {
      break;
    }
  }
  return hour ? at : i;
}

}  // namespace vnfts::date
