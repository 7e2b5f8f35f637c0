/// The words of `date_words.tsv` and `holidays.tsv`, found by their letters.
#pragma once

#include <tsl/robin_map.h>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "date/lexeme.h"

namespace vnfts::date {

/// The phrases as a tree of words. Immutable, one for each spelling.
class Vocabulary {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;

  static const Vocabulary& of(Spelling spelling);

  /// Whether a phrase begins with `word`; seldom true of one that none begins with.
  bool may_begin(std::uint64_t word) const { return beginnings_[slot(word)]; }

  /// Where `word` leads from `node`; nothing when no phrase goes on so.
  std::optional<Node> next(Node node, std::uint64_t word) const;

  /// The meanings of the phrase that ends at `node`; null when none does.
  const Entry* entry(Node node) const { return entries_[node].senses ? &entries_[node] : nullptr; }

 private:
  explicit Vocabulary(Spelling spelling);
  void add(std::string_view phrase, Spelling spelling, Meaning meaning);

  struct Step {
    std::uint64_t word;
    Node from;
    friend bool operator==(const Step&, const Step&) = default;
  };
  struct StepHash {
    std::size_t operator()(const Step& s) const {
      return static_cast<std::size_t>(
          (s.word ^ (std::uint64_t{s.from} << 40)) * 0x9E3779B97F4A7C15u >> 13);
    }
  };

  static constexpr std::size_t slots = 16384;
  static std::size_t slot(std::uint64_t word) { return (word * 0x9E3779B97F4A7C15u) >> 50; }

  std::bitset<slots> beginnings_;
  tsl::robin_map<Step, Node, StepHash> steps_;
  std::vector<Entry> entries_{1};
};

/// The sense of that name; nothing when there is none.
std::optional<Sense> sense_named(std::string_view name);

}  // namespace vnfts::date
