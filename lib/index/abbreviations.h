/// Abbreviations as synonyms, both ways: UBND finds "ủy ban nhân dân", and the words find UBND.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "index/language_model.h"

namespace vnfts::index {

/// A word of a query, or a compound in one piece, as the analysis has it.
struct QueryWord {
  std::string term;   ///< As typed; empty when nothing can stand for it.
  std::string meant;  ///< The spelling that was most probably meant.
};

/// Something else that is written for words `first` .. `first + count - 1` of a row: terms side by
/// side.
struct Alternative {
  std::size_t first = 0;
  std::size_t count = 0;
  std::vector<std::string> terms;
};

/// What lib/data/abbreviations.tsv and the archive's own definitions (definitions.h) know of a row
/// of words. A row of the table that names a context counts only when one of its words is among
/// `context`, the terms of the whole query; an abbreviation that reads as a syllable must be typed
/// in capitals. Of the archive's definitions those count that were met twice, for abbreviations
/// that the table does not have. Of overlapping expansions the longest counts.
std::vector<Alternative> find_alternatives(std::span<const QueryWord> row,
                                           const std::set<std::string>& context,
                                           const LanguageModel& model);

}  // namespace vnfts::index
