/// What is learnt from the text of articles while they are indexed.
#pragma once

#include "index/definitions.h"
#include "index/pair_counter.h"

namespace vnfts::index {

/// Brought into the database's metadata by each commit.
struct Counters {
  PairCounter words;
  DefinitionCounter definitions;

  /// `sign` is -1 to take back an article that is replaced or removed.
  void count(std::string_view text, std::span<const Token> tokens, int sign) {
    words.count(text, tokens, sign);
    definitions.count(text, tokens, sign);
  }

  void add(const Counters& more) {
    words.add(more.words);
    definitions.add(more.definitions);
  }

  void store(Xapian::WritableDatabase& db) {
    words.store(db);
    definitions.store(db);
  }
};

}  // namespace vnfts::index
