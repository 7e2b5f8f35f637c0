#include "index/row_store.h"

#include <utility>

#include "index/document.h"
#include "index/schema.h"

namespace vnfts::index {

ShardRows::ShardRows(const Xapian::Database& shard, std::shared_ptr<const TokenFile> file)
    : db_(shard), file_(std::move(file)), has_values_(shard.get_value_freq(slot::tokens) > 0) {}

std::string_view ShardRows::read(Xapian::docid article) {
  if (has_values_) {
    buffer_ = db_.get_document(article, Xapian::DOC_ASSUME_VALID).get_value(slot::tokens);
    if (!buffer_.empty()) return buffer_;
  }
  const std::string_view rows = file_ ? file_->rows(article) : std::string_view();
  if (!rows.empty()) return rows;
  const std::string data = db_.get_document(article).get_data();
  return buffer_ = rows_of(decode_data(data).article);
}

void RowStore::add(const Xapian::Database& shard, const std::filesystem::path& folder) {
  shards_.push_back(shard);
  if (folder.empty()) {
    some_remote_ = true;
    return;
  }
  const std::string uuid = shard.get_uuid();
  files_[uuid] = std::make_shared<const TokenFile>(folder, uuid);
}

ShardRows RowStore::of(const Xapian::Database& shard) const {
  const auto file = files_.find(shard.get_uuid());
  return {shard, file == files_.end() ? nullptr : file->second};
}

RowReader::RowReader(const RowStore& store) {
  for (const Xapian::Database& shard : store.shards()) shards_.push_back(store.of(shard));
}

/// Xapian deals the numbers of articles out to the shards in turn.
std::string_view RowReader::read(Xapian::docid article) {
  const auto shards = static_cast<Xapian::docid>(shards_.size());
  return shards_[(article - 1) % shards].read((article - 1) / shards + 1);
}

}  // namespace vnfts::index
