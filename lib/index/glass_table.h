/// Writing a table of Xapian's "glass" format, its entries in order; glass_cursor.h reads one.
///
/// Xapian 1.4 documents the format in the comments of its backends/glass/glass_table.h; it has not
/// changed since 1.4.0. A table is a B-tree in blocks of 8 KiB. A block has a header of 11 bytes
/// (revision: 4, level: 1, largest free space: 2, all free space: 2, end of the directory: 2), a
/// directory of the offsets of its items, 2 bytes each, and at its end the items. All numbers are
/// big-endian. An item of a leaf is
///
///     size - 3 (13 bits, behind three: compressed, last part, first part), length of the key (1),
///     key, number of the part (2, not in the first), part of the tag
///
/// and the first leaf begins with an item without key. One of a higher level is
///
///     block (4), length of the key (1), key, number of the part (2)
///
/// with a key behind all those of the block before, and not behind any of the block it names.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::index {

inline constexpr std::size_t glass_block_bytes = 8192;

/// How blocks and items are laid out.
namespace glass_layout {
inline constexpr std::size_t header_bytes = 11;
inline constexpr std::size_t directory_entry_bytes = 2;
inline constexpr std::size_t leaf_item_overhead = 3;
inline constexpr std::size_t branch_item_overhead = 7;
inline constexpr std::size_t part_bytes = 2;
inline constexpr unsigned compressed_flag = 0x8000;
inline constexpr unsigned last_flag = 0x4000;
inline constexpr unsigned first_flag = 0x2000;
inline constexpr unsigned size_mask = 0x1FFF;
}  // namespace glass_layout

inline constexpr std::size_t glass_max_key_bytes = 252;

/// What the version file says of a table.
struct GlassRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< 0 when there is no table.
};

class GlassBlock {
 public:
  /// Empty, of that level; leaves are of level 0.
  void begin(std::uint8_t level);

  bool has_room(std::size_t item_bytes) const;

  /// Room for an item, of which nothing is written yet.
  char* add_item(std::size_t bytes);

  /// Fills in the header.
  std::string_view finished();

 private:
  std::array<char, glass_block_bytes> bytes_{};
  std::size_t directory_end_ = 0;
  std::size_t items_begin_ = 0;
};

/// Throws `Error` (`io`).
class GlassTable {
 public:
  explicit GlassTable(std::filesystem::path path);

  /// Keys in ascending order, none empty, none longer than `glass_max_key_bytes`. `compressed` says
  /// that the tag is a raw deflate stream (RFC 1951).
  void add(std::string_view key, std::string_view tag, bool compressed = false);

  /// Writes what is left; nothing may be added any more. Of a table without entries there is no
  /// file.
  GlassRoot finish();

 private:
  /// A block and what separates it from the one before.
  struct Child {
    std::uint32_t block;
    std::uint16_t part;
    std::string key;
  };

  void add_part(std::string_view key, std::string_view part, std::uint16_t number, unsigned flags);
  void begin_leaf(std::string_view first_key, std::uint16_t part);
  std::uint32_t write(std::string_view block);
  std::vector<Child> write_level(std::uint8_t level, const std::vector<Child>& children);

  std::filesystem::path path_;
  std::ofstream file_;
  GlassBlock leaf_;
  std::vector<Child> leaves_;
  std::string last_key_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
};

}  // namespace vnfts::index
