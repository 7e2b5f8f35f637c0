/// ASCII white space around values and records, and the byte order mark before them.
#pragma once

#include <string_view>

namespace vnfts::article {

inline constexpr std::string_view white_space = " \t\n\v\f\r";
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline std::string_view trimmed_left(std::string_view s) {
  const std::size_t first = s.find_first_not_of(white_space);
  return first == s.npos ? std::string_view{} : s.substr(first);
}

inline std::string_view trimmed(std::string_view s) {
  s = trimmed_left(s);
  return s.substr(0, s.find_last_not_of(white_space) + 1);
}

inline std::string_view without_mark(std::string_view s) {
  return s.starts_with(byte_order_mark) ? s.substr(byte_order_mark.size()) : s;
}

}  // namespace vnfts::article
