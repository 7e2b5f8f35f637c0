#include "index/day_blocks.h"

#include <array>

#include "index/schema.h"

namespace vnfts::index {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

/// The lengths of the blocks of a day, the largest first.
constexpr std::array<std::size_t, 5> lengths = {2, 3, 4, 6, 8};

/// The last day of the block of `length` digits that begins on `day`; nothing when none does.
std::optional<Day> last_of_block(Day day, std::size_t length) {
  using std::chrono::December, std::chrono::January;
  const year_month_day date(day);
  if (length == 8) return day;
  if (date.day() != std::chrono::day(1)) return std::nullopt;
  if (length == 6) return Day(date.year() / date.month() / std::chrono::last);
  const int years = length == 4 ? 1 : length == 3 ? 10 : 100;
  if (date.month() != January || int{date.year()} % years != 0) return std::nullopt;
  return Day((date.year() + std::chrono::years(years - 1)) / December / 31);
}

}  // namespace

std::vector<Block> cut(Day first, Day last) {
  std::vector<Block> blocks;
  while (first <= last) {
    for (const std::size_t length : lengths) {
      const auto end = last_of_block(first, length);
      if (!end || *end > last) continue;
      blocks.push_back(day_value(first).substr(0, length));
      first = *end + days(1);
      break;
    }
  }
  return blocks;
}

std::vector<Block> around(const Block& block) {
  std::vector<Block> larger;
  for (auto length = lengths.rbegin(); length != lengths.rend(); ++length)
    if (*length < block.size()) larger.push_back(block.substr(0, *length));
  return larger;
}

}  // namespace vnfts::index
