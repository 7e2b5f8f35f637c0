/// What all engines are given: the articles of an archive, and questions about them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "bench/engines/dump.h"

namespace vnfts::bench {

struct Materials {
  std::filesystem::path articles;    ///< As dump.h says.
  std::filesystem::path json_lines;  ///< The same, as a dump of news has them.
  std::filesystem::path questions;
  std::size_t count = 0;         ///< Of articles.
  std::uint64_t size_bytes = 0;  ///< Of `json_lines`, which all speeds are told in.
  std::vector<Question> asked;   ///< What `questions` holds.
};

/// Writes the three files into `folder`. The questions are made of titles drawn by `seed`, of each
/// kind a fifth of `questions`: syllables that stand beside each other, as they are written there,
/// and for days two of them with two weeks before and after the day of that article. Throws what
/// `read_articles` throws, `std::runtime_error` when an archive holds too little to ask for.
Materials prepare(const std::string& archive, const std::filesystem::path& folder,
                  std::size_t questions, unsigned seed);

}  // namespace vnfts::bench
