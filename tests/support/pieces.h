/// A text cut into pieces, as texts are.
#pragma once

#include <string_view>
#include <vector>

#include "text/piece.h"

namespace vnfts::test {

inline std::vector<text::Piece> cut(std::string_view text) {
  std::vector<text::Piece> pieces;
  text::cut(text, text::Spelling::strict, pieces);
  return pieces;
}

}  // namespace vnfts::test
