/// The rows of tokens of the articles that an index serves.
///
/// They are looked for in three places. An article put by a small update has them as a value, as
/// Xapian's transactions hold that together with its terms. Others have them in the file of their
/// generation. When that is out of reach, on a remote shard or after somebody else's tool copied
/// the database, the stored text is analysed again: slow, and the same.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/token_file.h"

namespace vnfts::index {

/// The rows in one shard. Not thread-safe.
class ShardRows {
 public:
  ShardRows(const Xapian::Database& shard, std::shared_ptr<const TokenFile> file);

  /// `article` is its number in the shard, where it must be. Until the next call.
  std::string_view read(Xapian::docid article);

 private:
  Xapian::Database db_;
  std::shared_ptr<const TokenFile> file_;  ///< May be none.
  bool has_values_;
  std::string buffer_;
};

/// Where the shards of an index have their files. Thread-safe; cheap to copy.
class RowStore {
 public:
  /// That the shard's database lies in `folder`, or nowhere (empty) when it is remote.
  void add(const Xapian::Database& shard, const std::filesystem::path& folder);

  bool some_remote() const { return some_remote_; }

  /// Of a shard by itself, as posting sources get it.
  ShardRows of(const Xapian::Database& shard) const;

  const std::vector<Xapian::Database>& shards() const { return shards_; }

 private:
  std::vector<Xapian::Database> shards_;
  std::map<std::string, std::shared_ptr<const TokenFile>> files_;  ///< By the database's name.
  bool some_remote_ = false;
};

/// The rows in all shards together. Not thread-safe.
class RowReader {
 public:
  explicit RowReader(const RowStore& store);

  /// Of an article, which must be there, by its number in all of them. Until the next call. Throws
  /// Xapian's exceptions.
  std::string_view read(Xapian::docid article);

 private:
  std::vector<ShardRows> shards_;
};

}  // namespace vnfts::index
