#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "date/numeric.h"
#include "text/word.h"
#include "vnfts/date.h"

// A date cell is read as a row of pieces in any order: weekday, date, clock, zone. What is no
// piece, or a second piece of a kind, makes the cell unreadable: a wrong date is worse than none.

namespace vnfts {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t max_bytes = 128;
constexpr minutes vietnam = hours{7};
constexpr minutes max_zone = hours{14};

struct Reading {
  std::optional<Day> day;
  std::optional<seconds> clock;
  std::optional<minutes> zone;  ///< East of UTC.
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool at_boundary(std::string_view rest) {
  return rest.empty() || !(is_digit(rest.front()) || is_letter(rest.front()));
}

bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

/// All the digits that `rest` begins with, if there are `min` to `max` (at most 4) of them.
std::optional<int> take_number(std::string_view& rest, std::size_t min, std::size_t max) {
  std::size_t digits = 0;
  int value = 0;
  for (; digits < rest.size() && is_digit(rest[digits]); ++digits)
    if (digits < max) value = value * 10 + (rest[digits] - '0');
  if (digits < min || digits > max) return std::nullopt;
  rest.remove_prefix(digits);
  return value;
}

bool read_weekday(std::string_view& rest, Reading&) {
  static constexpr std::array names = {
      "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2", "thu 3",
      "thu 4",   "thu 5",  "thu 6",  "thu 7",   "t2",      "t3",      "t4",       "t5",    "t6",
      "t7",      "cn",     "mon",    "tue",     "wed",     "thu",     "fri",      "sat",   "sun"};
  for (const char* name : names) {
    std::string_view at = rest;
    if (!take(at, name) || !at_boundary(at) || at.starts_with(':')) continue;
    rest = at;
    return true;
  }
  return false;
}

/// "21 oct 2022", as RFC 2822 (section 3.3) has it.
std::optional<Day> take_named_month(std::string_view& rest) {
  static constexpr std::array names = {" jan ", " feb ", " mar ", " apr ", " may ", " jun ",
                                       " jul ", " aug ", " sep ", " oct ", " nov ", " dec "};
  const std::optional<int> day = take_number(rest, 1, 2);
  for (int month = 1; month <= 12; ++month) {
    if (!day || !take(rest, names[static_cast<std::size_t>(month - 1)])) continue;
    const std::optional<int> year = take_number(rest, 4, 4);
    return year ? date::make_day(*year, month, *day) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Day> take_date(std::string_view& rest) {
  const auto found = date::read_numeric(rest);
  if (!found) return take_named_month(rest);
  rest.remove_prefix(found->length);
  if (!found->year || !found->day) return std::nullopt;
  return date::make_day(found->year->value, found->month->value, found->day->value);
}

bool read_date(std::string_view& rest, Reading& reading) {
  if (reading.day) return false;
  std::string_view at = rest;
  const std::optional<Day> day = take_date(at);
  if (!day || (!at_boundary(at) && !at.starts_with('t'))) return false;
  reading.day = day;
  rest = at;
  return true;
}

/// The hour of a twelve-hour clock; "15:30 PM" and "00:01 AM" are met too. Nothing for "15 AM".
std::optional<int> take_half_of_day(std::string_view& rest, int hour) {
  std::string_view at = rest;
  take(at, " ");
  const bool morning = take(at, "am");
  if ((!morning && !take(at, "pm")) || !at_boundary(at)) return hour;
  rest = at;
  if (morning && hour > 12) return std::nullopt;
  if (hour == 12) return morning ? 0 : 12;
  return morning || hour > 12 ? hour : hour + 12;
}

/// ":59" and a fraction of any length; 0 when there are no seconds.
std::optional<int> take_seconds(std::string_view& rest) {
  if (!take(rest, ":")) return 0;
  const std::optional<int> second = take_number(rest, 2, 2);
  const bool fraction = rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && is_digit(rest[1]);
  if (!fraction) return second;
  rest.remove_prefix(1);
  while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
  return second;
}

bool read_clock(std::string_view& rest, Reading& reading) {
  if (reading.clock) return false;
  std::string_view at = rest;
  if (reading.day) take(at, "t");
  std::optional<int> hour = take_number(at, 1, 2);
  if (!hour || (!take(at, ":") && !take(at, "h"))) return false;
  const std::optional<int> minute = take_number(at, 2, 2);
  const std::optional<int> second = take_seconds(at);
  hour = take_half_of_day(at, *hour);
  if (!hour || !minute || !second) return false;
  if (*hour > 23 || *minute > 59 || *second > 59) return false;
  reading.clock = hours{*hour} + minutes{*minute} + seconds{*second};
  rest = at;
  return true;
}

/// "+7", "+07", "+07:00", "+0700".
std::optional<minutes> take_offset(std::string_view& rest) {
  const int sign = rest.starts_with('-') ? -1 : 1;
  if (!take(rest, "+") && !take(rest, "-")) return std::nullopt;
  std::string_view four = rest;
  const std::optional<int> both = take_number(four, 4, 4);
  if (both) rest = four;
  const std::optional<int> hour = both ? *both / 100 : take_number(rest, 1, 2);
  const std::optional<int> minute = both              ? *both % 100
                                    : take(rest, ":") ? take_number(rest, 2, 2)
                                                      : 0;
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const minutes east = sign * (hours{*hour} + minutes{*minute});
  return std::chrono::abs(east) <= max_zone ? std::optional(east) : std::nullopt;
}

std::optional<minutes> take_zone(std::string_view& rest) {
  static constexpr std::array<std::pair<const char*, minutes>, 4> names = {
      {{"z", minutes{0}}, {"ict", vietnam}, {"gmt", minutes{0}}, {"utc", minutes{0}}}};
  for (const auto& [name, east] : names) {
    if (!take(rest, name)) continue;
    const bool relative = rest.starts_with('+') || rest.starts_with('-');
    return relative ? take_offset(rest) : east;
  }
  return take_offset(rest);
}

bool read_zone(std::string_view& rest, Reading& reading) {
  if (!reading.clock || reading.zone) return false;
  std::string_view at = rest;
  const bool enclosed = take(at, "(");
  const std::optional<minutes> zone = take_zone(at);
  if (!zone || (enclosed && !take(at, ")")) || !at_boundary(at)) return false;
  reading.zone = zone;
  rest = at;
  return true;
}

/// A dash separates when a space follows: "-05:00" is a zone.
void skip_separators(std::string_view& rest) {
  while (take(rest, " ") || take(rest, ",") || take(rest, "|") || take(rest, "- ") ||
         take(rest, "– ")) {
  }
}

std::optional<Reading> read_pieces(std::string_view rest) {
  Reading reading;
  for (skip_separators(rest); !rest.empty(); skip_separators(rest)) {
    if (!read_weekday(rest, reading) && !read_date(rest, reading) && !read_clock(rest, reading) &&
        !read_zone(rest, reading))
      return std::nullopt;
  }
  return reading;
}

/// "1570090649", "1570090649000" and either with a fraction. Of 9 or 10 digits, seconds fall into
/// 1973 to 2286; of 12 or 13, milliseconds do.
std::optional<sys_seconds> read_epoch(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  for (const char c : whole)
    if (!is_digit(c)) return std::nullopt;
  if (whole.size() < text.size() &&
      (whole.size() + 1 == text.size() ||
       text.find_first_not_of("0123456789", whole.size() + 1) != std::string_view::npos))
    return std::nullopt;
  const std::size_t digits = whole.size();
  if (digits != 9 && digits != 10 && digits != 12 && digits != 13) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  return sys_seconds{seconds{digits > 10 ? value / 1000 : value}};
}

/// In lower case without marks, each run of white space as one space: "thu sau, 21/10/2022, 15:59".
std::string simplify(std::string_view text) {
  std::string simple;
  for (const char c : text::folded(text)) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space)
      simple += c;
    else if (!simple.empty() && simple.back() != ' ')
      simple += ' ';
  }
  if (simple.ends_with(' ')) simple.pop_back();
  return simple;
}

std::optional<Published> publish(sys_seconds time) {
  const Day day = std::chrono::floor<std::chrono::days>(time + vietnam);
  const std::chrono::year_month_day date{day};
  const int year{date.year()};
  if (year < date::first_year || year > date::last_year) return std::nullopt;
  return Published{time, day, PublishedBasis::stated};
}

}  // namespace

std::optional<Published> parse_published(std::string_view text) {
  if (text.size() > max_bytes) return std::nullopt;
  const std::string simple = simplify(text);
  if (const auto time = read_epoch(simple)) return publish(*time);
  const std::optional<Reading> reading = read_pieces(simple);
  if (!reading || !reading->day) return std::nullopt;
  return publish(*reading->day + reading->clock.value_or(seconds{0}) -
                 reading->zone.value_or(vietnam));
}

}  // namespace vnfts
