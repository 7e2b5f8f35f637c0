#include "date/month_name.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "date/take.h"

namespace vnfts::date {

namespace {

constexpr std::array<std::string_view, 12> english = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 12> vietnamese = {
    "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"};

/// "february", "feb", "feb.", "sept".
std::optional<int> take_english_month(std::string_view& rest) {
  const std::size_t size =
      static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin());
  const std::string_view word = rest.substr(0, size);
  for (std::size_t i = 0; i < english.size(); ++i) {
    if (word != english[i] && word != english[i].substr(0, 3) && (i != 8 || word != "sept"))
      continue;
    rest.remove_prefix(size);
    if (size < english[i].size()) take(rest, ".");
    return static_cast<int>(i + 1);
  }
  return std::nullopt;
}

/// The longest name first: "muoi hai" begins with "muoi".
std::optional<int> take_month_word(std::string_view& rest) {
  for (std::size_t i = vietnamese.size(); i-- > 0;)
    if (take_word(rest, vietnamese[i])) return static_cast<int>(i + 1);
  return std::nullopt;
}

/// "thang 2", "thg 02", "th2", "thang hai".
std::optional<int> take_vietnamese_month(std::string_view& rest) {
  std::string_view at = rest;
  if (!take(at, "thang ") && !take(at, "thg ") && !take(at, "th")) return std::nullopt;
  const bool number = !at.empty() && is_digit(at.front());
  const auto month = number ? take_number(at, 1, 2) : take_month_word(at);
  if (!month || !at_boundary(at)) return std::nullopt;
  rest = at;
  return month;
}

std::optional<int> take_month(std::string_view& rest) {
  const auto month = take_vietnamese_month(rest);
  return month ? month : take_english_month(rest);
}

/// "28", "28th"; not the hour of "28:30".
std::optional<int> take_day(std::string_view& rest) {
  static constexpr std::array ordinals = {"st", "nd", "rd", "th"};
  const auto day = take_number(rest, 1, 2);
  if (std::ranges::none_of(ordinals, [&](const char* end) { return take_word(rest, end); }) &&
      (!at_boundary(rest) || rest.starts_with(':')))
    return std::nullopt;
  return day;
}

bool take_joint(std::string_view& rest) {
  if (take(rest, ", ") || take(rest, " ") || take(rest, "-") || take(rest, "/")) return true;
  return false;
}

std::optional<DayMonth> take_day_first(std::string_view& rest) {
  const auto day = take_day(rest);
  if (!day || !take_joint(rest)) return std::nullopt;
  take(rest, "of ");
  const auto month = take_month(rest);
  return month ? std::optional(DayMonth{*day, *month}) : std::nullopt;
}

std::optional<DayMonth> take_month_first(std::string_view& rest) {
  const auto month = take_month(rest);
  if (!month || !take_joint(rest)) return std::nullopt;
  const auto day = take_day(rest);
  return day ? std::optional(DayMonth{*day, *month}) : std::nullopt;
}

}  // namespace

std::optional<DayMonth> take_day_month(std::string_view& rest) {
  std::string_view at = rest;
  auto found = take_day_first(at);
  if (!found) {
    at = rest;
    found = take_month_first(at);
  }
  if (!found || !at_boundary(at)) return std::nullopt;
  rest = at;
  return found;
}

bool begins_with_month(std::string_view rest) { return take_english_month(rest).has_value(); }

}  // namespace vnfts::date
