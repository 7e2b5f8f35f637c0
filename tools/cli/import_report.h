/// What became of the inputs of vnindex.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "vnfts/error.h"
#include "vnfts/index.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// What was rejected for one kind of reason.
struct RejectedGroup {
  struct Place {
    std::string where;
    std::string reason;
  };

  std::uint64_t count = 0;
  std::vector<Place> first;  ///< Three of them, in the order of the inputs.
};

using RejectedGroups = std::map<RejectionKind, RejectedGroup>;

void add(const Rejection& rejection, RejectedGroups& groups);

/// Of an input as a whole, from what `read_articles` threw.
Rejection broken_off(const Error& error, const std::string& input);
std::uint64_t count(const RejectedGroups& groups);

/// "2 rejected as malformed: bad.jsonl:3, bad.jsonl:7", a line each.
std::string text_rejected(const RejectedGroups& groups);

/// The same with the reasons at these places, on lines of their own.
std::string text_rejected_with_reasons(const RejectedGroups& groups);

/// `[{"kind": "malformed", "count": 2, "first": [{"where": ..., "reason": ...}]}]`
std::string json_rejected(const RejectedGroups& groups);

/// Counts by name: encodings, languages.
using Counts = std::map<std::string, std::uint64_t>;

void add(const Counts& more, Counts& counts);

/// "utf-8 10, viscii 2", the largest first.
std::string text_counts(const Counts& counts);
std::string json_counts(const Counts& counts);

struct ImportReport {
  std::uint64_t files = 0;        ///< In archives, too, as far as they could be opened.
  Counts formats;                 ///< Of them.
  std::uint64_t known_files = 0;  ///< On disk, not read because the index has them as they are.
  std::uint64_t older_files = 0;  ///< The same, because of `--newer-than-index`.
  std::uint64_t records = 0;
  std::uint64_t passed_over = 0;  ///< Records that are no articles, nor meant to be.
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t passed_articles = 0;  ///< Of files that an earlier run had begun with.
  RejectedGroups rejected;
  Counts encodings;
  Counts languages;
  std::uint64_t duplicates = 0;  ///< Of those added and updated: copies of others.
  std::uint64_t inferred = 0;  ///< Of the articles read, that do not state their date, but tell it.
  std::uint64_t undated = 0;
  std::uint64_t unplaced = 0;
  std::uint64_t untitled = 0;
  std::set<std::size_t> met;       ///< Which paths of --map some record has.
  std::vector<std::string> unmet;  ///< The others.
  std::uint64_t bytes = 0;         ///< Of the files on disk.
  double seconds = 0;
  bool published = false;  ///< The index has the changes.

  std::uint64_t articles() const { return added + updated + unchanged; }
  std::uint64_t changes() const { return added + updated + removed; }
};

void add(const ReadFile& file, ImportReport& report);
void add(const Article& article, Change change, ImportReport& report);

/// What only the writer knows: how many articles are copies, or without a date or a place.
void add(const WriteCounts& written, ImportReport& report);

/// The paths that no record has.
std::vector<std::string> unmet(const std::vector<FieldPath>& paths,
                               const std::set<std::size_t>& met);

/// A few lines: what is 0, or as it usually is, goes without saying.
std::string text_report(const ImportReport& report);

/// All of it, a member a line.
std::string json_report(const ImportReport& report);

}  // namespace vnfts::cli
