/// Phrases of a table found in a text that was cut into pieces, forwards or backwards.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "text/piece.h"

namespace vnfts::place {

using Pieces = std::span<const text::Piece>;

/// A tree of phrases by their words. A value is a number that the caller gives a meaning to; it is
/// never 0. Capitals do not count, accents do.
class Phrases {
 public:
  enum class Direction : std::uint8_t { forwards, backwards };

  struct Match {
    std::uint32_t value = 0;  ///< 0: nothing.
    std::size_t words = 0;
  };

  explicit Phrases(Direction direction) : direction_(direction), values_(1) {}

  /// Values of the same phrase are or-ed.
  void add(std::string_view phrase, std::uint32_t value);

  /// The longest phrase that begins at `at` (forwards) or ends before it (backwards), with nothing
  /// but white space between its words.
  Match longest(Pieces pieces, std::size_t at) const;

 private:
  using Node = std::uint32_t;
  struct Step {
    std::uint64_t word;
    Node from;
    friend bool operator==(const Step&, const Step&) = default;
  };
  struct StepHash {
    std::size_t operator()(const Step& step) const {
      return std::hash<std::uint64_t>()(step.word * 0x9E3779B97F4A7C15u + step.from);
    }
  };

  Direction direction_;
  std::vector<std::uint32_t> values_;
  tsl::robin_map<Step, Node, StepHash> steps_;
};

}  // namespace vnfts::place
