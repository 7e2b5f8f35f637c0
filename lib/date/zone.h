/// Time zones as publication dates name them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vnfts::date {

inline constexpr std::chrono::minutes vietnam = std::chrono::hours{7};

/// Takes the zone that the simplified text begins with (see take.h), in minutes east of UTC, at
/// most 14 hours; when there is none, `rest` stays.
///   z   gmt   utc   gmt+7   gmt +07:00   +7   +07   +0700   +07:00   ict   est   gio viet nam
/// The names of North American zones are those of RFC 2822, section 4.3; its letters of one zone
/// each (other than Z) are refused, as it advises.
std::optional<std::chrono::minutes> take_zone(std::string_view& rest);

}  // namespace vnfts::date
