/// Texts by code points, as readers of labels and of JSON count them; ill-formed bytes as
/// `cli::take` takes them.
#pragma once

#include <string_view>
#include <vector>

#include "cli/utf8.h"

namespace vnfts::test {

inline std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) cli::take(text);
  return count;
}

/// `length` code points from the `offset`th on, as far as there are any.
inline std::string_view part_of(std::string_view text, std::size_t offset, std::size_t length) {
  for (; offset > 0 && !text.empty(); --offset) cli::take(text);
  std::string_view rest = text;
  for (; length > 0 && !rest.empty(); --length) cli::take(rest);
  return text.substr(0, text.size() - rest.size());
}

/// Whether all of the offsets, which are bytes and do not go down, are where a code point of the
/// text begins or at its end.
inline bool on_boundaries(std::string_view text, const std::vector<std::size_t>& offsets) {
  std::string_view rest = text;
  for (const std::size_t offset : offsets) {
    while (!rest.empty() && text.size() - rest.size() < offset) cli::take(rest);
    if (text.size() - rest.size() != offset) return false;
  }
  return true;
}

}  // namespace vnfts::test
