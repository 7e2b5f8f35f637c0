/// The folder of an index: which generation is served, who may write, how a new one is published.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

#include "index/language_model.h"
#include "index/row_store.h"
#include "index/table_store.h"

namespace vnfts::index {

/// What an index serves: all shards as one database, and the language model of them all.
struct Served {
  Xapian::Database db;
  LanguageModel model;
  RowStore rows;
  TableStore tables;
};

/// Opens what the index at `path` serves, and checks that this build can read it.
/// Throws `Error`: `not_found`, `version`, `damaged`, `io`.
Served open_served(const std::string& path);

/// Throws `Error` (`version`) when another format or analysis made the database.
void check_version(const Xapian::Database& db, const std::string& path);

/// A new database of this format and analysis. Throws Xapian's exceptions.
Xapian::WritableDatabase create_database(const std::filesystem::path& path, int flags);

/// The generation that the index serves ("gen-000001"); empty when there is no index.
/// Throws `Error` when the stub names anything but one generation of this folder.
std::string served_generation(const std::filesystem::path& index);

/// The same for a reader: what the stub names, shards in a row with spaces between.
std::string served(const std::filesystem::path& index);

std::string first_generation();

/// The name of the one behind `served`, or of the first when that is empty.
std::string next_generation(const std::string& served);

/// The folder in which `generation` is made ready.
std::string workshop_of(const std::string& generation);

/// Makes readers see `generation` from now on: one atomic rename, durable when this returns.
/// Throws `Error` (`io`).
void publish(const std::filesystem::path& index, const std::string& generation);

/// Removes generations that nobody serves: what interrupted builds left. Only under the lock.
void remove_leftovers(const std::filesystem::path& index, const std::string& served);

/// The right to write to an index, held until it goes away or the process ends.
class WriteLock {
 public:
  /// Throws `Error`: `locked` when another writer has it, `io`.
  explicit WriteLock(const std::filesystem::path& index);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int file_ = -1;
};

inline constexpr const char* stub_name = "XAPIANDB";
inline constexpr const char* lock_name = "vnfts.lock";

}  // namespace vnfts::index
