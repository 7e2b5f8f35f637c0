/// The tables of a database in Xapian's "glass" format, mapped into memory: see glass_cursor.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass_cursor.h"
#include "index/glass_version.h"

namespace vnfts::index {

/// As it was at one revision. Thread-safe. Throws `Error` (`damaged`).
class MappedDatabase {
 public:
  /// Null unless `revision` of the database `uuid` is the last that was published in `folder`.
  static std::shared_ptr<const MappedDatabase> open(const std::filesystem::path& folder,
                                                    const std::string& uuid,
                                                    std::uint64_t revision);

  MappedDatabase(const std::filesystem::path& folder, const GlassVersion& version);

  /// The lists of articles, and what is kept with them.
  const GlassFile& lists() const { return lists_; }
  /// How often an article has a term at most.
  std::uint64_t largest_wdf() const { return largest_wdf_; }

  /// How many articles have the term.
  std::uint32_t articles_with(std::string_view term) const;

  /// Empty when there is none.
  std::string metadata(std::string_view key) const;
  std::string value(std::uint32_t article, std::uint32_t slot) const;
  std::string data(std::uint32_t article) const;

 private:
  GlassFile lists_;
  std::optional<GlassFile> data_;
  std::uint64_t largest_wdf_;
};

}  // namespace vnfts::index
