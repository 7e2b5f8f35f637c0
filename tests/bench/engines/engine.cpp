#include "bench/engines/engine.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <iostream>
#include <thread>

namespace vnfts::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print_latencies(Asker& asker, const std::vector<Question>& questions) {
  std::vector<std::vector<double>> times(questions.size());
  std::vector<std::size_t> answers(questions.size());
  for (int pass = 0; pass <= passes; ++pass)
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const auto begin = Clock::now();
      answers[i] = asker.ask(questions[i]);
      if (pass > 0) times[i].push_back(seconds_since(begin) * 1e6);
    }
  for (std::size_t i = 0; i < questions.size(); ++i)
    std::printf("%.1f\t%zu\t%d\n", median(times[i]), answers[i], asker.finds(questions[i]));
}

void print_throughput(const Engine& engine, const std::string& folder,
                      const std::vector<Question>& questions, unsigned threads) {
  std::vector<std::unique_ptr<Asker>> askers;
  for (unsigned i = 0; i < threads; ++i) askers.push_back(engine.open(folder));
  const auto begin = Clock::now();
  {
    std::vector<std::jthread> running;
    for (unsigned first = 0; first < threads; ++first)
      running.emplace_back([&, first] {
        for (int pass = 0; pass < passes; ++pass)
          for (std::size_t i = first; i < questions.size(); i += threads)
            askers[first]->ask(questions[i]);
      });
  }
  std::printf("%.1f\n", passes * static_cast<double>(questions.size()) / seconds_since(begin));
}

int count(const Engine& engine, const std::string& folder) {
  std::printf("%zu\n", engine.open(folder)->count());
  return 0;
}

int search(const Engine& engine, const std::string& folder, const std::string& file,
           unsigned threads) {
  const std::vector<Question> questions = read_questions(file);
  print_latencies(*engine.open(folder), questions);
  print_throughput(engine, folder, questions, threads);
  return 0;
}

}  // namespace

int run_engine(int argc, char** argv, const Engine& engine) try {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 4 && words[0] == "index") {
    engine.index(words[1], words[2]);
    return count(engine, words[2]);
  }
  if (words.size() == 2 && words[0] == "count") return count(engine, words[1]);
  if (words.size() == 4 && words[0] == "search")
    return search(engine, words[1], words[2], static_cast<unsigned>(std::stoul(words[3])));
  std::cerr
      << "index ARTICLES.tsv FOLDER THREADS | count FOLDER | search FOLDER QUESTIONS.tsv THREADS\n";
  return 2;
} catch (const std::exception& e) {
  std::cerr << argv[0] << ": " << e.what() << '\n';
  return 3;
}

}  // namespace vnfts::bench
