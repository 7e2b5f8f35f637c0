/// Stretches of a text that may name places, and what each may mean; nothing is refused yet for
/// what stands around it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "data/tables.h"
#include "place/gazetteer.h"
#include "place/phrases.h"
#include "vnfts/date.h"

namespace vnfts::place {

struct Candidate {
  std::uint32_t first = 0;  ///< Pieces, half open: from the type word, or the name,
  std::uint32_t name = 0;   ///< from the name,
  std::uint32_t last = 0;   ///< to its end.
  const data::PlaceTypesRow* type = nullptr;    ///< The type word in front.
  const data::PlaceTypesRow* listed = nullptr;  ///< That of the list it stands in, if it has none.
  bool several = false;       ///< The type word, its own or of the list, is of several units.
  std::uint32_t reading = 0;  ///< Its readings in `Candidates::readings`, half open.
  std::uint32_t reading_end = 0;

  /// Its own type word, or that of its list; null when it has neither.
  const data::PlaceTypesRow* own_or_listed() const { return type ? type : listed; }
};

struct Candidates {
  std::vector<Candidate> spans;  ///< In order, apart from each other.
  std::vector<Reading> readings;

  std::span<const Reading> of(const Candidate& candidate) const {
    return std::span(readings).subspan(candidate.reading,
                                       candidate.reading_end - candidate.reading);
  }
};

/// Replaces `out`. `pieces` are of `text`. A unit that did not exist yet on the day is a reading
/// behind a type word only.
void find_candidates(std::string_view text, Pieces pieces, std::optional<Day> published,
                     Candidates& out);

/// Whether the word says exactly that the place is one: quận, not only a unit of that level.
bool same_type(const data::PlaceTypesRow& type, Row row);

}  // namespace vnfts::place
