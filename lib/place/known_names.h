/// Names of the gazetteer as texts write them, word by word: what a word leads to is worked out
/// when a text has it for the first time, and kept.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "text/piece.h"

namespace vnfts::place {

/// A reading of a name that was written with all its marks.
struct KnownReading {
  explicit KnownReading(const Reading& reading);

  /// Whether the pieces that the name was read from have its capitals: a word may be small where
  /// the table has it small, and a common noun in front ("đồng bằng sông Hồng"), and Bộ behind the
  /// name of a region.
  bool capitals_fit(std::span<const text::Piece> pieces) const;

  Reading reading;
  std::uint64_t capitals = 0;  ///< A bit for each word that has one in the table,
  std::uint8_t words = 0;      ///< which are so many.
  bool noun_first = false;
  bool part_last = false;  ///< Bộ, of a region.
};

/// The first words of names, as a tree. Of one thread.
class KnownNames {
 public:
  /// Thousands are in use, so what is read of most is one line of the cache.
  struct alignas(64) Node {
    LetterPairs next_letters;            ///< See `NameWalk`.
    std::vector<KnownReading> readings;  ///< Of the names that end here.
    std::uint64_t number = 0;            ///< 0 for one that is not kept.
    NameWalk walk;
  };

  /// What names begin with `word`; null for none. Nodes are valid until the next call, which may go
  /// on from them.
  const Node* first(std::string_view word) { return behind(start_, word); }

  /// What `word` leads to from there; null when no name goes on so.
  const Node* next(const Node& node, std::string_view word);

  /// Forgets all when it has grown too large: some megabytes.
  void bound();

 private:
  /// A word of at most sixteen bytes behind the node of that number, which no other has had.
  struct Step {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::uint64_t from = 0;
    friend bool operator==(const Step&, const Step&) = default;
  };
  struct StepHash {
    std::size_t operator()(const Step& step) const;
  };

  /// The last step of those that have its hash, and what it led to: null for no name.
  struct Recent {
    Step step;
    const Node* to = nullptr;
  };

  const Node* behind(const Node& node, std::string_view word);
  const Node* known(const Step& step, const NameWalk& walk, std::string_view word);
  const Node* keep(const Step& step, const Node& node);
  const Node* look_up(const NameWalk& walk, std::string_view word);
  bool full() const { return nodes_.size() + readings_ >= most_kept; }

  static constexpr std::uint64_t root = ~std::uint64_t{0};
  static constexpr std::size_t most_recent = std::size_t{1} << 15;
  static constexpr std::size_t most_kept = std::size_t{5} << 14;

  std::vector<Recent> recent_ = std::vector<Recent>(most_recent);
  tsl::robin_map<Step, const Node*, StepHash> steps_;  ///< Those that lead to a name.
  std::deque<Node> nodes_;
  std::size_t readings_ = 0;
  std::uint64_t numbers_ = 0;
  Node start_ = {{}, {}, root, {}};
  Node passing_;  ///< One that is not kept.
};

}  // namespace vnfts::place
