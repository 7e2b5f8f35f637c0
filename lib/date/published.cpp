#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "date/clock.h"
#include "date/month_name.h"
#include "date/numeric.h"
#include "date/stamp.h"
#include "date/take.h"
#include "date/weekday_name.h"
#include "date/zone.h"
#include "text/word.h"
#include "vnfts/date.h"

// A date cell is read as a label and a row of pieces in any order: weekday, date, clock, zone.
// What is no piece, or a second piece of a kind, makes the cell unreadable: a wrong date is worse
// than none.

namespace vnfts {

namespace {

using date::take;
using date::take_word;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using std::chrono::weekday;

constexpr std::size_t max_bytes = 128;

struct Reading {
  std::optional<weekday> of_week;
  std::optional<date::DayMonth> yearless;  ///< Its year may follow later: "Feb 28 15:30 2024".
  std::optional<int> short_year;           ///< Two digits; `yearless` has the rest.
  std::optional<Day> day;
  std::optional<seconds> clock;
  std::optional<minutes> zone;
  bool enclosed = false;  ///< Between parentheses.
};

/// What may follow a date or a year.
bool ends_date(std::string_view rest) {
  return rest.empty() || std::string_view(" ,;|)").find(rest.front()) != std::string_view::npos;
}

/// Passes over the words that may stand before a piece: "vao luc", "luc:".
template <std::size_t N>
void skip_words(std::string_view& rest, const std::array<const char*, N>& words) {
  for (const char* word : words) {
    if (!take_word(rest, word)) continue;
    take(rest, " ");
    if (take(rest, ":")) take(rest, " ");
  }
}

bool read_weekday(std::string_view& rest, Reading& reading) {
  std::string_view at = rest;
  const auto found = date::take_weekday(at);
  if (!found || reading.of_week || at.starts_with(':')) return false;
  reading.of_week = found;
  rest = at;
  return true;
}

/// All three numbers, or a day and a named month.
bool take_date(std::string_view& rest, Reading& reading) {
  const auto found = date::read_numeric(rest);
  if (!found) return (reading.yearless = date::take_day_month(rest)).has_value();
  if (!found->year || !found->day) return false;
  rest.remove_prefix(found->length);
  const int year = found->year->value;
  const bool year_last = found->year->offset > found->day->offset;
  if (year_last && found->length - found->year->offset == 2) {
    reading.yearless = {found->day->value, found->month->value};
    reading.short_year = year;
    return true;
  }
  reading.day = date::make_day(year, found->month->value, found->day->value);
  return reading.day.has_value();
}

bool read_date(std::string_view& rest, Reading& reading) {
  static constexpr std::array words = {"vao", "ngay", "on"};
  if (reading.day || reading.yearless) return false;
  std::string_view at = rest;
  skip_words(at, words);
  Reading next = reading;
  if (!take_date(at, next)) return false;
  if (next.day && !ends_date(at) && !at.starts_with('t') && !at.starts_with('+')) return false;
  reading = next;
  rest = at;
  return true;
}

/// "2024", "nam 2024", "/2024" or "24" behind a day and a month.
bool read_year(std::string_view& rest, Reading& reading) {
  if (!reading.yearless || reading.day || reading.short_year) return false;
  std::string_view at = rest;
  if (!take(at, "nam ") && !take(at, "/")) take(at, "-");
  const auto year = date::take_number(at, 4, 4);
  const auto two = year ? std::nullopt : date::take_number(at, 2, 2);
  if ((!year && !two) || !ends_date(at)) return false;
  const auto [day, month] = *reading.yearless;
  reading.short_year = two;
  if (year) reading.day = date::make_day(*year, month, day);
  rest = at;
  return two || reading.day;
}

bool read_clock(std::string_view& rest, Reading& reading) {
  static constexpr std::array words = {"vao", "luc", "hoi", "at"};
  if (reading.clock) return false;
  std::string_view at = rest;
  const bool iso = reading.day && take(at, "t");
  if (!iso) skip_words(at, words);
  auto clock = date::take_clock(at);
  if (!clock && iso) clock = date::take_compact_clock(at);
  if (!clock) return false;
  reading.clock = clock;
  rest = at;
  return true;
}

/// "(indochina time)" or "[asia/ho_chi_minh]" behind a zone.
bool take_comment(std::string_view& rest) {
  if (!rest.starts_with('(') && !rest.starts_with('[')) return false;
  const std::size_t end = rest.find(rest.front() == '(' ? ')' : ']');
  if (end == std::string_view::npos) return false;
  const auto allowed = [](char c) { return !date::is_digit(c) && c != '(' && c != '['; };
  if (!std::ranges::all_of(rest.substr(1, end - 1), allowed)) return false;
  rest.remove_prefix(end + 1);
  return true;
}

bool read_zone(std::string_view& rest, Reading& reading) {
  std::string_view at = rest;
  const auto zone = date::take_zone(at);
  if (!zone) return reading.zone && take_comment(rest);
  if (reading.zone.value_or(*zone) != *zone || (!reading.clock && rest.starts_with('-')))
    return false;
  reading.zone = zone;
  rest = at;
  return true;
}

bool read_parenthesis(std::string_view& rest, Reading& reading) {
  if (!take(rest, reading.enclosed ? ")" : "(")) return false;
  reading.enclosed = !reading.enclosed;
  return true;
}

/// A dash separates when a space follows: "-05:00" is a zone.
void skip_separators(std::string_view& rest) {
  static constexpr std::array separators = {" ", ",", ";", "|", "- ", "– ", "— ", "• ", "· ", "/ "};
  while (std::ranges::any_of(separators, [&](const char* s) { return take(rest, s); })) {
  }
}

/// What names the cell; longer labels stand before those that they begin with.
bool take_label(std::string_view& rest) {
  static constexpr std::array labels = {
      "ngay xuat ban", "ngay phat hanh", "ngay dang tin", "ngay dang bai",
      "ngay dang",     "thoi gian dang", "thoi gian",     "xuat ban",
      "phat hanh",     "dang tin",       "dang bai",      "dang",
      "published",     "publish date",   "pubdate",       "posted",
      "date"};
  const auto label =
      std::ranges::find_if(labels, [&](const char* l) { return take_word(rest, l); });
  return label != labels.end();
}

/// What names the time of the last change.
bool take_update_label(std::string_view& rest) {
  static constexpr std::array labels = {"cap nhat lan cuoi", "cap nhat", "ngay cap nhat",
                                        "last updated", "updated"};
  const auto label =
      std::ranges::find_if(labels, [&](const char* l) { return take_word(rest, l); });
  return label != labels.end();
}

void skip_colon(std::string_view& rest) {
  take(rest, " ");
  take(rest, ":");
}

bool read_piece(std::string_view& rest, Reading& reading) {
  return read_weekday(rest, reading) || read_date(rest, reading) || read_year(rest, reading) ||
         read_clock(rest, reading) || read_zone(rest, reading) || read_parenthesis(rest, reading);
}

/// Reads as far as there are pieces.
Reading read_pieces(std::string_view& rest) {
  Reading reading;
  do skip_separators(rest);
  while (read_piece(rest, reading));
  return reading;
}

/// A year of two digits is one of 1950 to 2049, as RFC 2822 (section 4.3) reads them, and only when
/// a weekday beside it fits: "28/02/24" may be in 2024 or in 2028.
std::optional<Day> day_of(const Reading& reading) {
  if (!reading.short_year) return reading.day;
  const int year = *reading.short_year + (*reading.short_year < 50 ? 2000 : 1900);
  const auto day = date::make_day(year, reading.yearless->month, reading.yearless->day);
  if (!day || !reading.of_week || weekday(*day) != *reading.of_week) return std::nullopt;
  return day;
}

std::optional<sys_seconds> time_of(const Reading& reading) {
  const auto day = day_of(reading);
  const minutes zone = reading.zone.value_or(date::vietnam);
  if (!day || reading.enclosed || (!reading.clock && zone != date::vietnam)) return std::nullopt;
  return *day + reading.clock.value_or(seconds{0}) - zone;
}

/// The change of an article that has been dated already: its day may be left out.
bool is_update(std::string_view rest) {
  if (!take_update_label(rest)) return false;
  skip_colon(rest);
  const Reading reading = read_pieces(rest);
  return rest.empty() && !reading.enclosed && (day_of(reading) || reading.clock);
}

std::optional<sys_seconds> read_cell(std::string_view rest) {
  skip_separators(rest);
  if (take_label(rest) || take_update_label(rest)) skip_colon(rest);
  const Reading reading = read_pieces(rest);
  return rest.empty() || is_update(rest) ? time_of(reading) : std::nullopt;
}

/// Entities of dates taken out of HTML.
bool take_entity(std::string_view& rest, std::string& out) {
  static constexpr std::array<std::pair<const char*, char>, 4> entities = {
      {{"&nbsp;", ' '}, {"&#x2b;", '+'}, {"&#43;", '+'}, {"&plus;", '+'}}};
  for (const auto& [entity, c] : entities) {
    if (!take(rest, entity)) continue;
    out += c;
    return true;
  }
  return false;
}

/// In lower case without marks, each run of white space as one space: "thu sau, 21/10/2022, 15:59".
std::string simplify(std::string_view text) {
  const std::string folded = text::folded(text);
  std::string plain;
  for (std::string_view rest = folded; !rest.empty();) {
    if (take_entity(rest, plain)) continue;
    plain += rest.front();
    rest.remove_prefix(1);
  }
  const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  std::string simple;
  for (const char c : plain)
    if (!space(c))
      simple += c;
    else if (!simple.empty() && simple.back() != ' ')
      simple += ' ';
  if (simple.ends_with(' ')) simple.pop_back();
  return simple;
}

std::optional<Published> publish(sys_seconds time) {
  const Day day = std::chrono::floor<std::chrono::days>(time + date::vietnam);
  const std::chrono::year_month_day date{day};
  const int year{date.year()};
  if (year < date::first_year || year > date::last_year) return std::nullopt;
  return Published{time, day, PublishedBasis::stated};
}

}  // namespace

std::optional<Published> parse_published(std::string_view text) {
  if (text.size() > max_bytes) return std::nullopt;
  const std::string simple = simplify(text);
  const auto stamp = date::read_stamp(simple);
  const auto time = stamp ? stamp : read_cell(simple);
  return time ? publish(*time) : std::nullopt;
}

}  // namespace vnfts
