#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

#include "index/generation.h"
#include "index/guard.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/token_file.h"
#include "vnfts/analyzer.h"
#include "vnfts/index.h"

namespace vnfts {

namespace {

std::uint64_t folder_bytes(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
  return bytes;
}

/// The parts of a generation by the names of their files.
std::vector<IndexPart> parts_of(const std::filesystem::path& folder) {
  const std::pair<std::string, std::string> files[] = {{"docdata.glass", "stored articles"},
                                                       {"postlist.glass", "lists of terms"},
                                                       {"termlist.glass", "terms of articles"},
                                                       {index::token_file_name, "rows of tokens"}};
  std::vector<IndexPart> parts;
  std::error_code ignored;
  for (const auto& [file, name] : files) {
    IndexPart part{name, 0};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ignored))
      if (entry.path().filename() == file) part.bytes += entry.file_size(ignored);
    if (part.bytes > 0) parts.push_back(part);
  }
  std::ranges::stable_sort(parts, std::ranges::greater(), &IndexPart::bytes);
  return parts;
}

bool prefixed(const std::string& term) { return term[0] >= 'A' && term[0] <= 'Z'; }

std::uint64_t count_words(const Xapian::Database& db) {
  std::uint64_t words = 0;
  for (auto it = db.allterms_begin(); it != db.allterms_end(); ++it) words += !prefixed(*it);
  return words;
}

void fill_days(IndexStats& stats, const Xapian::Database& db) {
  const std::string prefix(index::prefix::day);
  for (auto it = db.allterms_begin(prefix); it != db.allterms_end(prefix); ++it) {
    const Day day = index::day_of_value((*it).substr(prefix.size()));
    if (!stats.first) stats.first = day;
    stats.last = day;
  }
}

}  // namespace

IndexStats index_stats(const std::string& path) {
  const Xapian::Database db = index::open_served(path).db;
  return index::guarded(path, [&] {
    IndexStats stats;
    stats.articles = db.get_doccount();
    stats.inferred = db.get_termfreq(index::basis_term("inferred"));
    stats.undated = stats.articles - db.get_value_freq(index::slot::day);
    stats.terms = count_words(db);
    stats.mean_length = db.get_avlength();
    fill_days(stats, db);
    stats.size_bytes = folder_bytes(path);
    stats.parts = parts_of(path);
    stats.generation = index::served(path);
    stats.analyzer = analyzer_version();
    return stats;
  });
}

}  // namespace vnfts
