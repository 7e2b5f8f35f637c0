#include "date/point.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "date/numeric.h"
#include "text/line.h"
#include "vnfts/error.h"

namespace vnfts::date {

namespace {

constexpr std::array<const char*, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Refuses a point: `text` is the whole of it, and begins at `offset`.
struct Refusal {
  std::string_view text;
  std::size_t offset;

  [[noreturn]] void operator()(std::size_t at, const std::string& why, std::string hint) const {
    throw Error(ErrorCode::query, text::excerpt(text) + ": " + why, {}, std::move(hint),
                offset + at);
  }
};

void check_year(const NumericDate& date, const Refusal& refuse) {
  if (!date.year) refuse(0, "the year is missing", "write day, month and year, as in 28/2/2019");
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
  if (date.day && make_day(date.year->value, date.day->value, month))
    hint = fmt::format("the day comes first: {}/{}/{}", month, date.day->value, date.year->value);
  refuse(offset, fmt::format("there is no month {}", month), std::move(hint));
}

void check_day(const NumericDate& date, const Refusal& refuse) {
  const int year = date.year->value;
  const int month = date.month->value;
  const auto [day, offset] = *date.day;
  const int days = static_cast<int>(days_in_month(year, static_cast<unsigned>(month)));
  if (day >= 1 && day <= days) return;
  const char* name = month_names[static_cast<std::size_t>(month - 1)];
  refuse(offset, fmt::format("{} {} has {} days", name, year, days),
         fmt::format("its days are {0:04}-{1:02}-01 to {0:04}-{1:02}-{2:02}", year, month, days));
}

Point interval(const NumericDate& date) {
  const int year = date.year->value;
  if (!date.month) return {*make_day(year, 1, 1), *make_day(year, 12, 31)};
  const int month = date.month->value;
  if (date.day) {
    const Day day = *make_day(year, month, date.day->value);
    return {day, day};
  }
  const int days = static_cast<int>(days_in_month(year, static_cast<unsigned>(month)));
  return {*make_day(year, month, 1), *make_day(year, month, days)};
}

}  // namespace

Point parse_point(std::string_view text, std::size_t offset) {
  const Refusal refuse{text, offset};
  const std::optional<NumericDate> date = read_numeric(text);
  if (!date || date->length != text.size())
    refuse(0, "cannot be read as a date",
           "write 2019, 2019-02, 2019-02-28, 20190228, 28/2/2019, 2/2019, or a range of these such "
           "as 2019-01..2019-03");
  check_year(*date, refuse);
  if (date->month) check_month(*date, refuse);
  if (date->day) check_day(*date, refuse);
  return interval(*date);
}

}  // namespace vnfts::date
