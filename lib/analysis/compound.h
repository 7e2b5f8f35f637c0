/// Which neighbouring units make one compound, and how it is written in one piece.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/units.h"

namespace vnfts::analysis {

/// A row of units side by side; `whole` is the compound in one piece, empty when it is none
/// (Hà Nội-Huế is three syllables in a row).
struct Compound {
  std::size_t first = 0;
  std::size_t count = 0;
  std::string whole;
};

/// Divides `units`, numbers joined already, into compounds, in order, none left out.
void find_compounds(std::span<const Unit> units, std::vector<Compound>& out);

/// The units in one piece, as an address or e-mail writes them: all joints kept. Empty when that is
/// longer than a term may be.
std::string spelled_out(std::span<const Unit> units);

}  // namespace vnfts::analysis
