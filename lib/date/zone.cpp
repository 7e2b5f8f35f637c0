#include "date/zone.h"

#include <array>

#include "date/take.h"

namespace vnfts::date {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes max_zone = hours{14};

struct Zone {
  const char* name;
  hours east;
};

constexpr std::array<Zone, 21> zones = {
    {{"z", hours{0}},           {"ut", hours{0}},           {"utc", hours{0}},
     {"gmt", hours{0}},         {"ict", hours{7}},          {"asia/ho_chi_minh", hours{7}},
     {"asia/saigon", hours{7}}, {"asia/bangkok", hours{7}}, {"gio viet nam", hours{7}},
     {"gio vn", hours{7}},      {"gio ha noi", hours{7}},   {"est", hours{-5}},
     {"edt", hours{-4}},        {"cst", hours{-6}},         {"cdt", hours{-5}},
     {"mst", hours{-7}},        {"mdt", hours{-6}},         {"pst", hours{-8}},
     {"pdt", hours{-7}},        {"jst", hours{9}},          {"kst", hours{9}}}};

/// "+7", "+07", "+07:00", "+0700".
std::optional<minutes> take_offset(std::string_view& rest) {
  const int sign = rest.starts_with('-') ? -1 : 1;
  if (!take(rest, "+") && !take(rest, "-")) return std::nullopt;
  std::string_view four = rest;
  const auto both = take_number(four, 4, 4);
  if (both) rest = four;
  const auto hour = both ? *both / 100 : take_number(rest, 1, 2);
  const auto minute = both ? *both % 100 : take(rest, ":") ? take_number(rest, 2, 2) : 0;
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const minutes east = sign * (hours{*hour} + minutes{*minute});
  return std::chrono::abs(east) <= max_zone ? std::optional(east) : std::nullopt;
}

bool signed_number(std::string_view rest) {
  return rest.size() > 1 && (rest[0] == '+' || rest[0] == '-') && is_digit(rest[1]);
}

/// What follows UTC or GMT: "+7", " +7"; 0 for nothing.
std::optional<minutes> take_relative(std::string_view& rest) {
  std::string_view at = rest;
  take(at, " ");
  if (!signed_number(at)) return minutes{0};
  rest = at;
  return take_offset(rest);
}

std::optional<minutes> take_any(std::string_view& rest) {
  for (const Zone& zone : zones) {
    if (!take_word(rest, zone.name)) continue;
    return zone.east == hours{0} ? take_relative(rest) : zone.east;
  }
  return take_offset(rest);
}

}  // namespace

std::optional<minutes> take_zone(std::string_view& rest) {
  std::string_view at = rest;
  const auto zone = take_any(at);
  if (!zone || !at_boundary(at)) return std::nullopt;
  rest = at;
  return zone;
}

}  // namespace vnfts::date
