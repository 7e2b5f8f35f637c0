/// Days, intervals of days, and the publication dates that dumps carry.
///
///     auto published = vnfts::parse_published("2024-02-28T23:30:00Z");
///     // published->day = 2024-02-29: a day is a Vietnamese day (UTC+7)
///     auto dates = vnfts::find_dates("Từ 28/12 đến 3/1, tối mùng 2 Tết", published->day);
///     // dates[0].first = 2023-12-28, dates[0].last = 2024-01-03; dates[1].first = 2024-02-11
///     vnfts::DayFilter filter = vnfts::parse_day_filter("quý 4/2018");
///     // filter.range.first = 2018-10-01, filter.range.last = 2018-12-31
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/export.h"

namespace vnfts {

/// A day in Vietnam (UTC+7), proleptic Gregorian, years 1000 to 2200.
using Day = std::chrono::sys_days;

/// An interval of days, both ends included; a missing end is open. Ordered: first <= last.
struct DayRange {
  std::optional<Day> first;
  std::optional<Day> last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

enum class Calendar : std::uint8_t { solar, lunar };

/// A day of the Vietnamese lunar calendar (âm lịch).
struct LunarDay {
  int year = 0;        ///< The solar year that its first month begins in: Tết 2019 is in 2019.
  unsigned month = 1;  ///< 1 (giêng) to 12 (chạp).
  unsigned day = 1;    ///< 1 to 30; a month has 29 or 30.
  bool leap = false;  ///< In the leap month (tháng nhuận) that follows the month of that number.
  friend bool operator==(const LunarDay&, const LunarDay&) = default;
};

/// Lunar years that the conversions know.
inline constexpr int first_lunar_year = 1900;
inline constexpr int last_lunar_year = 2100;

/// Nothing outside the lunar years 1900 to 2100. Thread-safe.
VNFTS_API std::optional<LunarDay> to_lunar(Day day);

/// Nothing for a day that does not exist (30 in a month of 29, a leap month in a year without it),
/// or outside the lunar years 1900 to 2100. Thread-safe.
VNFTS_API std::optional<Day> from_lunar(const LunarDay& lunar);

/// Days that come back every year: "28/2", "tháng 2", "rằm tháng giêng". `first` may lie behind
/// `last`: from one year into the next. A month has the days it has: 31/2 as `last` means the end.
struct YearlyDays {
  struct MonthDay {
    unsigned month = 1;
    unsigned day = 1;
    friend bool operator==(const MonthDay&, const MonthDay&) = default;
  };
  Calendar calendar = Calendar::solar;
  MonthDay first;
  MonthDay last;
  friend bool operator==(const YearlyDays&, const YearlyDays&) = default;
};

/// The days that a query asks for: those of an interval, or of them only some in every year.
struct DayFilter {
  DayRange range;
  std::optional<YearlyDays> yearly;
  friend bool operator==(const DayFilter&, const DayFilter&) = default;
};

/// Where a publication date is from.
enum class PublishedBasis : std::uint8_t {
  stated,    ///< The dump states it.
  url,       ///< From the address of the article.
  gloss,     ///< From the text, where it says which day today is: "hôm nay (28/2)".
  dateline,  ///< From the first day that the text names.
};

/// "stated", "url", "gloss", "dateline".
VNFTS_API std::string_view to_string(PublishedBasis basis);

/// A publication date: the moment, and the day it falls on in Vietnam.
struct Published {
  std::chrono::sys_seconds time;  ///< UTC; 00:00 in Vietnam (UTC+7) when no time is given.
  Day day;
  PublishedBasis basis = PublishedBasis::stated;
  friend bool operator==(const Published&, const Published&) = default;
};

/// How large a unit a text names.
enum class DateUnit : std::uint8_t {
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  year,
  decade,
  century,
  range,  ///< From one to another: "từ 3 đến 5/11", "6 tháng đầu năm", "2016-2020".
};

/// Which part of the unit: đầu, giữa, cuối.
enum class DatePart : std::uint8_t { whole, early, mid, late };

/// How the year, and what else is needed, was known.
enum class DateBasis : std::uint8_t {
  stated,     ///< It stands there.
  completed,  ///< The year, or the month, was left out: taken from the publication day or from
              ///< another date beside it.
  relative,   ///< Counted from the publication day: hôm qua, tháng trước.
  anaphoric,  ///< Counted from the date named before: cùng ngày, hôm sau.
};

/// A date that a text names. Days 1000-01-01 to 2200-12-31; first <= last.
struct DateMention {
  std::size_t begin = 0;  ///< Bytes of the text, half open, on code-point boundaries.
  std::size_t end = 0;
  Day first;
  Day last;
  DateUnit unit = DateUnit::day;
  DatePart part = DatePart::whole;
  Calendar calendar = Calendar::solar;
  DateBasis basis = DateBasis::stated;
  friend bool operator==(const DateMention&, const DateMention&) = default;
};

/// The dates that a text names, in order, apart from each other. Without a publication day only
/// those that stand there whole. Any bytes; never throws. Thread-safe.
VNFTS_API std::vector<DateMention> find_dates(std::string_view text, std::optional<Day> published);

/// Today in Vietnam, by the system's clock.
VNFTS_API Day today();

/// Reads what a query asks for. A point is an interval, and the ends of a range round outwards:
///
///     2019   2019-02   2019-02-28   20190228   2019-Q1   2019-W05      (ISO, partial)
///     28/2/2019   28-2-2019   2/2019   28/2   10/3/2019âl              (day first, never swapped)
///     hôm qua   tuần trước   thứ hai tuần này   3 ngày trước   3m      (counted from `today`)
///     tháng 3 năm ngoái   quý 4/2018   cuối năm 2018   thập niên 90   mùa hè 2018
///     tết 2019   rằm tháng giêng   trung thu   giỗ tổ 2020             (solar or lunar)
///     A..B   A..   ..B   từ A đến B   >=A   >A   <=A   <A
///
/// Words may lack their accents; `today`, `yesterday`, `tomorrow` and `now` are read too. `-` `/`
/// `.` may separate numbers; white space around a date is passed over.
/// Without a year a day, month, quarter or holiday is that of every year (`yearly`; then `range` is
/// open), in a range with a year on the other side that of the nearest year which keeps the order,
/// and in an open range the last one up to `today`. `3m` is the time since the day three months ago
/// (d w m q y), in a range or comparison that day. Tết is its first three days.
///
/// Throws `Error` (`query`) with the byte offset in `text` and a suggestion for anything else, for
/// a day that does not exist, and for a reversed range; never a guess.
VNFTS_API DayFilter parse_day_filter(std::string_view text, Day today = vnfts::today());

/// The intervals of the filter that touch `within`, in order, apart from each other.
VNFTS_API std::vector<DayRange> days_of(const DayFilter& filter, Day first, Day last);

/// As `parse_day_filter` reads it, on any day, as the same filter.
VNFTS_API std::string to_string(const DayFilter& filter);

/// The publication date of an article that states none; `text` is its title, lead and body, a line
/// each or more. From the surest to the least:
///   url       the address has the day: /2024/02/28/, -20240228153012345.htm, -28-2-2024
///   dateline  one of the first lines is a date as `parse_published` reads it
///   gloss     the text says which day today is: "hôm nay (28/2)", "tối qua, 27-2"
///   dateline  a first paragraph begins with a day: "(TPO) - Ngày 28/2, ..."
/// A year that is left out is that of the address (/2024/02/), or the one that other dates of the
/// text settle; nothing where they do not, as a wrong date is worse than none. Years from 1995 to
/// the one after this (by the system's clock). Only the first 64 KiB of the text and addresses up
/// to 2 KiB are read. Any bytes; never throws. Thread-safe.
VNFTS_API std::optional<Published> infer_published(std::string_view url, std::string_view text);

/// Reads a publication date as dumps write it, with accents or without, in capitals or small:
///   2024-02-28T15:30:00+07:00   2024-02-28 15:30   2023/03/25   (ISO 8601 and near it)
///   20240228T153000Z   20240228   20240228153000
///   28/02/2024   28-2-2024 - 03:30 PM   15:30 | 28/02/2024   28.2.2024   (day first)
///   Thứ sáu, ngày 21/10/2022, 15:59 (GMT+7)   T4, 28/02/24
///   ngày 28 tháng 2 năm 2024   28 Tháng Hai 2024   Tháng 2 28, 2024   22 thg 1, 2015   28 Th2 2024
///   Fri, 21 Oct 2022 15:59:00 +0700 (ICT)   Wednesday, 28-Feb-24 08:30:00 GMT
///   Wed Feb 28 15:30:00 ICT 2024   February 28, 2024 3:30 PM   28th Feb. 2024
///   1570090649   1570090649000   1570090649.0   /Date(1570090649000)/   (since 1970: seconds,
///   milliseconds, also micro- and nanoseconds)
/// The clock may be 15:30, 15:30:59.123, 15h30, 15g30, 15h, 15 giờ 30 phút, 3 PM, 3:30 CH or
/// chiều, 3:30 SA or sáng; the zone UTC, GMT+7, +0700, giờ Việt Nam, a North American name or a
/// few others. Weekday, date, clock and zone stand in any order. A label may
/// come first ("Ngày đăng:", "Cập nhật lúc", "Published on"), and the time of a later change last
/// ("- Cập nhật: 16:05").
///
/// No zone is Vietnamese time; the weekday is not compared with the date, except that it has to
/// fit where the year has two digits, which is one of 1950 to 2049 then; without a weekday such a
/// date is not read, as 28/02/24 may be of 2024 or of 2028. Zero, negative numbers and those
/// before 1973 are no seconds since 1970: in dumps they stand for none. Nothing when the text
/// cannot be read to its end, says something impossible, names no whole day, or is longer than 128
/// bytes; never throws. Thread-safe.
VNFTS_API std::optional<Published> parse_published(std::string_view text);

/// ISO: "2019-02-28".
VNFTS_API std::string to_string(Day day);

/// ISO, both ends in the largest unit that fits both: "2019", "2019-02", "2019-02-28",
/// "2019-01..2019-03", "..2019-02-28". `parse_day_filter` reads it back as the same interval; ".."
/// for the interval open on both sides, which it refuses.
VNFTS_API std::string to_string(const DayRange& range);

}  // namespace vnfts
