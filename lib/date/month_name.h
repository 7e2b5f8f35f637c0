/// Days whose month is a word or stands behind one: 28 Feb, Feb 28, 28 tháng 2, tháng Hai 28.
#pragma once

#include <optional>
#include <string_view>

namespace vnfts::date {

/// The numbers may be out of their ranges.
struct DayMonth {
  int day = 0;
  int month = 0;
};

/// Takes a day and a named month, in either order, from the front of a simplified text (see
/// take.h); the year is left in `rest`. When there is none, `rest` stays. The names are English, in
/// full or in three letters, and Vietnamese: "thang 2", "thg 2", "th2", "thang hai". Tháng giêng
/// and tháng chạp are lunar and are refused.
std::optional<DayMonth> take_day_month(std::string_view& rest);

/// Whether `rest` begins with an English month.
bool begins_with_month(std::string_view rest);

}  // namespace vnfts::date
