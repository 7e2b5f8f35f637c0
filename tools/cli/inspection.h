/// What inputs hold and how it would be indexed, found out without an index.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/import_report.h"
#include "cli/index_options.h"
#include "vnfts/date.h"
#include "vnfts/place.h"
#include "vnfts/reader.h"

namespace vnfts::cli {

/// An article as it would be indexed.
struct Sample {
  std::uint64_t number = 0;  ///< In its file, from 1.
  std::string where;         ///< The file.
  Article article;
  std::optional<Published> published;
  std::vector<NamedPlace> places;
};

inline constexpr std::size_t field_count = 10;  ///< Of those that articles have.

/// How the publication dates of articles are known.
struct DateCounts {
  std::uint64_t stated = 0;
  std::uint64_t inferred = 0;
  std::uint64_t unknown = 0;
  std::uint64_t unreadable = 0;  ///< Of the two above: what the record states cannot be read.
  std::string example;           ///< The first such.
};

/// The files of one format and layout.
struct InspectedFormat {
  InputFormat format = InputFormat::automatic;
  std::string layout;
  std::uint64_t files = 0;
  std::string first;          ///< Of the files.
  std::uint64_t limited = 0;  ///< Files of which not all was read because of --limit.
  std::uint64_t records = 0;
  std::uint64_t articles = 0;
  std::uint64_t rejected = 0;
  std::uint64_t bytes = 0;
  std::vector<FieldUse> names;                         ///< Of all files, as `ReadFile::fields`.
  std::array<std::uint64_t, field_count> filled = {};  ///< Articles that have the field.
  DateCounts dates;
  Counts encodings;
  Counts languages;
  std::vector<Sample> samples;  ///< Three, as far apart as 1, 10 and 100.
};

struct Inspection {
  std::vector<InspectedFormat> formats;  ///< In the order in which they were met.
  RejectedGroups rejected;
  std::vector<std::string> unmet;  ///< Paths of --map that no record has.
};

/// Reads the inputs; what cannot be read is among the rejected. Ends early, with what there is by
/// then, when the process is interrupted. Throws `Error` and `UsageError` as `check_paths` does.
Inspection inspect(const IndexSettings& settings);

}  // namespace vnfts::cli
