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
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/pair_filter.h"
#include "index/token_file.h"

namespace vnfts::index {

/// The rows in one shard. Not thread-safe.
class ShardRows {
 public:
  ShardRows(const Xapian::Database& shard, std::shared_ptr<const TokenFile> file,
            std::shared_ptr<const PairFilter> pairs);

  /// `article` is its number in the shard, where it must be. Until the next call.
  std::string_view read(Xapian::docid article);

  /// That the article will be read soon.
  void prefetch(Xapian::docid article) const {
    if (file_) file_->prefetch(article);
  }

  /// One term directly before another: see PairFilter.
  std::optional<PairFilter::Pair> pair(const std::string& first, const std::string& second) const {
    return pairs_ ? pairs_->pair(first, second) : std::nullopt;
  }
  /// False when the text of the article has not that pair.
  bool may_have(Xapian::docid article, const PairFilter::Pair& pair) {
    return pairs_->may_have(article, pair) || put_later(article);
  }

  /// As BM25 counts it.
  Xapian::termcount length(Xapian::docid article) {
    const std::uint32_t filed = file_ && !put_later(article) ? file_->length(article) : 0;
    return filed != 0 ? filed : db_.get_doclength(article);
  }
  /// The same of articles in a row, as far as that is cheap; else 0.
  void lengths(Xapian::docid first, std::span<std::uint32_t> out) const;

 private:
  /// Whether a small update put it. Cheap when articles are asked for in their order.
  bool put_later(Xapian::docid article) { return has_values_ && has_value(article); }
  bool has_value(Xapian::docid article);

  Xapian::Database db_;
  std::shared_ptr<const TokenFile> file_;  ///< None of a remote shard.
  std::shared_ptr<const PairFilter> pairs_;
  bool has_values_;
  Xapian::ValueIterator value_;  ///< Of the article asked for last, or of one behind it.
  Xapian::docid asked_ = none_asked;
  std::string buffer_;

  static constexpr Xapian::docid none_asked = static_cast<Xapian::docid>(-1);
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
  struct Files {
    std::shared_ptr<const TokenFile> tokens;
    std::shared_ptr<const PairFilter> pairs;
  };
  std::map<std::string, Files> files_;  ///< By the database's name.
  bool some_remote_ = false;
};

/// The rows in all shards together. Not thread-safe.
class RowReader {
 public:
  explicit RowReader(const RowStore& store);

  /// Of an article, which must be there, by its number in all of them. Until the next call. Throws
  /// Xapian's exceptions.
  std::string_view read(Xapian::docid article);

  /// That the article will be read soon.
  void prefetch(Xapian::docid article) const;

 private:
  std::vector<ShardRows> shards_;
};

}  // namespace vnfts::index
