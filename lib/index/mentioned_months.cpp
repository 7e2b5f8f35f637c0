#include "index/mentioned_months.h"

#include <algorithm>

#include "vnfts/error.h"

namespace vnfts::index {

namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2999;

bool kept(Month month) {
  const int year{month.year()};
  return month.ok() && year >= first_year && year <= last_year;
}

unsigned number_of(Month month) {
  return static_cast<unsigned>(int{month.year()} - first_year) * 12 + unsigned{month.month()} - 1;
}

Month month_of(unsigned number) {
  return std::chrono::year(first_year + static_cast<int>(number / 12)) /
         std::chrono::month(number % 12 + 1);
}

[[noreturn]] void damaged() {
  throw Error(ErrorCode::damaged, "the months that an article names cannot be read", {},
              "index the archive again");
}

}  // namespace

std::string encode_months(std::vector<Month> months) {
  std::erase_if(months, [](Month month) { return !kept(month); });
  std::ranges::sort(months);
  const auto again = std::ranges::unique(months);
  months.erase(again.begin(), again.end());
  std::string out;
  out.reserve(2 * months.size());
  for (const Month month : months) {
    out += static_cast<char>(number_of(month) >> 8);
    out += static_cast<char>(number_of(month) & 0xFF);
  }
  return out;
}

std::vector<Month> decode_months(std::string_view value) {
  if (value.size() % 2 != 0) damaged();
  std::vector<Month> out;
  out.reserve(value.size() / 2);
  for (; !value.empty(); value.remove_prefix(2)) {
    const auto high = static_cast<unsigned char>(value[0]);
    const auto low = static_cast<unsigned char>(value[1]);
    const Month month = month_of(high * 256U + low);
    if (!kept(month) || (!out.empty() && month <= out.back())) damaged();
    out.push_back(month);
  }
  return out;
}

}  // namespace vnfts::index
