/// Writing the filter of pairs: see pair_filter.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/token_rows.h"

namespace vnfts::index {

/// Goes through all articles twice. Throws `Error`: `io`, `damaged`.
class PairFilterWriter {
 public:
  /// In the folder of a database that is being made.
  explicit PairFilterWriter(const std::filesystem::path& folder);

  /// First, the rows of each article.
  void count(std::string_view rows);

  /// Then, in the order in which they will be numbered, again.
  void add(std::string_view rows);

  /// `uuid` names the database, which must be complete. `articles` are the numbers of those added,
  /// ascending.
  void finish(const std::string& uuid, std::span<const std::uint32_t> articles);

 private:
  void choose();
  void fill_line(std::span<const TokenReader::Pair> pairs);

  std::filesystem::path path_;
  std::ofstream out_;
  TokenReader reader_{{}};
  std::vector<std::uint32_t> having_;  ///< How many articles, by text::syllable_number.
  std::vector<std::uint16_t> chosen_;  ///< The most frequent first.
  std::vector<std::uint16_t> ranks_;   ///< Of these, from 1 on, by text::syllable_number.
  std::uint64_t lines_ = 0;
};

}  // namespace vnfts::index
