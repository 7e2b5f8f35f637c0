/// Every engine indexes the same articles and answers the same questions, one after the other.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/engines/child.h"
#include "bench/engines/materials.h"

namespace vnfts::bench {

/// How an engine is run; see engine.h. `count` is asked after `index` when that does not print the
/// number of articles itself.
struct Contestant {
  std::string name;
  std::filesystem::path folder;  ///< Of its index.
  std::vector<std::string> index;
  std::vector<std::string> count;
  std::vector<std::string> search;         ///< On one thread.
  std::vector<std::string> search_on_all;  ///< On all threads.
  bool reads_accents_left_out = true;      ///< Else questions without accents may find nothing.
};

struct Answers {
  double microseconds = 0;  ///< The median.
  std::size_t count = 0;
  bool found = false;  ///< The article that the question was made of.
};

struct Result {
  std::string name;
  std::vector<Finished> indexing;  ///< One a round.
  std::uint64_t index_bytes = 0;
  std::vector<Answers> answers;  ///< One a question.
  double per_second = 0;         ///< Questions, on one thread.
  double per_second_on_all = 0;
};

/// Indexes once in a round, in turn, and asks after the last. Throws `std::runtime_error` when an
/// index does not hold every article.
std::vector<Result> hold(const std::vector<Contestant>& contestants, const Materials& materials,
                         std::size_t rounds);

double median(std::vector<double> values);

/// The value that `share` of them do not exceed.
double quantile(std::vector<double> values, double share);

}  // namespace vnfts::bench
