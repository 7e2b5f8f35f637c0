/// A text that is being typed: its finished words, and the beginning of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/analyzer.h"

namespace vnfts::index {

struct Unfinished {
  std::string text;             ///< What was typed, composed (NFC) and well-formed.
  std::vector<Token> finished;  ///< The last words with nothing but space between.
  std::optional<Token> last;    ///< The beginning of a word, or one whole; none behind a space.

  std::string_view typed(const Token& token) const {
    return std::string_view(text).substr(token.begin, token.end - token.begin);
  }
};

/// Nothing when no word can go on: there is none, the text ends in punctuation or in the number
/// of a compound (covid-19), or it is too long.
std::optional<Unfinished> read_unfinished(std::string_view typed);

}  // namespace vnfts::index
