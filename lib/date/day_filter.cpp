#include <fmt/format.h>

#include <algorithm>

#include "date/numeric.h"
#include "date/query_point.h"
#include "date/resolve.h"
#include "date/terms.h"
#include "text/line.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts {

namespace {

using date::Expression;
using date::Interval;
using date::Point;
using date::Refusal;
using Form = Point::Form;
using MonthDay = YearlyDays::MonthDay;
using std::chrono::days;
using std::chrono::year_month_day;

/// A piece of the text, and where it begins there.
struct Piece {
  std::string_view text;
  std::size_t offset = 0;
};

Piece trim(Piece piece) {
  const std::string_view text = text::trimmed(piece.text);
  return {text, piece.offset + static_cast<std::size_t>(text.data() - piece.text.data())};
}

MonthDay month_day(Day day) {
  const year_month_day date(day);
  return {unsigned{date.month()}, unsigned{date.day()}};
}

/// No year is named, and none is meant by what is: 28/2, tháng 2, quý 4, tết, mùa hè.
bool yearless(const Point& p) {
  if (p.has_year() || p.leap || p.tense != date::Tense::open) return false;
  if (p.form == Form::day) return p.month != 0;
  return p.form == Form::month || p.form == Form::quarter || p.form == Form::season;
}

constexpr const char* known_years = "days are known in the years 1000 to 2200";

class Reader {
 public:
  Reader(const Piece& whole, Day today) : whole_(whole), today_(today) {}

  DayFilter read() {
    if (whole_.text.empty())
      refuse(0, "there is no date", "write one, as in 2019-02-28, 2019 or \"tuần trước\"");
    if (const std::size_t sign = comparison(); sign != 0) return compare(sign);
    const std::size_t dots = whole_.text.find("..");
    if (dots != std::string_view::npos) return range(dots);
    const Expression one = date::parse_query_point(whole_.text, whole_.offset);
    if (one.to) return between(one.from, *one.to);
    if (yearless(one.from)) return {{}, yearly(one.from, one.from)};
    const Interval found = resolved(one.from);
    return {{found.first, found.last}, {}};
  }

 private:
  [[noreturn]] void refuse(std::size_t at, const std::string& why, std::string hint) const {
    throw Error(ErrorCode::query, why, {}, std::move(hint), whole_.offset + at);
  }

  /// How many bytes of <, >, <= or >= the text begins with.
  std::size_t comparison() const {
    const std::string_view text = whole_.text;
    if (text.front() != '<' && text.front() != '>') return 0;
    return text.size() > 1 && text[1] == '=' ? 2 : 1;
  }

  DayFilter compare(std::size_t sign) const {
    const Piece rest = trim({whole_.text.substr(sign), whole_.offset + sign});
    if (rest.text.empty()) refuse(0, "a comparison needs a date", "write >=2019 or <2019-05");
    const Expression point = date::parse_query_point(rest.text, rest.offset);
    if (point.to) refuse(sign, "a comparison takes one date", "leave the sign out, for a range");
    const Interval found = end_of(point.from);
    const bool inclusive = sign == 2;
    const bool later = whole_.text.front() == '>';
    if (!inclusive && later && date::year_of(found.last + days(1)) > date::last_year)
      refuse(sign, text::excerpt(whole_.text) + ": no day is later", known_years);
    if (!inclusive && !later && date::year_of(found.first - days(1)) < date::first_year)
      refuse(sign, text::excerpt(whole_.text) + ": no day is earlier", known_years);
    if (later) return {{inclusive ? found.first : found.last + days(1), {}}, {}};
    return {{{}, inclusive ? found.last : found.first - days(1)}, {}};
  }

  DayFilter range(std::size_t dots) const {
    const Piece from = trim({whole_.text.substr(0, dots), whole_.offset});
    const Piece to = trim({whole_.text.substr(dots + 2), whole_.offset + dots + 2});
    if (from.text.empty() && to.text.empty())
      refuse(0, "..: a range needs a date on one side at least",
             "write 2019.., ..2020 or 2019..2020");
    if (to.text.empty()) return {{end_of(one(from)).first, {}}, {}};
    if (from.text.empty()) return {{{}, end_of(one(to)).last}, {}};
    Point last = one(to);
    Point first;
    if (from.text.size() <= 2 && last.form == Form::day && last.month != 0 &&
        days_only(from, first))
      complete(first, last);  // 3..5/11/2019
    else
      first = one(from);
    // "10/3..20/3âl": what stands behind the last is meant of both
    const bool number = !from.text.empty() && from.text.back() >= '0' && from.text.back() <= '9';
    if (last.calendar == Calendar::lunar && first.form == Form::day && number && first.cued)
      first.calendar = Calendar::lunar;
    return between(first, last);
  }

  static bool days_only(const Piece& piece, Point& point) {
    for (const char c : piece.text) {
      if (c < '0' || c > '9') return false;
      point.day = point.day * 10 + (c - '0');
    }
    return point.day >= 1 && point.day <= 31;
  }

  static void complete(Point& first, const Point& last) {
    const int day = first.day;
    first = last;
    first.day = day;
    first.weekday = 0;
  }

  static Point one(const Piece& piece) {
    const Expression point = date::parse_query_point(piece.text, piece.offset);
    if (point.to)
      Refusal{piece.text, piece.offset}(0, "is a range, where one date is meant",
                                        "write one date on each side of ..");
    return point.from;
  }

  DayFilter between(Point first, Point last) const {
    if (yearless(first) && yearless(last) && first.calendar == last.calendar)
      return {{}, yearly(first, last)};
    Interval from{};
    Interval to{};
    if (yearless(first) && !yearless(last)) {
      to = end_of(last);
      from = before(first, to);
    } else if (yearless(last) && !yearless(first)) {
      from = end_of(first);
      to = behind(last, from);
    } else {
      from = end_of(first);
      to = end_of(last);
      if (to.last < from.first && first.borrowed_year)  // "từ 28/12 đến 3/1/2019"
        from = end_of(date::year_earlier(first));
    }
    if (to.last < from.first)
      refuse(0, text::excerpt(whole_.text) + " ends before it begins; swap the two ends",
             fmt::format("write {}..{}", to_string(DayRange{to.first, to.last}),
                         to_string(DayRange{from.first, from.last})));
    return {{from.first, to.last}, {}};
  }

  /// A missing year is that of the other end, or the one that keeps the order.
  Interval before(Point first, const Interval& to) const {
    for (first.year = date::year_of(to.last); first.year > date::year_of(to.last) - 9; --first.year)
      if (const auto found = attempt(first); found && found->first <= to.last) return *found;
    refuse_missing();
  }

  Interval behind(Point last, const Interval& from) const {
    for (last.year = date::year_of(from.first) - 1; last.year < date::year_of(from.first) + 9;
         ++last.year)
      if (const auto found = attempt(last); found && found->last >= from.first) return *found;
    refuse_missing();
  }

  std::optional<Interval> attempt(const Point& point) const {
    const auto found = date::resolve({.from = point}, {today_, {}});
    if (!found) return std::nullopt;
    Interval out = found->days;
    if (point.form == Form::day && out.first == out.last) out.last += days(point.days - 1);
    return out;
  }

  Interval resolved(const Point& point) const {
    if (const auto found = attempt(point)) return *found;
    if (point.form == Form::iso_week)
      refuse(0, fmt::format("{}: {} has 52 weeks", text::excerpt(whole_.text), point.year),
             fmt::format("they are {0}-W01 to {0}-W52", point.year));
    Point before = point;
    before.day = 29;
    if (point.calendar == Calendar::lunar && point.day == 30 && attempt(before))
      refuse(0, text::excerpt(whole_.text) + ": that lunar month has 29 days",
             "write 29 for its last day");
    refuse_missing();
  }

  [[noreturn]] void refuse_missing() const {
    refuse(0, text::excerpt(whole_.text) + ": there is no such day",
           "lunar days are known from 1900 to 2100, others from 1000 to 2200");
  }

  /// Of a range that is open on the other side: "20/11.." is since the last 20/11, "3m.." since the
  /// day three months ago.
  Interval end_of(Point point) const {
    if (point.form == Form::span_shift) {
      const Interval span = resolved(point);
      const Day end = *point.shift < 0 ? span.first : span.last;
      return {end, end};
    }
    if (yearless(point)) return before(point, {today_, today_});
    return resolved(point);
  }

  /// In a year that has every day of the solar calendar; lunar months are taken to have 30.
  YearlyDays yearly(const Point& first, const Point& last) const {
    if (first.calendar == Calendar::lunar && std::max(first.day, last.day) > 30)
      refuse(0, text::excerpt(whole_.text) + ": no lunar month has a day 31",
             "they have 29 or 30 days");
    if (first.calendar == Calendar::lunar)
      return {Calendar::lunar, lunar_ends(first).first, lunar_ends(last).second};
    const Interval end = in_leap_year(last);
    MonthDay end_day = month_day(end.last);
    // The winter of that year ends in another February.
    if (month_day(end.last + days(1)) == MonthDay{3, 1}) end_day = {2, 29};
    return {Calendar::solar, month_day(in_leap_year(first).first), end_day};
  }

  Interval in_leap_year(Point point) const {
    point.year = 2000;
    return resolved(point);
  }

  static std::pair<MonthDay, MonthDay> lunar_ends(const Point& p) {
    const auto month = static_cast<unsigned>(p.month);
    if (p.form == Form::month) return {{month, 1}, {month, 30}};
    const auto day = static_cast<unsigned>(p.day);
    return {{month, day}, {month, std::min(30u, day + static_cast<unsigned>(p.days) - 1)}};
  }

  Piece whole_;
  Day today_;
};

}  // namespace

Day today() {
  constexpr std::chrono::hours vietnam{7};
  return std::chrono::floor<days>(std::chrono::system_clock::now() + vietnam);
}

DayFilter parse_day_filter(std::string_view text, Day today) {
  return Reader(trim({text, 0}), today).read();
}

}  // namespace vnfts
