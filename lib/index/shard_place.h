/// Which shard an article lies in. Xapian deals the numbers of articles out to the shards in turn.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace vnfts::index {

struct ShardPlace {
  std::size_t shard;
  Xapian::docid article;  ///< Its number there.
};

/// Of an article by its number in all `shards` together, from 1 on.
inline ShardPlace shard_place(Xapian::docid article, std::size_t shards) {
  const auto count = static_cast<Xapian::docid>(shards);
  return {(article - 1) % count, (article - 1) / count + 1};
}

}  // namespace vnfts::index
