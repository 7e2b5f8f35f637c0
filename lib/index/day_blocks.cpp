#include "index/day_blocks.h"

#include <optional>

namespace vnfts::index {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

/// The last day of the block of `length` digits that begins on the day; nothing when none does.
std::optional<Day> last_of_block(const year_month_day& date, std::size_t length) {
  using std::chrono::December, std::chrono::January;
  if (length == 8) return Day(date);
  if (date.day() != std::chrono::day(1)) return std::nullopt;
  if (length == 6) return Day(date.year() / date.month() / std::chrono::last);
  const int years = length == 4 ? 1 : length == 3 ? 10 : 100;
  if (date.month() != January || int{date.year()} % years != 0) return std::nullopt;
  return Day((date.year() + std::chrono::years(years - 1)) / December / 31);
}

/// The first digits of the day as `day_value` writes it.
Block digits(const year_month_day& date, std::size_t length) {
  unsigned number = static_cast<unsigned>(int{date.year()}) * 10000 + unsigned{date.month()} * 100 +
                    unsigned{date.day()};
  Block block(8, '0');
  for (std::size_t i = block.size(); i-- > 0; number /= 10)
    block[i] = static_cast<char>('0' + number % 10);
  block.resize(length);
  return block;
}

}  // namespace

void append_cut(Day first, Day last, std::vector<Block>& out) {
  while (first <= last) {
    const year_month_day date(first);
    for (const std::size_t length : block_lengths) {
      const auto end = last_of_block(date, length);
      if (!end || *end > last) continue;
      out.push_back(digits(date, length));
      first = *end + days(1);
      break;
    }
  }
}

std::vector<Block> cut(Day first, Day last) {
  std::vector<Block> blocks;
  append_cut(first, last, blocks);
  return blocks;
}

std::vector<Block> around(const Block& block) {
  std::vector<Block> larger;
  for (auto length = block_lengths.rbegin(); length != block_lengths.rend(); ++length)
    if (*length < block.size()) larger.push_back(block.substr(0, *length));
  return larger;
}

}  // namespace vnfts::index
