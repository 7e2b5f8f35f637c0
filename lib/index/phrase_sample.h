/// How often words stand side by side in the archive, from a look at a few articles.
#pragma once

#include <span>
#include <string>

#include "index/generation.h"

namespace vnfts::index {

struct PhraseEstimate {
  double articles = 0;   ///< That have the phrase, about; exact when `complete`.
  std::size_t seen = 0;  ///< How many of the articles that were looked at have it.
  bool complete = true;  ///< Every article that has all of the words was looked at.
};

/// Looks at the first articles that have all of the words, 16 at most, whatever there are more.
PhraseEstimate estimate_phrase(const Served& served, std::span<const std::string> words);

}  // namespace vnfts::index
