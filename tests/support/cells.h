/// What the tests of tables ask of their cells.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/letters.h"
#include "text/syllable.h"

namespace vnfts::test {

/// The words of a cell, parted by one space each.
inline std::vector<std::string> words(std::string_view phrase) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    out.emplace_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Composed small letters of the alphabet and nothing else.
inline bool lower_case(std::string_view word) {
  std::string written;
  const auto letters = text::read_letters(word);
  if (letters)
    for (const text::Letter letter : letters->view()) text::append(written, letter);
  return written == word;
}

}  // namespace vnfts::test
