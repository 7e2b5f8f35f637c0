#include "date/weekday_name.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "date/month_name.h"
#include "date/take.h"

namespace vnfts::date {

namespace {

/// From Monday, which Vietnamese calls the second day.
constexpr std::array<std::string_view, 7> vietnamese = {"thu hai", "thu ba",  "thu tu",  "thu nam",
                                                        "thu sau", "thu bay", "chu nhat"};
constexpr std::array<std::string_view, 7> english = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};

/// "thu 2" to "thu 7", "t2" to "t7"; Monday is 0.
std::optional<std::size_t> take_numbered(std::string_view& rest) {
  std::string_view at = rest;
  if (!take(at, "thu ") && !take(at, "t")) return std::nullopt;
  const auto number = take_number(at, 1, 1);
  if (!number || *number < 2 || *number > 7 || !at_boundary(at)) return std::nullopt;
  if (at.starts_with(' ') && begins_with_month(at.substr(1))) return std::nullopt;
  rest = at;
  return static_cast<std::size_t>(*number - 2);
}

/// In full or at least three letters of it: "thurs", "thu".
std::optional<std::size_t> take_english(std::string_view& rest) {
  const std::string_view word(rest.begin(), std::ranges::find_if_not(rest, is_letter));
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < english.size(); ++i) {
    if (!english[i].starts_with(word) || !take_word(rest, word)) continue;
    if (word.size() < english[i].size()) take(rest, ".");
    return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> take_name(std::string_view& rest) {
  for (std::size_t i = 0; i < vietnamese.size(); ++i)
    if (take_word(rest, vietnamese[i])) return i;
  if (take_word(rest, "chua nhat") || take_word(rest, "cn")) return 6;
  if (const auto day = take_numbered(rest)) return day;
  return take_english(rest);
}

}  // namespace

std::optional<std::chrono::weekday> take_weekday(std::string_view& rest) {
  const auto day = take_name(rest);
  if (!day) return std::nullopt;
  return std::chrono::weekday(static_cast<unsigned>(*day + 1));
}

}  // namespace vnfts::date
