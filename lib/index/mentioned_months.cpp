#include "index/mentioned_months.h"

#include <set>

#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::chrono::days longest{31};
constexpr year_month first_month = std::chrono::year(1000) / std::chrono::January;

year_month month_of(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

}  // namespace

std::vector<year_month> mentioned_months(std::span<const DateMention> mentions) {
  std::set<year_month> found;
  for (const DateMention& mention : mentions) {
    if (mention.last - mention.first >= longest) continue;
    for (year_month at = month_of(mention.first); at <= month_of(mention.last); at += months(1))
      found.insert(at);
  }
  return {found.begin(), found.end()};
}

std::string encode_months(std::span<const year_month> months) {
  std::string value;
  for (const year_month month : months) {
    const auto number = static_cast<unsigned>((month - first_month).count());
    value += static_cast<char>(number >> 8);
    value += static_cast<char>(number & 0xFF);
  }
  return value;
}

std::vector<year_month> decode_months(std::string_view value) {
  if (value.size() % 2 != 0)
    throw Error(ErrorCode::damaged, "the months of an article cannot be read", {},
                "index the archive again");
  std::vector<year_month> out;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(value[i]); };
  for (std::size_t i = 0; i < value.size(); i += 2)
    out.push_back(first_month + months(byte(i) * 256 + byte(i + 1)));
  return out;
}

}  // namespace vnfts::index
