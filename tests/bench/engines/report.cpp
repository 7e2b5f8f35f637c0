#include "bench/engines/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace vnfts::bench {

namespace {

double seconds_of(const Result& result) {
  std::vector<double> seconds;
  for (const Finished& run : result.indexing) seconds.push_back(run.seconds);
  return median(seconds);
}

double speed_of(const Result& result, const Materials& materials) {
  return static_cast<double>(materials.size_bytes) / 1e6 / seconds_of(result);
}

std::uint64_t peak_of(const Result& result) {
  std::uint64_t peak = 0;
  for (const Finished& run : result.indexing) peak = std::max(peak, run.peak_bytes);
  return peak;
}

/// In milliseconds, of the questions of a kind.
double latency(const Result& result, const Materials& materials, QuestionKind kind, double share) {
  std::vector<double> values;
  for (std::size_t i = 0; i < materials.asked.size(); ++i)
    if (materials.asked[i].kind == kind) values.push_back(result.answers[i].microseconds / 1e3);
  return quantile(std::move(values), share);
}

double share_found(const Result& result, const Materials& materials, QuestionKind kind) {
  double found = 0;
  double all = 0;
  for (std::size_t i = 0; i < materials.asked.size(); ++i)
    if (materials.asked[i].kind == kind) {
      ++all;
      found += result.answers[i].found;
    }
  return all == 0 ? 0 : found / all;
}

std::string indexing_table(const std::vector<Result>& results, const Materials& materials) {
  std::string out =
      "| indexing | s | MB/s | ratio | index MB | of the dump | peak MB |\n"
      "|---|---|---|---|---|---|---|\n";
  const double first = speed_of(results.front(), materials);
  for (const Result& r : results) {
    const double speed = speed_of(r, materials);
    out +=
        fmt::format("| {} | {:.1f} | {:.2f} | {:.2f} | {:.0f} | {:.2f} | {:.0f} |\n", r.name,
                    seconds_of(r), speed, speed / first, static_cast<double>(r.index_bytes) / 1e6,
                    static_cast<double>(r.index_bytes) / static_cast<double>(materials.size_bytes),
                    static_cast<double>(peak_of(r)) / 1e6);
  }
  return out;
}

std::string searching_table(const std::vector<Result>& results, const Materials& materials) {
  std::string out = "| ms a question, median / 99 % (found) |";
  for (const QuestionKind kind : question_kinds) out += fmt::format(" {} |", name_of(kind));
  out += " questions/s, one thread | all |\n|---|";
  for (std::size_t i = 0; i < question_kinds.size() + 2; ++i) out += "---|";
  out += '\n';
  for (const Result& r : results) {
    out += fmt::format("| {} |", r.name);
    for (const QuestionKind kind : question_kinds)
      out += fmt::format(" {:.2f} / {:.2f} ({:.0f} %) |", latency(r, materials, kind, 0.5),
                         latency(r, materials, kind, 0.99), 100 * share_found(r, materials, kind));
    out += fmt::format(" {:.0f} | {:.0f} |\n", r.per_second, r.per_second_on_all);
  }
  return out;
}

constexpr int width = 640;
constexpr int label_width = 150;
constexpr int row_height = 22;

struct Bar {
  std::string label;
  double value;
};

/// One chart from `top` down, as long as its bars are many.
std::string bars(const std::string& title, const std::vector<Bar>& all, int& top) {
  const double longest = std::ranges::max(all, {}, &Bar::value).value;
  const int room = width - label_width - 70;
  std::string out =
      fmt::format("<text x=\"8\" y=\"{}\" font-weight=\"bold\">{}</text>\n", top + 16, title);
  top += 26;
  for (const Bar& bar : all) {
    const double length = longest > 0 ? room * bar.value / longest : 0;
    out += fmt::format(
        "<text x=\"8\" y=\"{0}\">{1}</text><rect x=\"{2}\" y=\"{3}\" width=\"{4:.1f}\" "
        "height=\"{5}\" fill=\"#3a6ea5\"/><text x=\"{6:.1f}\" y=\"{0}\">{7:.2f}</text>\n",
        top + 14, bar.label, label_width, top + 2, length, row_height - 6, label_width + length + 6,
        bar.value);
    top += row_height;
  }
  top += 10;
  return out;
}

std::vector<Bar> bars_of(const std::vector<Result>& results,
                         const std::function<double(const Result&)>& value) {
  std::vector<Bar> out;
  for (const Result& r : results) out.push_back({r.name, value(r)});
  return out;
}

}  // namespace

std::string markdown(const std::vector<Result>& results, const Materials& materials) {
  return fmt::format("{} articles, {:.1f} MB as JSON lines; medians of {} rounds in turn.\n\n",
                     materials.count, static_cast<double>(materials.size_bytes) / 1e6,
                     results.front().indexing.size()) +
         indexing_table(results, materials) + '\n' + searching_table(results, materials);
}

std::string chart(const std::vector<Result>& results, const Materials& materials) {
  int top = 8;
  std::string body =
      bars("Indexing, MB/s (more is better)",
           bars_of(results, [&](const Result& r) { return speed_of(r, materials); }), top);
  for (const QuestionKind kind : question_kinds)
    body += bars(
        fmt::format("{}: median, ms (less is better)", name_of(kind)),
        bars_of(results, [&](const Result& r) { return latency(r, materials, kind, 0.5); }), top);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
      "viewBox=\"0 0 {0} {1}\" font-family=\"sans-serif\" font-size=\"12\">\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n{2}</svg>\n",
      width, top, body);
}

}  // namespace vnfts::bench
