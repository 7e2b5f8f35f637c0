/// What a row of typed words may have been meant as, word by word and over their bounds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "index/generation.h"
#include "index/piece.h"
#include "index/word_lattice.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// How the query was typed, and how it is looked for.
struct Typing {
  Accents accents = Accents::automatic;
  bool marked = false;  ///< Some word of the query carries a mark.
};

/// What is looked for as typed: each piece as one word, or something that the model does not know.
std::vector<Arc> read_as_typed(std::span<const Piece> pieces, const Typing& typing,
                               const Served& served, Chunks& chunks);

/// As typed; with other marks; one slip away (two in a long word that is no syllable); by Telex or
/// VNI keys; a word that holds several; two that are one. Only words that the archive has, but for
/// what was typed itself. A piece that is `sure` is read as typed only.
std::vector<Arc> read_row(std::span<const Piece> pieces, const std::vector<bool>& sure,
                          const Typing& typing, const Served& served, Chunks& chunks);

}  // namespace vnfts::index
