#include "bench/engines/contest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace vnfts::bench {

namespace {

namespace fs = std::filesystem;

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t sum = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) sum += entry.file_size();
  return sum;
}

void index(const Contestant& contestant, std::size_t articles, Result& result) {
  fs::remove_all(contestant.folder);
  const Finished run = run_child(contestant.index);
  std::cerr << fmt::format("{} indexed in {:.1f} s\n", contestant.name, run.seconds);
  const std::string told = contestant.count.empty() ? run.out : run_child(contestant.count).out;
  if (std::stoull(told) != articles)
    throw std::runtime_error(
        fmt::format("{} holds {} articles of {}", contestant.name, std::stoull(told), articles));
  result.indexing.push_back(run);
  result.index_bytes = size_of(contestant.folder);
}

void ask(const Contestant& contestant, std::size_t questions, Result& result) {
  std::istringstream lines(run_child(contestant.search).out);
  for (std::size_t i = 0; i < questions; ++i) {
    Answers a;
    lines >> a.microseconds >> a.count >> a.found;
    result.answers.push_back(a);
  }
  if (std::ranges::none_of(result.answers, &Answers::found))
    throw std::runtime_error(contestant.name + " finds nothing that it should");
  lines >> result.per_second;
  if (!lines) throw std::runtime_error(contestant.name + " left questions without answer");
  std::istringstream on_all(run_child(contestant.search_on_all).out);
  for (std::string line; std::getline(on_all, line);)
    if (!line.empty()) result.per_second_on_all = std::stod(line);
  std::cerr << contestant.name << " answered\n";
}

}  // namespace

std::vector<Result> hold(const std::vector<Contestant>& contestants, const Materials& materials,
                         std::size_t rounds) {
  std::vector<Result> results;
  for (const Contestant& contestant : contestants) results.push_back({contestant.name, {}, 0, {}});
  for (std::size_t round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < contestants.size(); ++i)
      index(contestants[i], materials.count, results[i]);
  for (std::size_t i = 0; i < contestants.size(); ++i)
    ask(contestants[i], materials.asked.size(), results[i]);
  return results;
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(std::ceil(share * last))];
}

}  // namespace vnfts::bench
