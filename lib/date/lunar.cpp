/// The calendar of Vietnam: a month begins on the day, in UTC+7, that has the new moon. The month
/// with the solstice of December is the 11th. From one 11th month to the next there are twelve or
/// thirteen; of thirteen, the first in which the sun does not enter a new twelfth of its way is
/// leap and has the number of the month before. (The rules: Helmer Aslaksen, The Mathematics of the
/// Chinese Calendar, 2010.)
///
/// The state has counted so since 1968 (decision 121/CP of 8 August 1967), at first in the North
/// only. Older printed calendars, and those of the South, followed UTC+8 and may differ by a day or
/// a leap month: Tết 1968 was on 29 January in Hà Nội, on the 30th in Sài Gòn. Here all years are
/// counted alike.
///
/// Moments near midnight. A new moon more than 20 seconds off it, and an entry of the sun more than
/// 25, is on the right day. Nearer, from 1900 to 2100, are two new moons (by JPL DE431):
///   1967-07-08 00:00:04   `month_start` knows it
///   2072-12-09 23:59:48   seconds that the earth's rotation may yet gain
/// and no entry on which the number of a month depends. The nearest beside them are the new moon of
/// 1944-06-20 23:59:33, and the equinox of 1938-09-23 23:59:27, which makes month 8 leap and not 7.
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "date/astronomy.h"
#include "vnfts/date.h"

namespace vnfts {

namespace {

using std::chrono::days;

// The epoch of Day is JD 2440587.5; a day of Vietnam begins 7 hours before that of Greenwich.
constexpr double epoch = 2440587.5;
constexpr double zone = 7.0 / 24;

/// The day that new moon `k` falls on.
Day month_start(int k) {
  // Four seconds after midnight, but the series is six seconds early.
  if (k == -402) return std::chrono::year{1967} / 7 / 8;
  const double jde = date::new_moon(k);
  return Day{days{static_cast<int>(std::floor(jde - date::delta_t(jde) - epoch + zone))}};
}

/// In which twelfth of its way, 0 to 11 from the equinox of March on, the sun is when the day
/// begins.
int sun_twelfth(Day day) {
  const double universal = epoch + day.time_since_epoch().count() - zone;
  return static_cast<int>(date::sun_longitude(universal + date::delta_t(universal)) / 30);
}

/// The number of the new moon that begins the 11th month of a year.
int eleventh_month(int year) {
  constexpr double months_a_year = 12.368266;
  constexpr int solstice = 9;
  // In January or February of the next year, when the sun is past the solstice.
  int k = static_cast<int>(std::floor((year - 1999) * months_a_year)) + 1;
  while (sun_twelfth(month_start(k)) >= solstice) --k;
  return k;
}

struct Month {
  Day first;
  unsigned number = 0;
  bool leap = false;
};

/// From the 11th month of the year before to the one before the 11th of this year.
std::vector<Month> months_to_eleventh(int year) {
  const int begin = eleventh_month(year - 1);
  const int end = eleventh_month(year);
  bool leap_to_come = end - begin == 13;
  std::vector<Month> months;
  unsigned number = 11;
  for (int k = begin; k < end; ++k) {
    const Day first = month_start(k);
    const bool leap = leap_to_come && sun_twelfth(first) == sun_twelfth(month_start(k + 1));
    if (leap) leap_to_come = false;
    if (k > begin && !leap) number = number % 12 + 1;
    months.push_back({first, number, leap});
  }
  return months;
}

/// The months of a lunar year, and after them the first of the next.
std::vector<Month> months_of(int year) {
  std::vector<Month> months = months_to_eleventh(year);
  std::erase_if(months, [](const Month& month) { return month.number >= 11; });
  for (const Month& month : months_to_eleventh(year + 1)) {
    months.push_back(month);
    if (month.number == 1) break;
  }
  return months;
}

/// A lunar year, its months counted from 0. Aligned so that it is read and written as one word.
struct alignas(8) LunarYear {
  std::int32_t first = 0;         ///< Its first day, since the epoch of Day.
  std::uint16_t long_months = 0;  ///< Bit i: month i has 30 days, not 29.
  std::uint8_t months = 0;        ///< 12 or 13; 0 while the year is not known.
  std::uint8_t leap = 0;          ///< The leap month, which has the number of this; 0 when none is.

  int length(unsigned month) const { return 29 + (long_months >> month & 1); }
};

LunarYear compute(int year) {
  const std::vector<Month> months = months_of(year);
  LunarYear result;
  result.first = static_cast<std::int32_t>(months.front().first.time_since_epoch().count());
  result.months = static_cast<std::uint8_t>(months.size() - 1);
  for (unsigned i = 0; i < result.months; ++i) {
    if (months[i + 1].first - months[i].first == days{30}) result.long_months |= 1u << i;
    if (months[i].leap) result.leap = static_cast<std::uint8_t>(i);
  }
  return result;
}

/// Computed when it is first asked for. Threads that ask at once compute and keep the same.
LunarYear lunar_year(int year) {
  static std::array<std::atomic<LunarYear>, last_lunar_year - first_lunar_year + 1> known;
  auto& place = known[static_cast<std::size_t>(year - first_lunar_year)];
  LunarYear found = place.load(std::memory_order_relaxed);
  if (found.months == 0) place.store(found = compute(year), std::memory_order_relaxed);
  return found;
}

bool known_year(int year) { return first_lunar_year <= year && year <= last_lunar_year; }

/// Nothing when the day lies outside that lunar year.
std::optional<LunarDay> find_in(int year, Day day) {
  if (!known_year(year)) return std::nullopt;
  const LunarYear months = lunar_year(year);
  std::int64_t rest = day.time_since_epoch().count() - std::int64_t{months.first};
  if (rest < 0) return std::nullopt;
  for (unsigned i = 0; i < months.months; rest -= months.length(i++)) {
    if (rest >= months.length(i)) continue;
    const bool behind_leap = months.leap != 0 && i >= months.leap;
    return LunarDay{year, behind_leap ? i : i + 1, static_cast<unsigned>(rest) + 1,
                    behind_leap && i == months.leap};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LunarDay> to_lunar(Day day) {
  // Far days have years that a calendar's year cannot hold.
  if (day < Day{std::chrono::year{first_lunar_year} / 1 / 1} ||
      day > Day{std::chrono::year{last_lunar_year + 1} / 12 / 31})
    return std::nullopt;
  const int year{std::chrono::year_month_day{day}.year()};
  const auto found = find_in(year, day);
  return found ? found : find_in(year - 1, day);
}

std::optional<Day> from_lunar(const LunarDay& lunar) {
  if (!known_year(lunar.year) || lunar.month < 1 || lunar.month > 12) return std::nullopt;
  const LunarYear months = lunar_year(lunar.year);
  if (lunar.leap && months.leap != lunar.month) return std::nullopt;
  const bool behind_leap = lunar.leap || (months.leap != 0 && lunar.month > months.leap);
  const unsigned index = behind_leap ? lunar.month : lunar.month - 1;
  if (lunar.day < 1 || lunar.day > static_cast<unsigned>(months.length(index))) return std::nullopt;
  Day day{days{months.first + static_cast<int>(lunar.day) - 1}};
  for (unsigned i = 0; i < index; ++i) day += days{months.length(i)};
  return day;
}

}  // namespace vnfts
