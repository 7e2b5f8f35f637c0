#include "index/glass_version.h"

#include <fmt/format.h>
#include <xapian.h>

#include <fstream>
#include <iterator>
#include <string_view>

#include "index/leb128.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "\x0f\x0dXapian Glass\x04\x6e";  // the format of 14 March 2016
constexpr std::size_t uuid_bytes = 16;

// How a root is described.
constexpr std::uint64_t no_table = 1;
constexpr std::uint64_t in_sequence = 2;
constexpr unsigned level_shift = 2;
constexpr unsigned block_shift = 11;

void append_root(std::string& out, const GlassRoot& root, bool compressed) {
  const bool absent = root.blocks == 0;
  std::string free;  // blocks: none, behind those in use
  for (const std::uint64_t number : {1u, root.blocks, 0u, 0u, 0u, 0u}) write_leb128(free, number);
  if (absent) free.clear();
  write_leb128(out, root.block);
  write_leb128(out, absent ? no_table | in_sequence : std::uint64_t{root.level} << level_shift);
  write_leb128(out, root.entries);
  write_leb128(out, glass_block_bytes >> block_shift);
  write_leb128(out, compressed ? glass_least_compressed_bytes : 0);
  write_leb128(out, free.size());
  out += free;
}

/// What does not end in time, or is not as expected, makes it bad.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool good() const { return good_; }

  std::string_view take(std::uint64_t bytes) {
    good_ = good_ && bytes <= rest_.size();
    if (!good_) return {};
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
  }

  std::uint64_t number() {
    const auto value = read_leb128(rest_);
    good_ = good_ && value.has_value();
    return value.value_or(0);
  }

  GlassRoot root() {
    GlassRoot out;
    out.block = static_cast<std::uint32_t>(number());
    const std::uint64_t kind = number();
    out.level = static_cast<std::uint32_t>(kind >> level_shift);
    out.entries = number();
    good_ = number() == glass_block_bytes >> block_shift && good_;
    number();  // the least that is compressed
    std::string_view free = take(number());
    read_leb128(free);
    const auto blocks = read_leb128(free);
    if ((kind & no_table) == 0) out.blocks = static_cast<std::uint32_t>(blocks.value_or(0));
    return out;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

bool has_glass() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

std::string name_of_uuid(const std::string& bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += fmt::format("{:02x}", static_cast<unsigned char>(bytes[i]));
  }
  return out;
}

std::optional<GlassVersion> read_glass_version(const fs::path& database) {
  std::ifstream file(database / glass_version_name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Reader in(text);
  if (in.take(magic.size()) != magic) return std::nullopt;
  GlassVersion out;
  out.uuid = in.take(uuid_bytes);
  out.revision = in.number();
  for (GlassRoot& root : out.roots) root = in.root();
  GlassTotals& totals = out.totals;
  totals.articles = in.number();
  in.number();  // how much higher numbers of articles went
  totals.shortest = in.number();
  totals.largest_wdf = in.number();
  totals.longest = totals.largest_wdf + in.number();
  in.number();  // changesets, which are not kept
  totals.length = in.number();
  return in.good() ? std::optional(out) : std::nullopt;
}

void write_glass_version(const fs::path& database, const GlassVersion& version) {
  std::string out(magic);
  out += version.uuid;
  write_leb128(out, version.revision);
  for (std::size_t i = 0; i < version.roots.size(); ++i)
    append_root(out, version.roots[i], i != glass::lists && i != glass::positions);
  const GlassTotals& totals = version.totals;
  for (const std::uint64_t number :
       {totals.articles, std::uint64_t{0}, totals.shortest, totals.largest_wdf,
        totals.longest - totals.largest_wdf, std::uint64_t{0}, totals.length, std::uint64_t{0}})
    write_leb128(out, number);
  std::ofstream file(database / glass_version_name, std::ios::binary);
  file << out;
  if (!file.flush())
    throw Error(ErrorCode::io, "cannot be written (is the disk full?)", database.string());
}

}  // namespace vnfts::index
