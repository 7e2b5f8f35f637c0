#include "index/list_store.h"

#include <algorithm>

#include "index/glass_version.h"

namespace vnfts::index {

namespace fs = std::filesystem;

void ListStore::add(const Xapian::Database& shard, const fs::path& folder) {
  if (folder.empty() || !has_glass()) return;
  Shard& added = shards_[shard.get_uuid()] = {shard, folder, 0, nullptr};
  open(added);
}

void ListStore::refresh() {
  for (auto& [uuid, shard] : shards_)
    if (shard.db.get_revision() != shard.revision) open(shard);
}

bool ListStore::changed() const {
  return used_ && std::ranges::any_of(shards_, [](const auto& named) {
           const Shard& shard = named.second;
           if (!shard.file) return false;
           const auto version = read_glass_version(shard.folder);
           return !version || version->revision != shard.revision;
         });
}

std::shared_ptr<const ListFile> ListStore::of(const Xapian::Database& shard) const {
  if (!used_) return nullptr;
  const auto known = shards_.find(shard.get_uuid());
  return known == shards_.end() ? nullptr : known->second.file;
}

/// Without a file when what Xapian has opened is not the last revision any more.
void ListStore::open(Shard& shard) {
  shard.file.reset();
  shard.revision = shard.db.get_revision();
  const auto version = read_glass_version(shard.folder);
  if (!version || version->revision != shard.revision ||
      name_of_uuid(version->uuid) != shard.db.get_uuid())
    return;
  const GlassRoot& root = version->roots[glass::lists];
  if (root.blocks == 0) return;
  shard.file = std::make_shared<const ListFile>(GlassFile(shard.folder / "postlist.glass", root),
                                                version->totals.largest_wdf);
}

}  // namespace vnfts::index
