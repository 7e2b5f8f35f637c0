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
/// zeros to 64; then come the number of syllables, and of lines, from that of article 0 on (64 bits
/// each, the low byte first), and the syllables by text::syllable_number (16 bits each), filled up
/// so that the lines begin at a multiple of 64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/token_file.h"

namespace vnfts::index {

inline constexpr const char* pair_filter_name = "pairs.vnfts";

/// Of the articles of the file in `folder`, the database of which is `uuid`. Throws `Error`: `io`,
/// `damaged`.
void write_pair_filter(const std::filesystem::path& folder, const std::string& uuid,
                       std::size_t threads);

/// Thread-safe. Copies share the mapping.
class PairFilter {
 public:
  /// Of the database in `folder`, whose name is `uuid`; one that knows nothing when there is no
  /// such file, or it is that of another database. Throws `Error` (`io`).
  PairFilter(const std::filesystem::path& folder, const std::string& uuid);

  /// Where a line says whether two terms stand side by side.
  struct Pair {
    std::uint16_t byte;   ///< Of the line.
    std::uint8_t bit;     ///< Of the byte: one is set.
    std::uint16_t fours;  ///< It does when it goes up to there.
  };

  /// One term directly before the other, as the index has them. Nothing when one of them is not
  /// among the frequent.
  std::optional<Pair> pair(const std::string& first, const std::string& second) const;

  /// False when the article has not the pair in its text; true tells only that it may.
  bool may_have(std::uint32_t article, const Pair& pair) const {
    const std::size_t line = std::size_t{article} * line_bytes;
    if (line >= lines_.size()) return true;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(lines_[line + at]); };
    return pair.fours > byte(0) || (byte(pair.byte) & pair.bit) != 0;
  }

 private:
  static constexpr std::size_t line_bytes = 64;

  std::uint16_t number_of(const std::string& term) const;

  std::shared_ptr<const void> mapping_;
  std::vector<std::uint16_t> numbers_;  ///< Of the syllables, by text::syllable_number; 0: rare.
  std::string_view lines_;
};

}  // namespace vnfts::index
