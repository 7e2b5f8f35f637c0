#include "index/table_store.h"

#include <algorithm>

namespace vnfts::index {

namespace fs = std::filesystem;

void TableStore::add(const Xapian::Database& shard, const fs::path& folder) {
  Shard& added = open_->shards.emplace_back(Shard{shard, folder, {}, 0, nullptr});
  if (folder.empty() || !has_glass()) return;
  added.uuid = shard.get_uuid();
  map(added);
}

void TableStore::map(Shard& shard) {
  shard.revision = shard.db.get_revision();
  shard.tables = MappedDatabase::open(shard.folder, shard.uuid, shard.revision);
}

void TableStore::refresh() {
  for (Shard& shard : open_->shards)
    if (!shard.uuid.empty() && shard.db.get_revision() != shard.revision) map(shard);
}

bool TableStore::changed() const {
  return std::ranges::any_of(open_->shards, [this](const Shard& shard) {
    if (tables_of(shard) == nullptr) return false;
    const auto version = read_glass_version(shard.folder);
    return !version || version->revision != shard.revision;
  });
}

std::shared_ptr<const MappedDatabase> TableStore::of(const Xapian::Database& shard) const {
  if (!open_->mapped) return nullptr;
  const std::string uuid = shard.get_uuid();
  const auto known = std::ranges::find(open_->shards, uuid, &Shard::uuid);
  if (known == open_->shards.end()) return nullptr;
  const bool only = std::find_if(std::next(known), open_->shards.end(),
                                 [&uuid](const Shard& other) { return other.uuid == uuid; }) ==
                    open_->shards.end();
  return only ? known->tables : nullptr;
}

Xapian::doccount TableStore::articles_with(const std::string& term) const {
  Xapian::doccount sum = 0;
  for (const Shard& shard : open_->shards) {
    const MappedDatabase* const tables = tables_of(shard);
    sum += tables != nullptr ? tables->articles_with(term) : shard.db.get_termfreq(term);
  }
  return sum;
}

std::vector<std::string> TableStore::metadata(const std::string& key) const {
  std::vector<std::string> out;
  for (const Shard& shard : open_->shards) {
    const MappedDatabase* const tables = tables_of(shard);
    out.push_back(tables != nullptr ? tables->metadata(key) : shard.db.get_metadata(key));
  }
  return out;
}

/// Xapian deals the numbers of articles out to the shards in turn.
template <typename Mapped, typename ByXapian>
std::string TableStore::of_article(Xapian::docid article, Mapped&& mapped,
                                   ByXapian&& by_xapian) const {
  const auto shards = static_cast<Xapian::docid>(open_->shards.size());
  const Shard& shard = open_->shards[(article - 1) % shards];
  const Xapian::docid number = (article - 1) / shards + 1;
  if (const MappedDatabase* const tables = tables_of(shard)) return mapped(*tables, number);
  return by_xapian(shard.db.get_document(number, Xapian::DOC_ASSUME_VALID));
}

std::string TableStore::value(Xapian::docid article, Xapian::valueno slot) const {
  return of_article(
      article,
      [slot](const MappedDatabase& tables, Xapian::docid number) {
        return tables.value(number, slot);
      },
      [slot](const Xapian::Document& document) { return document.get_value(slot); });
}

std::string TableStore::data(Xapian::docid article) const {
  return of_article(
      article,
      [](const MappedDatabase& tables, Xapian::docid number) { return tables.data(number); },
      [](const Xapian::Document& document) { return document.get_data(); });
}

std::vector<Xapian::Database> TableStore::shards() const {
  std::vector<Xapian::Database> out;
  for (const Shard& shard : open_->shards) out.push_back(shard.db);
  return out;
}

}  // namespace vnfts::index
