#include "date/numeric.h"

#include <array>

namespace vnfts::date {

namespace {

struct Group {
  Number number;
  std::size_t digits = 0;
};

/// The digits at `at`, cut at nine, which no date has.
Group read_group(std::string_view text, std::size_t at) {
  Group group{{0, at}, 0};
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && group.digits < 9; ++at) {
    group.number.value = group.number.value * 10 + (text[at] - '0');
    ++group.digits;
  }
  return group;
}

struct Groups {
  std::array<Group, 3> at;
  std::size_t count = 0;
  std::size_t length = 0;
};

Groups read_groups(std::string_view text) {
  Groups groups;
  while (groups.count < groups.at.size()) {
    const std::size_t begin = groups.count == 0 ? 0 : groups.length + 1;
    const Group group = read_group(text, begin);
    if (group.digits == 0) break;
    groups.at[groups.count++] = group;
    groups.length = begin + group.digits;
    if (groups.length >= text.size()) break;
    const char separator = text[groups.at[0].digits];
    if (separator != '-' && separator != '/' && separator != '.') break;
    if (text[groups.length] != separator) break;
  }
  return groups;
}

NumericDate split_compact(Number number) {
  const auto [value, offset] = number;
  return {Number{value / 10000, offset}, Number{value / 100 % 100, offset + 4},
          Number{value % 100, offset + 6}, 8};
}

}  // namespace

std::optional<NumericDate> read_numeric(std::string_view text) {
  const Groups groups = read_groups(text);
  const auto& [a, b, c] = groups.at;
  const auto small = [](const Group& g) { return g.digits <= 2; };
  const bool year_first = a.digits == 4;
  if (groups.count == 1 && a.digits == 8) return split_compact(a.number);
  if (groups.count == 1 && year_first) return NumericDate{a.number, {}, {}, groups.length};
  if (groups.count == 2 && year_first && small(b))
    return NumericDate{a.number, b.number, {}, groups.length};
  if (groups.count == 2 && small(a) && b.digits == 4)
    return NumericDate{b.number, a.number, {}, groups.length};
  if (groups.count == 2 && small(a) && small(b))
    return NumericDate{{}, b.number, a.number, groups.length};
  if (groups.count == 3 && year_first && small(b) && small(c))
    return NumericDate{a.number, b.number, c.number, groups.length};
  if (groups.count == 3 && small(a) && small(b) && c.digits <= 4)
    return NumericDate{c.number, b.number, a.number, groups.length};
  return std::nullopt;
}

unsigned days_in_month(int year, unsigned month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}};
  return unsigned{last.day()};
}

std::optional<Day> make_day(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

}  // namespace vnfts::date
