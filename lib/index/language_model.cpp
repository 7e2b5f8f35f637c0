#include "index/language_model.h"

#include <algorithm>
#include <utility>

#include "index/schema.h"
#include "index/word_counts.h"

namespace vnfts::index {

LanguageModel::LanguageModel(TableStore tables) : tables_(std::move(tables)) {}

std::string LanguageModel::chunk(std::string_view folded) const {
  return chunk_at(metadata::words + std::string(folded));
}

std::string LanguageModel::chunk_at(const std::string& key) const {
  if (key.size() > metadata::max_key_bytes) return {};
  std::vector<std::string> chunks = tables_.metadata(key);
  return chunks.size() == 1 ? std::move(chunks.front()) : merge_chunks(chunks);
}

std::vector<std::string> LanguageModel::spellings(std::string_view beginning,
                                                  std::size_t most) const {
  const std::string key = metadata::words + std::string(beginning);
  std::vector<std::string> out;
  for (const Xapian::Database& shard : tables_.shards()) {
    std::size_t left = most;
    for (auto it = shard.metadata_keys_begin(key); it != shard.metadata_keys_end(key); ++it) {
      if (left-- == 0) break;
      out.push_back((*it).substr(metadata::words.size()));
    }
  }
  return out;
}

double LanguageModel::total() const {
  double total = 1;
  for (const Xapian::Database& shard : tables_.shards())
    total += static_cast<double>(shard.get_total_length());
  return total;
}

double probability_behind(double followed, double distinct, double pairs, double alone) {
  constexpr double discount = 0.75;
  if (followed <= 0) return alone;
  const double kept = std::max(pairs - discount, 0.0) / followed;
  const double freed = std::min(discount * distinct / followed, 1.0);
  return std::min(kept + std::max(freed, 1e-6) * alone, 1.0);
}

}  // namespace vnfts::index
