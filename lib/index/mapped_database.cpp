#include "index/mapped_database.h"

#include "index/glass_keys.h"
#include "index/inflate.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

/// A value, with its length in front.
std::string_view take_value(std::string_view& tag, const GlassFile& table) {
  const std::uint32_t bytes = table.take_number(tag);
  if (bytes > tag.size()) table.damaged();
  const std::string_view taken = tag.substr(0, bytes);
  tag.remove_prefix(bytes);
  return taken;
}

}  // namespace

std::shared_ptr<const MappedDatabase> MappedDatabase::open(const fs::path& folder,
                                                           const std::string& uuid,
                                                           std::uint64_t revision) {
  const auto version = read_glass_version(folder);
  const bool last = version && version->revision == revision && name_of_uuid(version->uuid) == uuid;
  if (!last || version->roots[glass::lists].blocks == 0) return nullptr;
  return std::make_shared<const MappedDatabase>(folder, *version);
}

MappedDatabase::MappedDatabase(const fs::path& folder, const GlassVersion& version)
    : lists_(folder / glass_table_files[glass::lists], version.roots[glass::lists]),
      largest_wdf_(version.totals.largest_wdf) {
  const GlassRoot& data = version.roots[glass::data];
  if (data.blocks > 0) data_.emplace(folder / glass_table_files[glass::data], data);
}

std::uint32_t MappedDatabase::articles_with(std::string_view term) const {
  GlassCursor cursor(lists_);
  if (!cursor.find(postlist_key(term))) return 0;
  std::string_view tag = cursor.tag();
  return lists_.take_number(tag);
}

std::string MappedDatabase::metadata(std::string_view key) const {
  GlassCursor cursor(lists_);
  return cursor.find(metadata_key(key)) ? std::string(cursor.tag()) : std::string();
}

/// A piece has the values of some articles: that of the first, whose number is in the key; and for
/// each other how much higher its number is than the one before, less 1, and its value. Values
/// have their length in front.
std::string MappedDatabase::value(std::uint32_t article, std::uint32_t slot) const {
  GlassCursor cursor(lists_);
  cursor.seek(values_key(slot, article));
  const std::string pieces = values_key(slot);
  if (!cursor.key().starts_with(pieces)) return {};
  const auto first = read_sortable(cursor.key().substr(pieces.size()));
  if (!first) lists_.damaged();
  std::string_view tag = cursor.tag();
  for (std::uint64_t at = *first;; at += std::uint64_t{lists_.take_number(tag)} + 1) {
    const std::string_view value = take_value(tag, lists_);
    if (at == article) return std::string(value);
    if (at > article || tag.empty()) return {};
  }
}

std::string MappedDatabase::data(std::uint32_t article) const {
  if (!data_) return {};
  GlassCursor cursor(*data_);
  if (!cursor.find(article_key(article))) return {};
  const bool compressed = cursor.compressed();
  const std::string_view tag = cursor.tag();
  if (!compressed) return std::string(tag);
  auto text = inflate(tag);
  if (!text) data_->damaged();
  return *std::move(text);
}

}  // namespace vnfts::index
