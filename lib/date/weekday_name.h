/// Days of the week by name.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vnfts::date {

/// Takes the weekday that the simplified text begins with (see take.h), when the word ends there:
/// "thu hai", "thu 2", "t2", "chu nhat", "cn", "monday", "mon". "thu" of "thu 2 nov" is Thursday.
std::optional<std::chrono::weekday> take_weekday(std::string_view& rest);

}  // namespace vnfts::date
