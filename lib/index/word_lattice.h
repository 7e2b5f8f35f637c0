/// The ways in which a typed row can be read, and the most probable one.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/language_model.h"
#include "index/word_counts.h"

namespace vnfts::index {

/// A stretch of a row, read as one word. Places are letters of the row, counted from 0.
struct Arc {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string term;      ///< Canonical, or `any_number`; empty: nothing that the model knows.
  std::string folded;    ///< Of which chunk.
  std::string shown;     ///< How a query says it.
  bool changed = false;  ///< A search for what was typed does not look for this.
  double slips = 0;      ///< Cost of typing it so: see typing_cost.h.
  double alone = 0;      ///< Probability without its neighbours.
  double followed = 0;   ///< See word_counts.h.
  double distinct = 0;
};

/// Chunks of the model, each read once.
class Chunks {
 public:
  explicit Chunks(const LanguageModel& model) : model_(model) {}
  const std::string& operator[](const std::string& folded);

 private:
  const LanguageModel& model_;
  std::unordered_map<std::string, std::string> chunks_;
};

/// A way through the row, and what it costs: the slips, and how improbable such a row of words is.
struct Path {
  struct Step {
    const Arc* arc;
    double probability;  ///< Of the word behind the one before; 1 at the beginning.
  };
  std::vector<Step> steps;
  double cost = 0;
};

class WordLattice {
 public:
  /// `arcs` lead from 0 to `end` without a gap. They are kept, and reads of `chunks` end here.
  WordLattice(std::vector<Arc> arcs, std::size_t end, Chunks& chunks);

  /// The best path of all, and the best of those where nothing is changed (Viterbi's algorithm).
  Path best() const { return run(true); }
  Path as_typed() const { return run(false); }

 private:
  void count_pairs(Chunks& chunks);
  void number_terms();
  double step(std::size_t before, std::size_t arc) const;
  Path run(bool changed) const;

  std::vector<Arc> arcs_;  ///< By `from`.
  std::size_t end_;
  std::vector<std::string> terms_;                ///< Sorted.
  std::vector<std::size_t> term_of_;              ///< Of each arc: index in `terms_`.
  std::vector<std::vector<std::size_t>> ending_;  ///< Arcs by where they end.
  std::unordered_map<std::size_t, double> pairs_;
};

}  // namespace vnfts::index
