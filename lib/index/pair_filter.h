/// Which articles may have two syllables side by side, told without a look at their tokens.
///
/// A phrase of frequent words asks for the tokens of every other article: megabytes, for a few that
/// have it. Beside the tokens of a generation lies a file with a line of 64 bytes for each article,
/// a Bloom filter with one hash (Bloom, Space/time trade-offs in hash coding with allowable errors,
/// 1970) of the pairs that stand side by side in its text and are both among the most frequent
/// syllables of the archive. So many of these count as leave most bits of the line clear: all in a
/// short article, fewer in a long one. A pair with a rarer one needs no filter: few articles have
/// that.
///
/// The first byte of a line says up to which syllables pairs are in it, in fours: 2 is up to the
/// eighth. The others have 504 bits.
///
/// The file begins with the name of the format and that of the database (36 bytes), filled up with
/// zeros to 64; then come the number of syllables, of lines, and of numbers of articles (64 bits
/// each, the low byte first), and the syllables by text::syllable_number (16 bits each), filled up
/// so that the lines begin at a multiple of 64. Behind these stands for each number from 0 on its
/// line, counted from 1 (32 bits), 0 for a number that no article has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::index {

inline constexpr const char* pair_filter_name = "pairs.vnfts";

/// How the file is laid out.
namespace pair_layout {
inline constexpr std::string_view magic = "vnfts pairs 1\n";
inline constexpr std::size_t line_bytes = 64;
inline constexpr std::size_t counts_at = 64;
inline constexpr std::size_t syllables_at = counts_at + 3 * 8;
inline constexpr std::size_t all_syllables = 1 << 16;

inline constexpr std::size_t whole_lines(std::size_t bytes) {
  return (bytes + line_bytes - 1) / line_bytes * line_bytes;
}
}  // namespace pair_layout

/// Of syllables, the most frequent first: from 1 on, by text::syllable_number; 0 for all others.
std::vector<std::uint16_t> ranks_of(std::span<const std::uint16_t> syllables);

/// Thread-safe. Copies share the mapping.
class PairFilter {
 public:
  /// Of the database in `folder`, whose name is `uuid`; one that knows nothing when there is no
  /// such file, or it is that of another database. Throws `Error` (`io`).
  PairFilter(const std::filesystem::path& folder, const std::string& uuid);

  /// Where a line says whether two syllables stand side by side.
  struct Pair {
    std::uint16_t byte;   ///< Of the line.
    std::uint8_t bit;     ///< Of the byte: one is set.
    std::uint16_t fours;  ///< It does when it goes up to there.
  };

  /// Of two syllables by their rank, from 1 on.
  static Pair pair_of(std::uint16_t first, std::uint16_t second);

  /// One term directly before the other, as the index has them. Nothing when one of them is not
  /// among the frequent.
  std::optional<Pair> pair(const std::string& first, const std::string& second) const;

  /// False when the article has not the pair in its text; true tells only that it may.
  bool may_have(std::uint32_t article, const Pair& pair) const {
    const std::string_view line = line_of(article);
    if (line.empty()) return true;
    const auto byte = [line](std::size_t at) { return static_cast<unsigned char>(line[at]); };
    return pair.fours > byte(0) || (byte(pair.byte) & pair.bit) != 0;
  }

 private:
  std::uint16_t rank_of(const std::string& term) const;
  std::string_view line_of(std::uint32_t article) const;

  std::shared_ptr<const void> mapping_;
  std::vector<std::uint16_t> ranks_;  ///< Of the syllables, by text::syllable_number; 0: rare.
  std::string_view lines_;
  std::string_view line_numbers_;  ///< By number of an article.
};

}  // namespace vnfts::index
