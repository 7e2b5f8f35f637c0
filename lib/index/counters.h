/// What is learnt from the text of articles while they are indexed.
#pragma once

#include <map>
#include <string>

#include "index/definitions.h"
#include "index/pair_counter.h"

namespace vnfts::index {

/// Keys of a database's metadata, and what is to be kept under them.
using Notes = std::map<std::string, std::string>;

inline void store(const Notes& notes, Xapian::WritableDatabase& db) {
  for (const auto& [key, text] : notes) db.set_metadata(key, text);
}

/// Brought into the database's metadata by each commit.
struct Counters {
  PairCounter words;
  DefinitionCounter definitions;

  /// `sign` is -1 to take back an article that is replaced or removed.
  void count(std::string_view text, std::span<const Token> tokens, int sign) {
    words.count(text, tokens, sign);
    definitions.count(text, tokens, sign);
  }

  /// The same of tokens by their numbers: see PairCounter.
  void count(std::string_view text, std::span<const Token> tokens,
             std::span<const std::uint32_t> numbers, Lexicon& lexicon) {
    words.count(text, tokens, numbers, lexicon);
    definitions.count(text, tokens, 1);
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
