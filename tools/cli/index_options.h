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

struct IndexSettings {
  std::string index;
  std::vector<std::string> inputs;
  std::vector<std::string> removed;  ///< Ids.
  InputFormat format = InputFormat::automatic;
  std::vector<std::string> columns;  ///< Of tables without header.
  std::string rejects;               ///< A file; empty for none.
  WriterOptions writing;
  std::size_t memory = 1000;  ///< In megabytes.
  bool timings = false;
  bool strict = false;
  bool quiet = false;
  Stats stats = Stats::none;
  bool help = false;
  bool version = false;
};

/// Throws `UsageError`.
IndexSettings read_index_settings(const Arguments& arguments);

std::string index_help();

}  // namespace vnfts::cli
