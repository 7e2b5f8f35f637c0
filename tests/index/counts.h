/// Chunks and models as text, to be compared in tests.
#pragma once

#include <xapian.h>

#include <map>
#include <span>
#include <string>

#include "index/schema.h"
#include "index/word_counts.h"

namespace vnfts::test {

/// "bo 3/2/1 nhớ=2": the word, its count, followed and distinct, then its pairs.
inline std::string described(const index::WordCounts& word) {
  std::string out = word.word + ' ' + std::to_string(word.count) + '/' +
                    std::to_string(word.followed) + '/' + std::to_string(word.distinct);
  for (const index::PairCount& pair : word.pairs)
    out += ' ' + pair.second + '=' + std::to_string(pair.count);
  return out;
}

inline std::string described(std::span<const index::WordCounts> words) {
  std::string out;
  for (const index::WordCounts& word : words) out += (out.empty() ? "" : "; ") + described(word);
  return out;
}

/// Everything that the model of a database says, by word.
inline std::map<std::string, index::WordCounts> model_of(const Xapian::Database& db) {
  std::map<std::string, index::WordCounts> out;
  const std::string& prefix = index::metadata::words;
  for (auto it = db.metadata_keys_begin(prefix); it != db.metadata_keys_end(prefix); ++it)
    for (index::WordCounts& word : index::decode_chunk(db.get_metadata(*it)))
      out.emplace(word.word, word);
  return out;
}

}  // namespace vnfts::test
