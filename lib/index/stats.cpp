#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <string_view>
#include <utility>

#include "index/generation.h"
#include "index/glass_version.h"
#include "index/guard.h"
#include "index/pair_filter.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/token_file.h"
#include "vnfts/analyzer.h"
#include "vnfts/index.h"

namespace vnfts {

namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 5> part_names = {
    {{index::glass_table_files[index::glass::data], "stored articles"},
     {index::glass_table_files[index::glass::lists], "lists of terms"},
     {index::glass_table_files[index::glass::terms], "terms of articles"},
     {index::token_file_name, "rows of tokens"},
     {index::pair_filter_name, "filter of pairs"}}};

void fill_sizes(IndexStats& stats, const std::filesystem::path& folder) {
  std::array<std::uint64_t, part_names.size()> bytes{};
  std::error_code ignored;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ignored)) {
    if (!entry.is_regular_file(ignored)) continue;
    const std::uint64_t size = entry.file_size(ignored);
    stats.size_bytes += size;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      if (entry.path().filename() == part_names[i].first) bytes[i] += size;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] > 0) stats.parts.push_back({part_names[i].second, bytes[i]});
  std::ranges::stable_sort(stats.parts, std::ranges::greater(), &IndexPart::bytes);
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
    fill_sizes(stats, path);
    stats.generation = index::served(path);
    stats.analyzer = analyzer_version();
    return stats;
  });
}

}  // namespace vnfts
