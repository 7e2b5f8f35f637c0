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

std::string share(const IndexPart& part, const IndexStats& stats) {
  return fmt::format(" ({:.0f} %)", 100.0 * static_cast<double>(part.bytes) /
                                        static_cast<double>(stats.size_bytes));
}

}  // namespace

std::string text_stats(const IndexStats& stats) {
  std::string out;
  const auto add = [&](const char* fact, const std::string& value) {
    out += fmt::format("{:<20}{}\n", fact, value);
  };
  add("articles", grouped(stats.articles));
  add("date inferred", grouped(stats.inferred));
  add("without a date", grouped(stats.undated));
  add("days", days(stats));
  add("distinct words", grouped(stats.terms));
  add("mean length", fmt::format("{:.1f} words", stats.mean_length));
  add("size on disk", volume(stats.size_bytes) + bytes_each(stats));
  for (const IndexPart& part : stats.parts)
    add(("  " + part.name).c_str(), volume(part.bytes) + share(part, stats));
  add("generation", stats.generation);
  add("analyzer", stats.analyzer);
  return out;
}

}  // namespace vnfts::cli
