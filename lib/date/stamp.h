/// Moments written as one number.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vnfts::date {

/// Reads all of `text`:
///   1570090649            seconds since 1970: 9 or 10 digits, of 1973 to 2286
///   1570090649000         milliseconds: 12 or 13 digits; micro- and nanoseconds: 16 and 19
///   1570090649.0          any of these with a fraction, which is passed over
///   /Date(1570090649000)/ milliseconds as .NET writes them; a zone inside tells nothing more
///   20191003151729, 201910031517   year to second or minute on a clock in Vietnam
/// Of 12 digits that are both, the latter is meant: the former would lie in 1976. Zero and negative
/// numbers stand for no date in dumps, and give nothing.
std::optional<std::chrono::sys_seconds> read_stamp(std::string_view text);

/// Reads all of `digits`, 12 or 14 of them, as year to minute or second in Vietnam.
std::optional<std::chrono::sys_seconds> read_compact_time(std::string_view digits);

}  // namespace vnfts::date
