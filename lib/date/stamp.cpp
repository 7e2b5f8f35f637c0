#include "date/stamp.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "date/clock.h"
#include "date/numeric.h"
#include "date/take.h"
#include "date/zone.h"

namespace vnfts::date {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// How many digits stand behind the seconds; nothing for a number that is no epoch.
std::optional<std::size_t> digits_of_fraction(std::size_t digits) {
  switch (digits) {
    case 9:
    case 10:
      return 0;
    case 12:
    case 13:
      return 3;
    case 16:
      return 6;
    case 19:
      return 9;
    default:
      return std::nullopt;
  }
}

std::optional<sys_seconds> read_epoch(std::string_view digits) {
  const auto fraction = digits_of_fraction(digits.size());
  if (!fraction) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits.substr(0, digits.size() - *fraction)) value = value * 10 + (c - '0');
  return sys_seconds{seconds{value}};
}

/// The whole part of "1570090649.0"; nothing unless all is digits.
std::optional<std::string_view> whole_part(std::string_view number) {
  const std::size_t point = number.find('.');
  const std::string_view whole = number.substr(0, point);
  if (!std::ranges::all_of(whole, is_digit)) return std::nullopt;
  if (point == std::string_view::npos) return whole;
  const std::string_view fraction = number.substr(point + 1);
  if (fraction.empty() || !std::ranges::all_of(fraction, is_digit)) return std::nullopt;
  return whole;
}

/// "1570090649000" of "/date(1570090649000+0700)/"; a zone is four digits.
std::optional<sys_seconds> read_dot_net(std::string_view text) {
  if (!take(text, "/date(") || !text.ends_with(")/")) return std::nullopt;
  text.remove_suffix(2);
  const std::string_view digits = text.substr(0, text.find_first_of("+-"));
  std::string_view zone = text.substr(digits.size());
  if (!zone.empty()) zone.remove_prefix(1);
  const bool whole = (zone.empty() && digits.size() == text.size()) || zone.size() == 4;
  if (!whole || !std::ranges::all_of(digits, is_digit) || !std::ranges::all_of(zone, is_digit))
    return std::nullopt;
  return digits.size() == 12 || digits.size() == 13 ? read_epoch(digits) : std::nullopt;
}

}  // namespace

std::optional<sys_seconds> read_compact_time(std::string_view digits) {
  if (digits.size() != 12 && digits.size() != 14) return std::nullopt;
  const auto date = read_numeric(digits.substr(0, 8));
  if (!date || date->length != 8) return std::nullopt;
  const auto day = make_day(date->year->value, date->month->value, date->day->value);
  std::string_view rest = digits.substr(8);
  const auto clock = take_compact_clock(rest);
  if (!day || !clock || !rest.empty()) return std::nullopt;
  return *day + *clock - vietnam;
}

std::optional<sys_seconds> read_stamp(std::string_view text) {
  if (const auto time = read_dot_net(text)) return time;
  const auto digits = whole_part(text);
  if (!digits) return std::nullopt;
  const bool recent = digits->starts_with("19") || digits->starts_with("20");
  if (recent && digits->size() == text.size())
    if (const auto time = read_compact_time(*digits)) return time;
  return read_epoch(*digits);
}

}  // namespace vnfts::date
