/// Where the shards of an index have their lists of articles.
///
/// What is read past Xapian is right only as long as the revision that Xapian has opened is the
/// last that was published (glass_cursor.h). Ask `changed` when the work is done, and do it again
/// if so.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "index/posting_list.h"

namespace vnfts::index {

/// Cheap to copy; copies may be used in several threads, but for `refresh` and `set_used`.
class ListStore {
 public:
  /// That the shard's database lies in `folder`, or nowhere (empty) when it is remote.
  void add(const Xapian::Database& shard, const std::filesystem::path& folder);

  /// That the databases were opened again.
  void refresh();

  /// Whether lists were read past Xapian, and another revision was published since the databases
  /// were opened.
  bool changed() const;

  /// Whether lists are read past Xapian, as they are in the beginning.
  void set_used(bool used) { used_ = used; }

  /// The lists of a shard by itself, as posting sources get it; null when Xapian has to read them.
  std::shared_ptr<const ListFile> of(const Xapian::Database& shard) const;

 private:
  struct Shard {
    Xapian::Database db;
    std::filesystem::path folder;
    std::uint64_t revision = 0;
    std::shared_ptr<const ListFile> file;
  };

  static void open(Shard& shard);

  std::map<std::string, Shard> shards_;  ///< Local ones, by the database's name.
  bool used_ = true;
};

}  // namespace vnfts::index
