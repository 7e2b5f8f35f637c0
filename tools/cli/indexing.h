/// A run of vnindex: inputs into an index, published as one.
#pragma once

#include <cstdint>
#include <exception>
#include <string>

#include "cli/index_options.h"
#include "cli/progress.h"
#include "cli/rejects.h"
#include "vnfts/index.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// What became of the articles.
struct Tally {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t inferred = 0;  ///< Of those read, that do not state their date, but tell it.
  std::uint64_t undated = 0;   ///< Of those read, whose date is unknown.
  std::uint64_t bytes = 0;     ///< Of the files on disk.

  std::uint64_t articles() const { return added + updated + unchanged; }
  std::uint64_t changes() const { return added + updated + removed; }
};

/// Use once: `run`.
class Indexing {
 public:
  /// Throws `Error` when an input, the index or the file for rejects cannot be used, `UsageError`
  /// when one of them would overwrite another.
  explicit Indexing(const IndexSettings& settings);

  /// Deletes, reads, publishes and reports; returns the exit code. Throws `Error` when the index
  /// cannot be written; then nothing was published.
  int run();

 private:
  void remove_ids();
  void read(const std::string& input);
  bool put(const Article& article);
  bool reject(const Rejection& rejection);
  void count(Change change);
  void publish();
  void show_progress(const ReadProgress& now);
  bool stopped() const;
  int stop_unpublished();
  void complain_cleanly(const std::string& text);
  std::string summary(double seconds) const;

  const IndexSettings& settings_;
  Rejects rejects_;
  IndexWriter writer_;
  Progress progress_;
  Tally tally_;
  std::uint64_t earlier_bytes_ = 0;    ///< Of the inputs before the present one.
  std::uint64_t failures_ = 0;         ///< Inputs that broke off, ids that were not there.
  double reading_ = 0;                 ///< Seconds of processor time, without those of `put`.
  std::exception_ptr writer_failure_;  ///< Carried past the reader, whose business it is not.
};

}  // namespace vnfts::cli
