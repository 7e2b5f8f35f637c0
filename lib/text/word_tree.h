/// A tree of words by their keys: the phrases of a vocabulary, found word by word.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vnfts::text {

/// Nodes are numbers in the order in which they were made. Most words of a text go on from nowhere,
/// which filters tell before anything is looked up.
class WordTree {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;
  static constexpr Node nowhere = 0;  ///< No word leads back to the root.

  /// Where `word` leads to from `from`, which is made when it led nowhere.
  Node add(Node from, std::uint64_t word);

  Node next(Node from, std::uint64_t word) const {
    const std::uint64_t mixed = mix(from, word);
    if (from == root ? !first_[mixed % filter_size] : (after_[from] >> mixed % 64 & 1) == 0)
      return nowhere;
    return find(from, word, mixed);
  }

  std::size_t size() const { return after_.size(); }

 private:
  struct Step {
    std::uint64_t word = 0;
    Node from = 0;
    Node to = nowhere;
  };

  static constexpr std::size_t filter_size = 16384;

  static std::uint64_t mix(Node from, std::uint64_t word) {
    return ((word ^ std::uint64_t{from} << 40) * 0x9E3779B97F4A7C15u) >> 32;
  }

  Node find(Node from, std::uint64_t word, std::uint64_t mixed) const {
    for (std::size_t at = mixed;; ++at) {
      const Step& step = steps_[at & (steps_.size() - 1)];
      if (step.to == nowhere || (step.word == word && step.from == from)) return step.to;
    }
  }

  void insert(const Step& step);

  /// By `mix`: a power of two of slots, of which at most half are used.
  std::vector<Step> steps_ = std::vector<Step>(64);
  std::vector<std::uint64_t> after_ = {0};  ///< Of each node, a bit for each word that goes on.
  std::bitset<filter_size> first_;          ///< The same of the root.
};

}  // namespace vnfts::text
