/// A typed word with the spellings that it may stand for.
#pragma once

#include <string>

#include "index/channel.h"
#include "index/generation.h"
#include "vnfts/analyzer.h"
#include "vnfts/query.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// What was typed, what the analyzer made of it, where it is looked for, and how its marks bind.
struct WordTyped {
  std::string typed;
  Token token;
  Field field = Field::text;
  Accents accents = Accents::automatic;
};

/// The word with the spellings that the archive has, each with its counts.
TypedWord typed_word(const Served& served, const WordTyped& of);

}  // namespace vnfts::index
