#include "index/mentioned_months.h"

#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using std::chrono::year_month;

constexpr year_month first_month = std::chrono::year(1000) / std::chrono::January;
constexpr year_month last_month = std::chrono::year(2999) / std::chrono::December;

[[noreturn]] void damaged() {
  throw Error(ErrorCode::damaged, "the months that an article names cannot be read", {},
              "index the archive again");
}

}  // namespace

std::string encode_months(std::span<const year_month> months) {
  std::string out;
  out.reserve(2 * months.size());
  for (const year_month month : months) {
    const auto number = static_cast<unsigned>((month - first_month).count());
    out += static_cast<char>(number >> 8);
    out += static_cast<char>(number & 0xFF);
  }
  return out;
}

std::vector<year_month> decode_months(std::string_view value) {
  if (value.size() % 2 != 0) damaged();
  std::vector<year_month> out;
  out.reserve(value.size() / 2);
  for (; !value.empty(); value.remove_prefix(2)) {
    const int high = static_cast<unsigned char>(value[0]);
    const int low = static_cast<unsigned char>(value[1]);
    const year_month month = first_month + std::chrono::months(high << 8 | low);
    if (month > last_month || (!out.empty() && month <= out.back())) damaged();
    out.push_back(month);
  }
  return out;
}

}  // namespace vnfts::index
