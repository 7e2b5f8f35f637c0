/// What an index knows of the files that it was made from, so that an import which broke off goes
/// on, and one that is repeated passes over what has not changed.
#pragma once

#include <cstdint>
#include <string>

#include "vnfts/index.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// How much of a file the index has.
struct Imported {
  bool whole = false;
  std::uint64_t articles = 0;  ///< The first of the file; of a whole one all.
  friend bool operator==(const Imported&, const Imported&) = default;
};

/// A note an absolute path: size and time of the file, how much of it was imported, and how it was
/// read. All are void once an article has been deleted, which a file may bring back.
class ImportedFiles {
 public:
  /// `writer` keeps the notes and must outlive this.
  ImportedFiles(IndexWriter& writer, const ReadOptions& options);

  /// Nothing when the file has changed since, or is to be read in another way.
  Imported find(const FileOnDisk& file) const;

  void keep(const FileOnDisk& file, const Imported& imported);

  /// No file counts as imported any more.
  void forget_all();

  /// When the import before this one began that read its inputs to their end: nanoseconds since
  /// 1970, 0 when there was none.
  std::int64_t last_begun() const;
  void keep_begun(std::int64_t nanoseconds);

 private:
  std::string age() const;
  std::string note_of(const FileOnDisk& file, const Imported& imported) const;

  IndexWriter& writer_;
  std::string options_;
};

}  // namespace vnfts::cli
