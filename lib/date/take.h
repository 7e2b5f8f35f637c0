/// Reading from the front of a simplified text: lower case, without marks, single spaces.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/ascii.h"

namespace vnfts::date {

using text::is_digit;
inline bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Whether no word or number goes on where `rest` begins.
inline bool at_boundary(std::string_view rest) {
  return rest.empty() || !(is_digit(rest.front()) || is_letter(rest.front()));
}

/// Removes `expected`, if `rest` begins with it.
inline bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

/// As `take`, when the word ends there.
inline bool take_word(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word) || !at_boundary(rest.substr(word.size()))) return false;
  rest.remove_prefix(word.size());
  return true;
}

/// All the digits that `rest` begins with, if there are `min` to `max` (at most 9) of them.
inline std::optional<int> take_number(std::string_view& rest, std::size_t min, std::size_t max) {
  std::size_t digits = 0;
  int value = 0;
  for (; digits < rest.size() && is_digit(rest[digits]); ++digits)
    if (digits < max) value = value * 10 + (rest[digits] - '0');
  if (digits < min || digits > max) return std::nullopt;
  rest.remove_prefix(digits);
  return value;
}

}  // namespace vnfts::date
