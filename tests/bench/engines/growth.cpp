#include "bench/engines/growth.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <stdexcept>
#include <vector>

#include "bench/engines/child.h"
#include "bench/engines/contest.h"

namespace vnfts::bench {

namespace {

namespace fs = std::filesystem;

struct Run {
  fs::path dump;
  std::size_t articles = 0;
  unsigned threads = 1;
  std::vector<double> seconds = {};

  double microseconds_an_article() const {
    return median(seconds) * 1e6 / static_cast<double>(articles);
  }
};

/// The lines of `dump`, again and again with another id, up to `count`.
void repeat(const fs::path& dump, std::size_t count, const fs::path& into) {
  constexpr std::string_view front = R"({"id": ")";
  std::ofstream out(into, std::ios::binary);
  for (std::size_t written = 0, copy = 0; written < count; ++copy) {
    std::ifstream in(dump, std::ios::binary);
    for (std::string line; written < count && std::getline(in, line); ++written) {
      if (!line.starts_with(front)) throw std::runtime_error("no id leads " + line.substr(0, 40));
      out << front << copy << '-' << std::string_view(line).substr(front.size()) << '\n';
    }
    if (written == 0) throw std::runtime_error(dump.string() + " has no articles");
  }
  if (!out.flush()) throw std::runtime_error("cannot write to " + into.string());
}

void index(const Growth& growth, Run& run) {
  const fs::path index = growth.folder / "grown";
  fs::remove_all(index);
  run.seconds.push_back(
      run_child({growth.tool, index, run.dump, "--jobs", std::to_string(run.threads), "--quiet"})
          .seconds);
  std::cerr << fmt::format("{} articles, {} threads: {:.1f} s\n", run.articles, run.threads,
                           run.seconds.back());
  fs::remove_all(index);
}

}  // namespace

std::string measure_growth(const Growth& growth, const Materials& materials) {
  const fs::path more = growth.folder / "more.jsonl";
  std::vector<Run> runs = {{materials.json_lines, materials.count, 1},
                           {materials.json_lines, materials.count, growth.threads}};
  if (growth.articles > 0) {
    repeat(materials.json_lines, growth.articles, more);
    runs.push_back({more, growth.articles, growth.threads});
  }
  for (std::size_t round = 0; round < growth.rounds; ++round)
    for (Run& run : runs) index(growth, run);
  fs::remove(more);
  std::string out =
      "| vnfts, articles | threads | s | µs an article | ratio |\n|---|---|---|---|---|\n";
  for (const Run& run : runs)
    out += fmt::format("| {} | {} | {:.1f} | {:.0f} | {:.2f} |\n", run.articles, run.threads,
                       median(run.seconds), run.microseconds_an_article(),
                       run.microseconds_an_article() / runs[1].microseconds_an_article());
  return out;
}

}  // namespace vnfts::bench
