/// Letters and digits of ASCII, where nothing else can be meant: names of elements, fields, hosts.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_capital(c) || (c >= 'a' && c <= 'z'); }

/// Other bytes stay as they are.
constexpr char ascii_lower(char c) {
  return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lower(std::string_view bytes) {
  std::string out(bytes);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

}  // namespace vnfts::text
