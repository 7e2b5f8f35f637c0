#include "date/query_point.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "date/numeric.h"
#include "date/terms.h"
#include "text/edit_distance.h"
#include "text/line.h"
#include "text/word.h"
#include "vnfts/error.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

constexpr std::array<const char*, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr int some_leap_year = 2000;

void check_year(const NumericDate& date, const Refusal& refuse) {
  if (!date.year) return;
  const auto [year, offset] = *date.year;
  if (year < first_year || year > last_year)
    refuse(offset, fmt::format("the year {} is not between {} and {}", year, first_year, last_year),
           "write the year with four digits, as in 28/2/2019");
}

/// 12/31/2019 is never read as 31/12/2019, but that may be what was meant.
void check_month(const NumericDate& date, const Refusal& refuse) {
  const auto [month, offset] = *date.month;
  if (month >= 1 && month <= 12) return;
  std::string hint = "months are 1 to 12, and the day comes first, as in 28/2/2019";
  const int year = date.year ? date.year->value : some_leap_year;
  if (date.day && make_day(year, date.day->value, month))
    hint = fmt::format("the day comes first: {}/{}{}", month, date.day->value,
                       date.year ? fmt::format("/{}", year) : "");
  refuse(offset, fmt::format("there is no month {}", month), std::move(hint));
}

void check_day(const NumericDate& date, Calendar calendar, const Refusal& refuse) {
  const int year = date.year ? date.year->value : some_leap_year;
  const int month = date.month->value;
  const auto [day, offset] = *date.day;
  if (calendar == Calendar::lunar) {
    if (day < 1 || day > 30)
      refuse(offset, fmt::format("no lunar month has a day {}", day), "they have 29 or 30 days");
    return;
  }
  const int days = static_cast<int>(days_in_month(year, static_cast<unsigned>(month)));
  if (day >= 1 && day <= days) return;
  const char* name = month_names[static_cast<std::size_t>(month - 1)];
  if (!date.year)
    refuse(offset, fmt::format("{} has {} days at most", name, days),
           fmt::format("its days are 1/{0} to {1}/{0}", month, days));
  refuse(offset, fmt::format("{} {} has {} days", name, year, days),
         fmt::format("its days are {0:04}-{1:02}-01 to {0:04}-{1:02}-{2:02}", year, month, days));
}

Point point_of(const NumericDate& date, Calendar calendar) {
  Point point;
  point.calendar = calendar;
  point.cued = true;
  point.form = date.day ? Form::day : date.month ? Form::month : Form::year;
  point.unit = date.day ? DateUnit::day : date.month ? DateUnit::month : DateUnit::year;
  if (date.day) point.day = date.day->value;
  if (date.month) point.month = date.month->value;
  if (date.year) point.year = date.year->value;
  return point;
}

/// "10/3/2019âl": the text without what makes it lunar.
std::optional<std::string_view> without_lunar(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] >= '0' && text[i] <= '9') digits = i + 1;
  const std::string rest = text::folded(text::trimmed(text.substr(digits)));
  if (rest != "al" && rest != "am lich") return std::nullopt;
  return text.substr(0, digits);
}

/// What is written in numbers alone, checked so that what is wrong can be said.
std::optional<Point> in_numbers(std::string_view text, const Refusal& refuse) {
  const auto lunar = without_lunar(text);
  const Calendar calendar = lunar ? Calendar::lunar : Calendar::solar;
  const std::string_view numbers = lunar.value_or(text);
  const auto date = read_numeric(numbers);
  if (!date || date->length != numbers.size()) return std::nullopt;
  check_year(*date, refuse);
  if (date->month) check_month(*date, refuse);
  if (date->day) check_day(*date, calendar, refuse);
  return point_of(*date, calendar);
}

/// All of `text` as a number of at most `digits` digits.
std::optional<int> number_of(std::string_view text, std::size_t digits) {
  if (text.empty() || text.size() > digits) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "2019-Q1", "2019-W05"
std::optional<Point> iso_part(std::string_view text, const Refusal& refuse) {
  if (text.size() < 6) return std::nullopt;
  const auto year = number_of(text.substr(0, 4), 4);
  std::size_t at = 4;
  if (text[at] == '-') ++at;
  const char kind = static_cast<char>(text[at] | 0x20);
  const auto number = number_of(text.substr(at + 1), 2);
  if (!year || !number || (kind != 'q' && kind != 'w')) return std::nullopt;
  if (*year < first_year || *year > last_year) return std::nullopt;
  const int most = kind == 'q' ? 4 : 53;
  if (*number < 1 || *number > most)
    refuse(at + 1, fmt::format("there is no {} {}", kind == 'q' ? "quarter" : "week", *number),
           fmt::format("they are 1 to {}", most));
  Point point;
  point.form = kind == 'q' ? Form::quarter : Form::iso_week;
  point.unit = kind == 'q' ? DateUnit::quarter : DateUnit::week;
  point.year = *year;
  point.number = *number;
  return point;
}

/// "3m": the day three months ago; alone, the time since then.
std::optional<Point> ago(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const auto number = number_of(text.substr(0, text.size() - 1), 4);
  if (!number) return std::nullopt;
  Point point;
  point.form = Form::span_shift;
  switch (text.back() | 0x20) {
    case 'd':
      point.unit = DateUnit::day;
      break;
    case 'w':
      point.unit = DateUnit::week;
      break;
    case 'm':
      point.unit = DateUnit::month;
      break;
    case 'q':
      point.unit = DateUnit::quarter;
      break;
    case 'y':
      point.unit = DateUnit::year;
      break;
    default:
      return std::nullopt;
  }
  point.shift = -*number;
  return point;
}

/// Phrases of date queries: what is meant by another that is nearly the same.
constexpr std::array phrases = {
    "hôm nay",  "hôm qua",   "hôm kia",     "ngày mai",  "tuần này",       "tuần trước",
    "tuần sau", "tháng này", "tháng trước", "tháng sau", "quý này",        "quý trước",
    "năm nay",  "năm ngoái", "năm sau",     "năm trước", "cuối tuần",      "đầu năm",
    "cuối năm", "thứ hai",   "thứ ba",      "thứ tư",    "thứ năm",        "thứ sáu",
    "thứ bảy",  "chủ nhật",  "tết",         "trung thu", "giáng sinh",     "quốc khánh",
    "giỗ tổ",   "giao thừa", "today",       "yesterday", "rằm tháng giêng"};

std::string suggestion(std::string_view text) {
  if (text.size() <= 40) {
    const std::string typed = text::folded(text);
    const char* nearest = nullptr;
    std::size_t least = std::min<std::size_t>(2, typed.size() / 3) + 1;
    for (const char* phrase : phrases) {
      const std::size_t d = text::edit_distance(typed, text::folded(phrase));
      if (d >= least) continue;
      least = d;
      nearest = phrase;
    }
    if (nearest) return fmt::format("did you mean \"{}\"?", nearest);
  }
  return "write 2019, 2019-02, 28/2/2019, \"quý 4/2018\", \"tuần trước\", \"tết 2019\", or a range "
         "such as 2019-01..2019-03";
}

/// Words of the two languages; the text of an article is read in Vietnamese only.
std::optional<Point> in_english(const std::string& folded) {
  static constexpr std::pair<const char*, int> words[] = {
      {"today", 0}, {"now", 0}, {"yesterday", -1}, {"tomorrow", 1}, {"nay", 0}, {"qua", -1}};
  for (const auto& [word, shift] : words) {
    if (folded != word) continue;
    Point point;
    point.form = Form::unit_shift;
    point.shift = shift;
    return point;
  }
  return std::nullopt;
}

std::optional<Expression> in_words(std::string_view text) {
  std::vector<Lexeme> lexemes;
  for (const Spelling spelling : {Spelling::strict, Spelling::folded}) {
    cut(text, spelling, lexemes);
    if (const auto found = read_whole(lexemes)) return found;
  }
  return std::nullopt;
}

}  // namespace

void Refusal::operator()(std::size_t at, const std::string& why, std::string hint) const {
  throw Error(ErrorCode::query, text::excerpt(text) + ": " + why, {}, std::move(hint), offset + at);
}

Expression parse_query_point(std::string_view text, std::size_t offset) {
  const Refusal refuse{text, offset};
  constexpr std::size_t most_bytes = 200;  // far more than any date has
  if (text.size() > most_bytes) refuse(0, "is too long for a date", suggestion(""));
  std::optional<Point> point = in_numbers(text, refuse);
  if (!point) point = iso_part(text, refuse);
  if (!point) point = ago(text);
  if (!point) point = in_english(text::folded(text));
  if (point) return {.from = *point};
  if (auto expression = in_words(text)) return *expression;
  refuse(0, "cannot be read as a date", suggestion(text));
}

}  // namespace vnfts::date
