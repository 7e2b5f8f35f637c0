/// Words beside a name that say whether it is a place: `place_cues.tsv`.
#pragma once

#include <cstdint>

#include "place/phrases.h"

namespace vnfts::place {

enum class Cue : std::uint8_t {
  person,
  role,
  other,
  brand,
  facility,
  place,
  organisation,
  word,
  several,
  surname,
};

/// Some of the cues.
class Cues {
 public:
  Cues() = default;
  explicit Cues(std::uint32_t bits) : bits_(bits) {}

  bool has(Cue cue) const { return (bits_ >> static_cast<unsigned>(cue) & 1) != 0; }
  bool empty() const { return bits_ == 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// Of the longest phrase that ends directly before piece `at`.
Cues cues_before(Pieces pieces, std::size_t at);

/// Of the longest phrase that begins at piece `at`, and how many pieces it takes.
struct CuesFrom {
  Cues cues;
  std::size_t words = 0;
};
CuesFrom cues_from(Pieces pieces, std::size_t at);

/// Whether the piece alone is a family name.
bool surname(const text::Piece& piece);

}  // namespace vnfts::place
