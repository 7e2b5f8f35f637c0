#include "place/cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "data/tables.h"
#include "place/beginnings.h"

namespace vnfts::place {

namespace {

constexpr std::array<std::string_view, 10> cue_names = {
    "person", "role",         "other", "brand",   "facility",
    "place",  "organisation", "word",  "several", "surname"};

/// Of cues with spaces between; the tests of the table see to it that the names are right.
std::uint32_t bits_of(std::string_view cues) {
  std::uint32_t bits = 0;
  while (!cues.empty()) {
    const std::size_t length = std::min(cues.find(' '), cues.size());
    bits |= 1u << (std::ranges::find(cue_names, cues.substr(0, length)) - cue_names.begin());
    cues.remove_prefix(std::min(length + 1, cues.size()));
  }
  return bits;
}

Phrases read(Phrases::Direction direction) {
  Phrases phrases(direction);
  for (const data::PlaceCuesRow& row : data::place_cues())
    phrases.add(row.phrase, bits_of(row.cues));
  return phrases;
}

}  // namespace

Cues cues_before(Pieces pieces, std::size_t at) {
  static const Phrases phrases = read(Phrases::Direction::backwards);
  return Cues(phrases.longest(pieces, at).value);
}

CuesFrom cues_from(Pieces pieces, std::size_t at) {
  static const Phrases phrases = read(Phrases::Direction::forwards);
  const Phrases::Match match = phrases.longest(pieces, at);
  return {Cues(match.value), match.words};
}

bool surname(const text::Piece& piece) {
  static const WordFilter names = [] {
    WordFilter filter;
    for (const data::PlaceCuesRow& row : data::place_cues())
      if (row.cues.find("surname") != std::string_view::npos)
        filter.add(text::word_key(row.phrase, text::Spelling::strict));
    return filter;
  }();
  if (!names.may_have(piece.key)) return false;
  return cues_from(Pieces(&piece, 1), 0).cues.has(Cue::surname);
}

}  // namespace vnfts::place
