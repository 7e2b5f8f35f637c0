#include "cli/stats_view.h"

#include <fmt/format.h>

#include "cli/numbers.h"

namespace vnfts::cli {

namespace {

std::string days(const IndexStats& stats) {
  return stats.first && stats.last ? to_string(*stats.first) + " to " + to_string(*stats.last)
                                   : "none";
}

std::string bytes_each(const IndexStats& stats) {
  return stats.articles == 0 ? ""
                             : " (" + volume(stats.size_bytes / stats.articles) + " an article)";
}

}  // namespace

std::string text_stats(const IndexStats& stats) {
  std::string out;
  const auto add = [&](const char* fact, const std::string& value) {
    out += fmt::format("{:<16}{}\n", fact, value);
  };
  add("articles", grouped(stats.articles));
  add("date inferred", grouped(stats.inferred));
  add("without a date", grouped(stats.undated));
  add("days", days(stats));
  add("distinct words", grouped(stats.terms));
  add("mean length", fmt::format("{:.1f} words", stats.mean_length));
  add("size on disk", volume(stats.size_bytes) + bytes_each(stats));
  add("generation", stats.generation);
  add("analyzer", stats.analyzer);
  return out;
}

}  // namespace vnfts::cli
