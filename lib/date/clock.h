/// Times of day as publication dates have them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vnfts::date {

/// Takes the clock that the simplified text begins with (see take.h); when there is none, or it
/// shows an impossible time, `rest` stays. Less than a day.
///   15:30   15:30:59   15:30:59.123   15h30   15h   15g30   15 gio 30 phut
///   3:30 pm   3 p.m.   3:30 ch (chiều)   3:30 sa (sáng)   3:30 toi
/// A half of the day beside an hour that needs none is met too: "15:30 PM", "00:01 AM".
std::optional<std::chrono::seconds> take_clock(std::string_view& rest);

/// Takes "1530" or "153000" with or without a fraction, as ISO 8601 has them behind a T.
std::optional<std::chrono::seconds> take_compact_clock(std::string_view& rest);

/// Nothing for what no clock shows; 24:00 and leap seconds are refused.
std::optional<std::chrono::seconds> make_clock(int hour, int minute, int second);

}  // namespace vnfts::date
