/// The command line of vnindex.
#pragma once

#include <string>
#include <vector>

#include "cli/tool.h"
#include "vnfts/index.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// How to print what the index holds.
enum class Stats { none, text, json };

/// How to print what inputs hold, in place of indexing them.
enum class Inspect { none, text, json };

struct IndexSettings {
  std::string index;  ///< None to inspect.
  std::vector<std::string> inputs;
  std::vector<std::string> removed;  ///< Ids.
  ReadOptions reading;
  WriterOptions writing;
  std::size_t memory = 1000;  ///< In megabytes.
  std::string rejects;        ///< A file; empty for none.
  std::string report;         ///< The same; "-" is standard output.
  bool timings = false;
  bool strict = false;
  bool again = false;             ///< Read files that the index has as they are, too.
  bool newer_than_index = false;  ///< Read only files changed since the last import.
  std::size_t commit_seconds = 600;
  bool quiet = false;
  Stats stats = Stats::none;
  Inspect inspect = Inspect::none;
  bool help = false;
  bool version = false;
};

/// Throws `UsageError`.
IndexSettings read_index_settings(const Arguments& arguments);

std::string index_help();

}  // namespace vnfts::cli
