#include "index/pair_filter.h"

#include <algorithm>

#include "index/little_endian.h"
#include "index/mapped_file.h"
#include "index/schema.h"
#include "text/syllable.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

using namespace pair_layout;

constexpr std::size_t uuid_bytes = 36;
constexpr std::uint32_t line_bits = (line_bytes - 1) * 8;

}  // namespace

/// By multiplication with the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
PairFilter::Pair PairFilter::pair_of(std::uint16_t first, std::uint16_t second) {
  const std::uint32_t hash = (std::uint32_t{first} << 16 | second) * 0x9E3779B1u;
  const std::uint32_t bit = (hash >> 16) * line_bits >> 16;
  return {static_cast<std::uint16_t>(1 + bit / 8), static_cast<std::uint8_t>(1u << bit % 8),
          static_cast<std::uint16_t>((std::max(first, second) + 3) / 4)};
}

std::vector<std::uint16_t> ranks_of(std::span<const std::uint16_t> syllables) {
  std::vector<std::uint16_t> out(all_syllables);
  for (std::size_t i = 0; i < syllables.size(); ++i)
    out[syllables[i]] = static_cast<std::uint16_t>(i + 1);
  return out;
}

PairFilter::PairFilter(const fs::path& folder, const std::string& uuid) {
  const fs::path path = folder / pair_filter_name;
  std::error_code error;
  if (fs::file_size(path, error) < syllables_at || error) return;
  std::string_view bytes;
  auto mapping = map_file(path, bytes);
  if (!bytes.starts_with(magic) || bytes.substr(magic.size(), uuid_bytes) != uuid) return;
  const auto count = [bytes](std::size_t i) {
    return read_little_endian<8>(bytes.data() + counts_at + 8 * i);
  };
  const std::uint64_t syllables = count(0);
  const std::uint64_t lines = count(1);
  const std::uint64_t numbers = count(2);
  if (syllables > all_syllables) return;
  const std::uint64_t lines_at = whole_lines(syllables_at + 2 * syllables);
  if (lines > bytes.size() / line_bytes || numbers > bytes.size() / 4 ||
      lines_at + lines * line_bytes + numbers * 4 != bytes.size())
    return;
  std::vector<std::uint16_t> known;
  for (std::size_t i = 0; i < syllables; ++i)
    known.push_back(
        static_cast<std::uint16_t>(read_little_endian<2>(bytes.data() + syllables_at + 2 * i)));
  ranks_ = ranks_of(known);
  lines_ = bytes.substr(lines_at, lines * line_bytes);
  line_numbers_ = bytes.substr(lines_at + lines * line_bytes);
  mapping_ = std::move(mapping);
}

/// Empty when there is none.
std::string_view PairFilter::line_of(std::uint32_t article) const {
  const std::size_t at = std::size_t{article} * 4;
  if (at >= line_numbers_.size()) return {};
  const std::uint64_t line = read_little_endian<4>(line_numbers_.data() + at);
  if (line == 0 || line > lines_.size() / line_bytes) return {};
  return lines_.substr((line - 1) * line_bytes, line_bytes);
}

std::uint16_t PairFilter::rank_of(const std::string& term) const {
  const std::string_view title = prefix_of(Field::title);
  const int syllable = text::syllable_number(
      term.starts_with(title) ? std::string_view(term).substr(title.size()) : term);
  return syllable < 0 ? 0 : ranks_[static_cast<std::size_t>(syllable)];
}

std::optional<PairFilter::Pair> PairFilter::pair(const std::string& first,
                                                 const std::string& second) const {
  if (ranks_.empty()) return std::nullopt;
  const std::uint16_t one = rank_of(first);
  const std::uint16_t two = rank_of(second);
  return one == 0 || two == 0 ? std::nullopt : std::optional(pair_of(one, two));
}

}  // namespace vnfts::index
