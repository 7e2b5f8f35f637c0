#include "index/row_store.h"

#include <algorithm>
#include <utility>

#include "index/document.h"
#include "index/schema.h"
#include "index/shard_place.h"

namespace vnfts::index {

ShardRows::ShardRows(const Xapian::Database& shard, std::shared_ptr<const TokenFile> file,
                     std::shared_ptr<const PairFilter> pairs)
    : db_(shard),
      file_(std::move(file)),
      pairs_(std::move(pairs)),
      has_values_(shard.get_value_freq(slot::tokens) > 0) {}

std::string_view ShardRows::read(Xapian::docid article) {
  if (file_ && put_later(article)) return buffer_ = *value_;
  if (file_)
    if (const std::string_view rows = file_->rows(article); !rows.empty()) return rows;
  const Xapian::Document document = db_.get_document(article);
  if (!file_ && has_values_) buffer_ = document.get_value(slot::tokens);
  if (!file_ && has_values_ && !buffer_.empty()) return buffer_;
  return buffer_ = rows_of(decode_data(document.get_data()).article);
}

void ShardRows::lengths(Xapian::docid first, std::span<std::uint32_t> out) const {
  if (!file_ || has_values_) {
    std::ranges::fill(out, 0u);
    return;
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = file_->length(first + static_cast<std::uint32_t>(i));
}

/// A remote shard would fetch one document after another to find the next value.
bool ShardRows::has_value(Xapian::docid article) {
  if (article < asked_) value_ = db_.valuestream_begin(slot::tokens);
  asked_ = article;
  const auto end = db_.valuestream_end(slot::tokens);
  if (value_ == end) return false;
  value_.skip_to(article);
  return value_ != end && value_.get_docid() == article;
}

void RowStore::add(const Xapian::Database& shard, const std::filesystem::path& folder) {
  shards_.push_back(shard);
  if (folder.empty()) {
    some_remote_ = true;
    return;
  }
  const std::string uuid = shard.get_uuid();
  files_[uuid] = {std::make_shared<const TokenFile>(folder, uuid),
                  std::make_shared<const PairFilter>(folder, uuid)};
}

ShardRows RowStore::of(const Xapian::Database& shard) const {
  const auto file = files_.find(shard.get_uuid());
  if (file == files_.end()) return {shard, nullptr, nullptr};
  return {shard, file->second.tokens, file->second.pairs};
}

RowReader::RowReader(const RowStore& store) {
  for (const Xapian::Database& shard : store.shards()) shards_.push_back(store.of(shard));
}

std::string_view RowReader::read(Xapian::docid article) {
  const ShardPlace place = shard_place(article, shards_.size());
  return shards_[place.shard].read(place.article);
}

void RowReader::prefetch(Xapian::docid article) const {
  const ShardPlace place = shard_place(article, shards_.size());
  shards_[place.shard].prefetch(place.article);
}

}  // namespace vnfts::index
