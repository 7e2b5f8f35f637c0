/// Sorted texts, each written as what it shares with the one before it, and the rest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "index/leb128.h"

namespace vnfts::index {

/// How long a beginning both have.
inline std::size_t shared_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// How much is shared, how much follows, and that.
inline void write_front_coded(std::string& out, std::string_view before, std::string_view text) {
  const std::size_t shared = shared_bytes(before, text);
  write_leb128(out, shared);
  write_leb128(out, text.size() - shared);
  out += text.substr(shared);
}

/// Takes a text from the front of `in`; `text` is the one before it. False when `in` has none such.
inline bool read_front_coded(std::string_view& in, std::string& text) {
  const auto shared = read_leb128(in);
  const auto more = read_leb128(in);
  if (!shared || !more || *shared > text.size() || *more > in.size()) return false;
  text.resize(*shared);
  text += in.substr(0, *more);
  in.remove_prefix(*more);
  return true;
}

}  // namespace vnfts::index
