/// A run of vnindex: inputs into an index, published as one.
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "cli/import_report.h"
#include "cli/imported_files.h"
#include "cli/index_options.h"
#include "cli/progress.h"
#include "cli/rejects.h"
#include "cli/report_file.h"
#include "vnfts/index.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// Throws `Error` for an input that cannot be read.
void check_readable(const std::vector<std::string>& inputs);

/// Looks before anything is written: a mistyped name must not cost an hour of indexing, nor a file.
/// Throws `Error` for an input that cannot be read, `UsageError` for a file that would be written
/// into an input, into the index, or over another.
void check_paths(const IndexSettings& settings);

/// Bytes of all inputs; 0 when one of them has no size.
std::uint64_t total_bytes(const std::vector<std::string>& inputs);

/// Use once: `run`.
class Indexing {
 public:
  /// Throws `Error` when an input, the index or the file for rejects cannot be used, `UsageError`
  /// when one of them would overwrite another.
  explicit Indexing(const IndexSettings& settings);

  /// Deletes, reads, publishes and reports; returns the exit code. A run that is interrupted
  /// publishes what it has read, a long one does now and then; the index keeps how far that was.
  /// Throws `Error` when the index cannot be written; then it is as it was last published.
  int run();

 private:
  void remove_ids();
  void read(const std::string& input);
  bool wants(const FileOnDisk& file);
  void finish_file();
  bool passes_over();
  void commit();
  void commit_now_and_then();
  bool put(const Article& article);
  bool reject(const Rejection& rejection);
  void show_progress(const ReadProgress& now);
  bool stopped() const;
  int stop();
  int finish();
  void complain_cleanly(const std::string& text);

  const IndexSettings& settings_;
  Rejects rejects_;
  ReportFile report_file_;
  IndexWriter writer_;
  ImportedFiles files_;
  Progress progress_;
  ImportReport report_;
  std::optional<FileOnDisk> file_;  ///< The one being read.
  Imported known_;                  ///< Of it, before this run.
  std::uint64_t articles_ = 0;      ///< Of it, so far.
  std::uint64_t rejects_before_ = 0;   ///< It.
  std::int64_t begun_ = 0;          ///< When the run began: nanoseconds since 1970.
  std::chrono::steady_clock::time_point committed_;
  std::chrono::steady_clock::duration committing_{};  ///< How long the last commit took.
  std::uint64_t earlier_bytes_ = 0;                   ///< Of the inputs before the present one.
  std::uint64_t failures_ = 0;                        ///< Ids that were not there.
  double reading_ = 0;                 ///< Seconds of processor time, without those of `put`.
  std::exception_ptr writer_failure_;  ///< Carried past the reader, whose business it is not.
};

}  // namespace vnfts::cli
