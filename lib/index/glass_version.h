/// The file of a database in Xapian's "glass" format that says where its tables begin.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "index/glass_table.h"

namespace vnfts::index {

/// Tables by their number in the file. Two more, of spellings and synonyms, are not used.
namespace glass {
inline constexpr std::size_t lists = 0;
inline constexpr std::size_t data = 1;
inline constexpr std::size_t terms = 2;
inline constexpr std::size_t positions = 3;
}  // namespace glass
inline constexpr std::array glass_table_files{"postlist.glass", "docdata.glass", "termlist.glass",
                                              "position.glass"};

/// Of all articles.
struct GlassTotals {
  std::uint64_t articles = 0;
  std::uint64_t length = 0;
  std::uint64_t shortest = 0;  ///< Of those that have any length.
  std::uint64_t longest = 0;
  std::uint64_t largest_wdf = 0;
};

struct GlassVersion {
  std::string uuid;  ///< 16 bytes.
  std::uint64_t revision = 1;
  std::array<GlassRoot, 6> roots;
  GlassTotals totals;
};

/// Whether the Xapian in use has the format that is read and written here.
bool has_glass();

/// As Xapian writes a UUID.
std::string name_of_uuid(const std::string& bytes);

/// Nothing when there is no such file, or not one of this format and this size of blocks.
std::optional<GlassVersion> read_glass_version(const std::filesystem::path& database);

/// Throws `Error` (`io`).
void write_glass_version(const std::filesystem::path& database, const GlassVersion& version);

inline constexpr const char* glass_version_name = "iamglass";
inline constexpr std::size_t glass_least_compressed_bytes = 18;

}  // namespace vnfts::index
