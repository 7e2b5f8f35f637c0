/// What the programs of the engines have in common.
///
///     ENGINE index ARTICLES.tsv FOLDER THREADS
///     ENGINE count FOLDER
///     ENGINE search FOLDER QUESTIONS.tsv THREADS
///
/// `index` and `count` print the number of articles in the finished index. An engine that has one
/// writer ignores the threads.
///
/// `search` asks all questions once to warm up, then `passes` times more. It prints a line for each
/// question: the median of its microseconds over the passes, the number of answers read (at most
/// ten, best first, with their stored titles), and 1 when the article that has to be found is among
/// all that match, else 0. Then it asks all questions again, `passes` times, on that many threads,
/// and prints the questions a second.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "bench/engines/dump.h"

namespace vnfts::bench {

inline constexpr int passes = 5;
inline constexpr int answers_wanted = 10;

/// One thread's view of an index.
class Asker {
 public:
  virtual ~Asker() = default;

  /// Of articles.
  virtual std::size_t count() = 0;

  /// How many answers there are, at most `answers_wanted`; their titles are read.
  virtual std::size_t ask(const Question& question) = 0;

  /// Whether the article that has to be found is among all that match.
  virtual bool finds(const Question& question) = 0;
};

struct Engine {
  std::function<void(const std::string& articles, const std::string& folder)> index;
  std::function<std::unique_ptr<Asker>(const std::string& folder)> open;
};

int run_engine(int argc, char** argv, const Engine& engine);

}  // namespace vnfts::bench
