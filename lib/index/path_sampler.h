/// Whether articles have what pairs of words chain into, and how often.
///
/// Pairs know one word back and chain into phrases that nobody wrote. So three words and more are
/// looked up in a few articles (see phrase_sample.h), together with the words typed before them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/finished_words.h"
#include "index/phrase_sample.h"
#include "index/word_counts.h"

namespace vnfts::index {

/// Words of a path: the one completed and three more.
inline constexpr std::size_t max_words = 4;

/// A spelling of the last finished word and the words proposed behind it.
struct Path {
  double probability = 0;
  std::size_t meant = 0;  ///< Which spelling of the last finished word it follows.
  std::vector<std::string> words;
  std::int64_t count = 0;      ///< Of the rarest pair.
  bool typed_already = false;  ///< The only word is one whose letters were all typed.
  std::optional<PhraseEstimate> sample = {};
};

/// A word that may follow a path, and how often it does.
struct Next {
  double share = 0;
  PairCount pair;
  std::optional<PhraseEstimate> sample = {};
};

/// Looks at articles for one completion, so many in all.
class PathSampler {
 public:
  PathSampler(const Served& served, FinishedWords& finished)
      : served_(served), finished_(finished) {}

  /// Makes the probabilities of the first paths, the most probable ones, those of their words
  /// behind the two finished ones before. When none of them stands behind those anywhere, what was
  /// typed is new, and only the last word counts from then on.
  void weigh(std::vector<Path>& paths);

  /// Makes the shares, the greatest first, those behind the whole path, not its last word alone.
  void weigh(Path& path, std::span<Next> next);

  /// Whether the path may be proposed. Pairs exist; a longer row must not be known to stand
  /// nowhere, and what goes on behind the word completed must have been seen.
  bool exists(Path& path);

 private:
  std::vector<std::string> phrase(const Path& path);
  std::optional<PhraseEstimate> sample(const std::vector<std::string>& words);
  double articles_meant(const Path& path) const;

  const Served& served_;
  FinishedWords& finished_;
  std::size_t context_ = 2;  ///< Finished words that a path is looked up with.
  std::size_t samples_ = 0;
};

}  // namespace vnfts::index
