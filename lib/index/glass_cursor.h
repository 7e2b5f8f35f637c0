/// Looking into a table of Xapian's "glass" format (see glass_table.h), mapped into memory.
///
/// Xapian copies each block that it looks at, by a call of the system, and walks through its lists
/// by virtual calls, an article at a time. With the lists of a dozen spellings for each word of a
/// query that was a third of the time of a search.
///
/// Who writes to a database never changes the blocks of the revision that is served before the
/// next one is, so that what is read here is as it was as long as no other revision has been
/// published since. Should that happen meanwhile, any of it may be wrong, and has to be thrown away
/// (table_store.h); it is safe to read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "index/glass_table.h"

namespace vnfts::index {

/// Thread-safe.
class GlassFile {
 public:
  /// Throws `Error` (`io`).
  GlassFile(const std::filesystem::path& path, const GlassRoot& root);

  const GlassRoot& root() const { return root_; }

  /// All of it, header and all. Throws `Error` (`damaged`) when there is no such block.
  std::string_view block(std::uint32_t number) const;

  /// Takes a number (leb128.h) from the front of a tag. Throws `Error` (`damaged`) for none, or one
  /// of more than 32 bits.
  std::uint32_t take_number(std::string_view& tag) const;

  [[noreturn]] void damaged() const;

 private:
  std::filesystem::path path_;
  GlassRoot root_;
  std::string_view bytes_;
  std::shared_ptr<const void> mapping_;
};

/// Stands at an entry. The file must outlive it. Throws `Error` (`damaged`).
class GlassCursor {
 public:
  explicit GlassCursor(const GlassFile& file) : file_(&file) {}
  GlassCursor(GlassCursor&&) = default;
  GlassCursor& operator=(GlassCursor&&) = default;

  /// To the last entry whose key is not behind `key`. The first entry of a table has no key.
  void seek(std::string_view key);

  /// Whether there is an entry with that key; the cursor is there then.
  bool find(std::string_view key);

  /// To the next entry. False at the end, where it stays.
  bool next();

  std::string_view key() const { return item_.key; }

  /// Until the cursor moves on, which it may to look for the rest of it.
  std::string_view tag();

  /// Whether the tag is a raw deflate stream (RFC 1951).
  bool compressed() const { return item_.compressed; }

 private:
  static constexpr std::size_t most_levels = 8;

  /// A block on the way from the root to the leaf, and where in its directory that way goes on.
  struct Step {
    std::string_view block;
    std::size_t at = 0;
    std::size_t end = 0;
  };

  struct Item {
    std::string_view key;
    std::string_view part;
    std::uint32_t number = 1;  ///< Of the part.
    bool first = false;
    bool last = false;
    bool compressed = false;
  };

  void enter(std::size_t level, std::uint32_t block);
  void choose(std::size_t level, std::string_view key);
  bool move_leaf(bool forward);
  void seek_item(std::string_view key);
  void next_part();
  bool next_item();
  bool not_behind(std::size_t level, std::size_t at, std::string_view key) const;
  std::string_view item(const Step& step, std::size_t at, std::size_t least) const;
  std::uint32_t child(const Step& step) const;
  Item leaf_item(std::size_t at) const;

  const GlassFile* file_;
  std::array<Step, most_levels> steps_;  ///< By level, the leaf first.
  Item item_;
  std::vector<char> whole_;  ///< A tag of several items.
};

}  // namespace vnfts::index
