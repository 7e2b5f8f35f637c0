#include "index/table_store.h"

#include <algorithm>

#include "index/shard_place.h"

namespace vnfts::index {

namespace fs = std::filesystem;

void TableStore::add(const Xapian::Database& shard, const fs::path& folder) {
  open_->shards.push_back(shard);
  Files& added = open_->files.emplace_back(Files{folder, {}, 0, nullptr});
  if (folder.empty() || !has_glass()) return;
  added.uuid = shard.get_uuid();
  map(shard, added);
}

void TableStore::map(const Xapian::Database& shard, Files& files) {
  files.revision = shard.get_revision();
  files.tables = MappedDatabase::open(files.folder, files.uuid, files.revision);
}

void TableStore::refresh() {
  for (std::size_t i = 0; i < open_->files.size(); ++i) {
    Files& files = open_->files[i];
    if (!files.uuid.empty() && open_->shards[i].get_revision() != files.revision)
      map(open_->shards[i], files);
  }
}

bool TableStore::changed() const {
  if (!open_->mapped) return false;
  return std::ranges::any_of(open_->files, [](const Files& files) {
    if (!files.tables) return false;
    const auto version = read_glass_version(files.folder);
    return !version || version->revision != files.revision;
  });
}

std::shared_ptr<const MappedDatabase> TableStore::of(const Xapian::Database& shard) const {
  const std::string uuid = shard.get_uuid();
  const auto& files = open_->files;
  if (!open_->mapped || std::ranges::count(files, uuid, &Files::uuid) != 1) return nullptr;
  return std::ranges::find(files, uuid, &Files::uuid)->tables;
}

Xapian::doccount TableStore::articles_with(const std::string& term) const {
  Xapian::doccount sum = 0;
  for (std::size_t i = 0; i < open_->shards.size(); ++i) {
    const MappedDatabase* const tables = tables_of(i);
    sum += tables != nullptr ? tables->articles_with(term) : open_->shards[i].get_termfreq(term);
  }
  return sum;
}

std::vector<std::string> TableStore::metadata(const std::string& key) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < open_->shards.size(); ++i) {
    const MappedDatabase* const tables = tables_of(i);
    out.push_back(tables != nullptr ? tables->metadata(key) : open_->shards[i].get_metadata(key));
  }
  return out;
}

template <typename Mapped, typename ByXapian>
std::string TableStore::of_article(Xapian::docid article, Mapped&& mapped,
                                   ByXapian&& by_xapian) const {
  const auto [shard, number] = shard_place(article, open_->shards.size());
  if (const MappedDatabase* const tables = tables_of(shard)) return mapped(*tables, number);
  return by_xapian(open_->shards[shard].get_document(number, Xapian::DOC_ASSUME_VALID));
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

}  // namespace vnfts::index
