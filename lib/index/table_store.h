/// What an index holds, looked up point by point.
///
/// The tables of local shards are read mapped into memory, past Xapian, which takes several times
/// as long. What is read so is right only as long as the revision that Xapian has opened is the
/// last that was published (glass_cursor.h): ask `changed` when the work is done, and do it again
/// if so.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "index/mapped_database.h"

namespace vnfts::index {

/// Copies share what is open. What is const is thread-safe as long as nothing else is called.
/// Throws Xapian's exceptions, and `Error` (`damaged`).
class TableStore {
 public:
  TableStore() : open_(std::make_shared<Open>()) {}

  /// The next shard, whose database lies in `folder`, or nowhere (empty) when it is remote.
  void add(const Xapian::Database& shard, const std::filesystem::path& folder);

  /// That the databases were opened again.
  void refresh();

  /// Whether tables were read past Xapian, and another revision was published since the databases
  /// were opened.
  bool changed() const;

  /// Whether tables may be read past Xapian, as they are in the beginning.
  void set_mapped(bool mapped) { open_->mapped = mapped; }

  /// The tables of a shard by itself, as posting sources get it; null when Xapian has to read them,
  /// or when another shard is a copy of the same database, and nothing tells them apart.
  std::shared_ptr<const MappedDatabase> of(const Xapian::Database& shard) const;

  /// How many articles have the term.
  Xapian::doccount articles_with(const std::string& term) const;

  /// Of each shard; empty where it has none.
  std::vector<std::string> metadata(const std::string& key) const;

  /// Of an article, which must be there, by its number in all shards together.
  std::string value(Xapian::docid article, Xapian::valueno slot) const;
  std::string data(Xapian::docid article) const;

  const std::vector<Xapian::Database>& shards() const { return open_->shards; }

 private:
  /// Where a shard is read past Xapian.
  struct Files {
    std::filesystem::path folder;
    std::string uuid;  ///< Empty where it is not.
    std::uint64_t revision = 0;
    std::shared_ptr<const MappedDatabase> tables;
  };
  struct Open {
    std::vector<Xapian::Database> shards;
    std::vector<Files> files;  ///< Of these.
    bool mapped = true;
  };

  static void map(const Xapian::Database& shard, Files& files);
  const MappedDatabase* tables_of(std::size_t shard) const {
    return open_->mapped ? open_->files[shard].tables.get() : nullptr;
  }
  template <typename Mapped, typename ByXapian>
  std::string of_article(Xapian::docid article, Mapped&& mapped, ByXapian&& by_xapian) const;

  std::shared_ptr<Open> open_;
};

}  // namespace vnfts::index
