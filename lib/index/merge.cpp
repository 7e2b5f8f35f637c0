#include "index/merge.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "index/generation.h"
#include "index/guard.h"
#include "index/pair_filter_writer.h"
#include "index/schema.h"
#include "index/token_file.h"
#include "index/word_counts.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

/// Xapian 1.4 names the key as its table has it, with two bytes in front.
bool names_chunk(const std::string& key) {
  const std::array prefixes{&metadata::words, &metadata::abbreviations, &metadata::abbreviated};
  return std::ranges::any_of(prefixes, [&](const std::string* prefix) {
    return std::string_view(key).substr(std::min<std::size_t>(key.size(), 2)).starts_with(*prefix);
  });
}

/// Adds up the chunks of what was counted. All else that parts have in common is equal in all.
class Merger : public Xapian::Compactor {
 public:
  /// A failure is kept for afterwards: Xapian 1.4 leaks its tables when an exception passes
  /// through.
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string tags[]) override try {
    return names_chunk(key) ? merge_chunks(std::span(tags, count)) : tags[0];
  } catch (...) {
    failure_ = std::current_exception();
    return {};
  }

  void rethrow_failure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::exception_ptr failure_;
};

Xapian::Database open_all(std::span<const fs::path> parts) {
  Xapian::Database all;
  for (const fs::path& part : parts) {
    guarded(part.string(), [&] {
      const Xapian::Database db(part.string());
      check_version(db, part.string());
      all.add_database(db);
    });
  }
  return all;
}

void compact(Xapian::Database all, const fs::path& into) {
  Merger merger;
  guarded(into.string(), [&] { all.compact(into.string(), 0, 0, merger); });
  merger.rethrow_failure();
}

/// Calls `found` with the rows of each article. Those that have them as a value have none here.
template <typename Found>
void for_each_rows(std::span<const fs::path> parts, Found&& found) {
  for (const fs::path& part : parts) {
    const Xapian::Database db(part.string());
    const TokenFile rows(part, db.get_uuid());
    for (auto at = db.postlist_begin({}); at != db.postlist_end({}); ++at) found(rows.rows(*at));
  }
}

/// What is kept beside Xapian's tables. Articles keep their order.
class RowFiles {
 public:
  RowFiles(const fs::path& into, bool pair_filter) : tokens_(into) {
    if (pair_filter) pairs_.emplace(into);
  }

  void copy(std::span<const fs::path> parts) {
    for_each_rows(parts, [this](std::string_view rows) {
      tokens_.add(rows);
      if (pairs_) pairs_->count(rows);
    });
    if (pairs_) for_each_rows(parts, [this](std::string_view rows) { pairs_->add(rows); });
  }

  void finish(const Xapian::Database& merged) {
    const std::vector<std::uint32_t> articles(merged.postlist_begin({}), merged.postlist_end({}));
    tokens_.finish(merged.get_uuid(), articles);
    if (pairs_) pairs_->finish(merged.get_uuid(), articles);
  }

 private:
  TokenFileWriter tokens_;
  std::optional<PairFilterWriter> pairs_;
};

}  // namespace

void merge_databases(std::span<const fs::path> parts, const fs::path& into,
                     const MergeOptions& options) {
  Xapian::Database all = open_all(parts);
  if (fs::exists(into))
    throw Error(ErrorCode::io, "is there already", into.string(), "name a new folder");
  try {
    guarded(into.string(), [&] {
      fs::create_directory(into);
      RowFiles rows(into, options.pair_filter);
      auto copied = std::async(options.threads > 1 ? std::launch::async : std::launch::deferred,
                               [&] { rows.copy(parts); });
      compact(all, into);
      copied.get();
      rows.finish(Xapian::Database(into.string()));
    });
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(into, ignored);
    throw;
  }
}

}  // namespace vnfts::index
