#include "date/clock.h"

#include <array>
#include <utility>

#include "date/take.h"

namespace vnfts::date {

namespace {

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool bare = false;  ///< The hour alone: a clock only with AM or PM.
};

/// A fraction of any length is passed over.
void skip_fraction(std::string_view& rest) {
  if (rest.size() < 2 || (rest[0] != '.' && rest[0] != ',') || !is_digit(rest[1])) return;
  rest.remove_prefix(1);
  while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
}

/// ":30", ":30:59".
bool take_colons(std::string_view& rest, Clock& clock) {
  if (!take(rest, ":")) return false;
  const auto minute = take_number(rest, 2, 2);
  const auto second = minute && take(rest, ":") ? take_number(rest, 2, 2) : std::optional(0);
  if (!minute || !second) return false;
  clock.minute = *minute;
  clock.second = *second;
  skip_fraction(rest);
  return true;
}

/// Takes a number and one of the units behind it; when there is none, `rest` stays.
template <std::size_t N>
std::optional<int> take_counted(std::string_view& rest, const std::array<const char*, N>& units) {
  std::string_view at = rest;
  take(at, " ");
  const auto number = take_number(at, 1, 2);
  if (!number) return std::nullopt;
  for (const char* unit : units) {
    if (!take_word(at, unit)) continue;
    rest = at;
    return number;
  }
  return std::nullopt;
}

/// "h30", "h", "g30", " gio 30 phut 59 giay"; minutes without a unit have two digits.
bool take_hour_word(std::string_view& rest, Clock& clock) {
  static constexpr std::array minutes = {" phut", "phut", "ph", "p", "'"};
  static constexpr std::array seconds = {" giay", "giay", "s"};
  const bool letter = take(rest, "h") || (take(rest, "g") && !rest.starts_with("io"));
  if (!letter && !take_word(rest, " gio")) return false;
  if (const auto minute = take_counted(rest, minutes)) {
    clock.minute = *minute;
    clock.second = take_counted(rest, seconds).value_or(0);
    return true;
  }
  std::string_view at = rest;
  take(at, letter ? ":" : " ");
  const auto minute = take_number(at, 2, 2);
  if (!minute || !at_boundary(at) || at.starts_with('/')) return at_boundary(rest);
  clock.minute = *minute;
  rest = at;
  return true;
}

std::optional<Clock> take_numbers(std::string_view& rest) {
  const auto hour = take_number(rest, 1, 2);
  if (!hour) return std::nullopt;
  Clock clock{*hour};
  std::string_view at = rest;
  if (take_colons(at, clock) || (at = rest, take_hour_word(at, clock)))
    rest = at;
  else
    clock = {*hour, 0, 0, true};
  return clock;
}

/// True for the second half of the day, false for the first.
std::optional<bool> take_half_of_day(std::string_view& rest) {
  static constexpr std::array<std::pair<const char*, bool>, 9> names = {{{"am", false},
                                                                         {"pm", true},
                                                                         {"a.m.", false},
                                                                         {"p.m.", true},
                                                                         {"sa", false},
                                                                         {"ch", true},
                                                                         {"sang", false},
                                                                         {"chieu", true},
                                                                         {"toi", true}}};
  std::string_view at = rest;
  take(at, " ");
  for (const auto& [name, second] : names) {
    if (!take_word(at, name)) continue;
    rest = at;
    return second;
  }
  return std::nullopt;
}

/// The hour from midnight. Nothing for "15 AM".
std::optional<int> hour_of_day(int hour, bool second_half) {
  if (!second_half && hour > 12) return std::nullopt;
  if (hour == 12) return second_half ? 12 : 0;
  return second_half && hour < 12 ? hour + 12 : hour;
}

}  // namespace

std::optional<std::chrono::seconds> make_clock(int hour, int minute, int second) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return std::nullopt;
  return std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
}

std::optional<std::chrono::seconds> take_clock(std::string_view& rest) {
  std::string_view at = rest;
  const auto read = take_numbers(at);
  if (!read) return std::nullopt;
  const auto half = take_half_of_day(at);
  if (read->bare && !half) return std::nullopt;
  const auto hour = half ? hour_of_day(read->hour, *half) : read->hour;
  const auto clock = hour ? make_clock(*hour, read->minute, read->second) : std::nullopt;
  if (clock) rest = at;
  return clock;
}

std::optional<std::chrono::seconds> take_compact_clock(std::string_view& rest) {
  for (const std::size_t digits : {std::size_t{4}, std::size_t{6}}) {
    std::string_view at = rest;
    const auto number = take_number(at, digits, digits);
    if (!number) continue;
    const int value = digits == 4 ? *number * 100 : *number;
    const auto clock = make_clock(value / 10000, value / 100 % 100, value % 100);
    if (!clock) return std::nullopt;
    skip_fraction(at);
    rest = at;
    return clock;
  }
  return std::nullopt;
}

}  // namespace vnfts::date
