/// Days, intervals of days, and the publication dates that dumps carry.
///
///     vnfts::DayRange range = vnfts::parse_day_range("2019-01..2019-03");
///     // range.first = 2019-01-01, range.last = 2019-03-31
///     auto published = vnfts::parse_published("2024-02-28T23:30:00Z");
///     // published->day = 2024-02-29: a day is a Vietnamese day (UTC+7)
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "vnfts/export.h"

namespace vnfts {

/// A day in Vietnam (UTC+7), proleptic Gregorian, years 1000 to 2999.
using Day = std::chrono::sys_days;

/// An interval of days, both ends included; a missing end is open. Ordered: first <= last.
struct DayRange {
  std::optional<Day> first;
  std::optional<Day> last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// A publication date: the moment, and the day it falls on in Vietnam.
struct Published {
  std::chrono::sys_seconds time;  ///< UTC; 00:00 in Vietnam (UTC+7) when no time is given.
  Day day;
  friend bool operator==(const Published&, const Published&) = default;
};

/// Reads a date or a range of dates as a query writes them. A point is an interval, the ends of a
/// range round outwards:
///   2019        2019-02      2019-02-28    20190228     (ISO, partial)
///   28/2/2019   28-2-2019    2/2019                     (day first, as Vietnamese writes)
///   A..B        A..          ..B
/// `-` `/` `.` may separate the numbers in either order; white space around a date is passed over.
/// Throws `Error` (`query`) with the byte offset in `text` for anything else, for a day that does
/// not exist (the day and the month are never swapped) and for a reversed range.
VNFTS_API DayRange parse_day_range(std::string_view text);

/// Reads a publication date as dumps write it:
///   2024-02-28T15:30:00+07:00   2024-02-28 15:30   2023/03/25   20201001   (ISO and near it)
///   28/02/2024   28-2-2024 - 03:30 PM   15:30 | 28/02/2024   (day first)
///   Thứ sáu, 21/10/2022, 15:59 (GMT+7)   Fri, 21 Oct 2022 15:59:00 +0700
///   1570090649   1570090649000   1570090649.0   (seconds or milliseconds since 1970)
/// No zone is Vietnamese time; the weekday is not compared with the date. Nothing when the text
/// cannot be read to its end, says something impossible, names no whole day, or is longer than 128
/// bytes; never throws.
VNFTS_API std::optional<Published> parse_published(std::string_view text);

/// ISO: "2019-02-28".
VNFTS_API std::string to_string(Day day);

/// ISO, both ends in the largest unit that fits both: "2019", "2019-02", "2019-02-28",
/// "2019-01..2019-03", "..2019-02-28". `parse_day_range` reads it back as the same interval; ".."
/// for the interval open on both sides, which it refuses.
VNFTS_API std::string to_string(const DayRange& range);

}  // namespace vnfts
