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
  std::chrono::sys_seconds time;  ///< UTC; the day's first second (00:00 UTC+7) when no time is given.
  Day day;
  friend bool operator==(const Published&, const Published&) = default;
};

/// Reads a date or a range of dates as a query writes them. A point is an interval, the ends of a
/// range round outwards:
///   2019        2019-02      2019-02-28    20190228     (ISO, partial)
///   28/2/2019   28-2-2019    2/2019                     (day first, as Vietnamese writes)
///   A..B        A..          ..B
/// Throws `Error` (`query`) with the byte offset in `text` for anything else, for a day that does
/// not exist and for a reversed range.
VNFTS_API DayRange parse_day_range(std::string_view text);

/// Reads a publication date as dumps write it: ISO 8601 with or without time and zone (no zone is
/// Vietnamese time), `2023/03/25`, `20201001`, `28/02/2024` or `28-2-2024` with an optional clock,
/// seconds or milliseconds since 1970. Nothing when it cannot be read; never throws.
VNFTS_API std::optional<Published> parse_published(std::string_view text);

/// ISO: "2019-02-28".
VNFTS_API std::string to_string(Day day);

/// The shortest text that `parse_day_range` reads back as the same interval: "2019", "2019-02",
/// "2019-02-28", "2019-01..2019-03", "..2019-02-28".
VNFTS_API std::string to_string(const DayRange& range);

}  // namespace vnfts
