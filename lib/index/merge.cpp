#include "index/merge.h"

#include <xapian.h>

#include <string>
#include <system_error>

#include "index/generation.h"
#include "index/guard.h"
#include "index/schema.h"
#include "index/word_counts.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

/// Adds up the chunks of the language model. All else that parts have in common is equal in all.
class Merger : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string tags[]) override {
    // Xapian 1.4 names the key as its table has it, with two bytes in front.
    if (key.find(metadata::words) == std::string::npos) return tags[0];
    return merge_chunks(std::span(tags, count));
  }
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

}  // namespace

void merge_databases(std::span<const fs::path> parts, const fs::path& into) {
  Xapian::Database all = open_all(parts);
  if (fs::exists(into))
    throw Error(ErrorCode::io, "is there already", into.string(), "name a new folder");
  try {
    Merger merger;
    guarded(into.string(), [&] { all.compact(into.string(), 0, 0, merger); });
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(into, ignored);
    throw;
  }
}

}  // namespace vnfts::index
