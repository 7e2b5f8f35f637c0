#include "index/merge.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <future>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "index/generation.h"
#include "index/guard.h"
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

/// Articles keep their order. Those that have their rows as a value keep that.
void copy_rows(std::span<const fs::path> parts, TokenFileWriter& out) {
  for (const fs::path& part : parts) {
    const Xapian::Database db(part.string());
    const TokenFile rows(part, db.get_uuid());
    for (auto at = db.postlist_begin({}); at != db.postlist_end({}); ++at) out.add(rows.rows(*at));
  }
}

}  // namespace

void merge_databases(std::span<const fs::path> parts, const fs::path& into, std::size_t threads) {
  Xapian::Database all = open_all(parts);
  if (fs::exists(into))
    throw Error(ErrorCode::io, "is there already", into.string(), "name a new folder");
  try {
    guarded(into.string(), [&] {
      fs::create_directory(into);
      TokenFileWriter rows(into);
      auto copied = std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                               [&] { copy_rows(parts, rows); });
      compact(all, into);
      copied.get();
      const Xapian::Database merged(into.string());
      rows.finish(merged.get_uuid(),
                  std::vector<std::uint32_t>(merged.postlist_begin({}), merged.postlist_end({})));
    });
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(into, ignored);
    throw;
  }
}

}  // namespace vnfts::index
