/// A long text is read in blocks, so that memory does not grow with it.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "text/piece.h"

namespace vnfts::text {

/// What dates and places are looked for in at a time.
inline constexpr std::size_t block_bytes = std::size_t{64} << 10;

/// Where the block of at most `bytes` that begins at `begin` ends: behind a line or else a word of
/// its second half, or else before a code point. `bytes` is 8 at least; `begin` lies in the text.
std::size_t block_end(std::string_view text, std::size_t begin, std::size_t bytes);

/// Calls `visit(block, pieces, begin)` for each block of the text, with what it is `cut` into.
template <typename Visit>
void for_each_block(std::string_view text, Visit&& visit) {
  thread_local std::vector<Piece> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = block_end(text, begin, block_bytes);
    const std::string_view block = text.substr(begin, end - begin);
    cut(block, Spelling::strict, pieces);
    visit(block, std::as_const(pieces), begin);
    begin = end;
  }
}

}  // namespace vnfts::text
