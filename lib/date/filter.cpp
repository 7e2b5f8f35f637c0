#include "vnfts/date.h"

namespace vnfts {

Day today() {
  constexpr std::chrono::hours vietnam{7};
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + vietnam);
}

DayFilter parse_day_filter(std::string_view text, Day) { return {parse_day_range(text), {}}; }

std::vector<DayRange> days_of(const DayFilter& filter, Day first, Day last) {
  const Day from = std::max(filter.range.first.value_or(first), first);
  const Day to = std::min(filter.range.last.value_or(last), last);
  if (to < from) return {};
  return {{from, to}};
}

std::string to_string(const DayFilter& filter) { return to_string(filter.range); }

}  // namespace vnfts
