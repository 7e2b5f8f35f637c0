#include <algorithm>
#include <cstddef>

#include "index/proximity.h"

namespace vnfts::index {

namespace {

using Positions = std::vector<std::uint32_t>;

/// Words and positions tried together, in all windows of an article.
constexpr std::size_t max_steps = 100'000;

bool side_by_side(std::span<const Positions> words) {
  Positions ends = words.front();
  for (const Positions& word : words.subspan(1)) {
    std::size_t kept = 0;
    auto at = word.begin();
    for (const std::uint32_t end : ends) {
      while (at != word.end() && *at < end + 1) ++at;
      if (at == word.end()) break;
      if (*at == end + 1) ends[kept++] = *at;
    }
    ends.resize(kept);
    if (ends.empty()) return false;
  }
  return !ends.empty();
}

/// Gives each word a position of its own in a window: augmenting paths in the bipartite graph of
/// words and positions (Kuhn, The Hungarian method for the assignment problem, 1955).
class Window {
 public:
  Window(std::span<const Positions> words, std::uint32_t first, std::uint32_t last,
         std::size_t& steps)
      : words_(words), first_(first), last_(last), steps_(steps) {}

  bool has_room() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      tried_.clear();
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t word) { return take_free(word) || take_from_another(word); }

  std::span<const std::uint32_t> positions_of(std::size_t word) const {
    const Positions& all = words_[word];
    return {std::ranges::lower_bound(all, first_), std::ranges::upper_bound(all, last_)};
  }

  bool take_free(std::size_t word) {
    for (const std::uint32_t position : positions_of(word)) {
      if (++steps_ > max_steps) return false;
      if (std::ranges::find(taken_, position, &Taken::position) != taken_.end()) continue;
      taken_.push_back({position, word});
      return true;
    }
    return false;
  }

  bool take_from_another(std::size_t word) {
    for (const std::uint32_t position : positions_of(word)) {
      if (++steps_ > max_steps) return false;
      if (std::ranges::find(tried_, position) != tried_.end()) continue;
      tried_.push_back(position);
      const auto owner = std::ranges::find(taken_, position, &Taken::position);
      const auto index = static_cast<std::size_t>(owner - taken_.begin());
      if (!place(owner->word)) continue;
      taken_[index].word = word;
      return true;
    }
    return false;
  }

  struct Taken {
    std::uint32_t position;
    std::size_t word;
  };

  std::span<const Positions> words_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::size_t& steps_;
  std::vector<Taken> taken_;
  Positions tried_;
};

/// Slides a window that begins with an occurrence over all of them.
bool within(std::span<const Positions> words, std::uint32_t window) {
  std::vector<std::size_t> next(words.size());
  std::size_t steps = 0;
  while (true) {
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = 0;
    for (std::size_t word = 0; word < words.size(); ++word) {
      if (next[word] == words[word].size()) return false;
      first = std::min(first, words[word][next[word]]);
      last = std::max(last, words[word][next[word]]);
    }
    if (last - first < window && Window(words, first, first + (window - 1), steps).has_room())
      return true;
    if (steps > max_steps) return false;
    for (std::size_t word = 0; word < words.size(); ++word)
      if (words[word][next[word]] == first) ++next[word];
  }
}

}  // namespace

bool stand_together(std::span<const Positions> positions, std::uint32_t window) {
  return window == 0 ? side_by_side(positions) : within(positions, window);
}

}  // namespace vnfts::index
