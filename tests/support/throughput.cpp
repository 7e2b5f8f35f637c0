#include "support/throughput.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>

#include "cli/json.h"
#include "support/code_points.h"
#include "support/mutations.h"
#include "support/program.h"
#include "vnfts/vnfts.h"

namespace vnfts::test {

namespace {

/// Of the processor: what others do on the machine does not count.
double seconds_spent() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Text {
  std::string text;
  std::optional<Day> published;
};

struct Pass {
  double seconds = 0;
  std::size_t found = 0;
};

struct Hostile {
  const HostileText* text = nullptr;
  Pass pass;
};

std::vector<Text> read_texts(const std::string& archive) {
  std::vector<Text> texts;
  ReadSink sink;
  sink.article = [&texts](Article&& article) {
    Text text{article.title + '\n' + article.lead + '\n' + article.body, std::nullopt};
    if (const auto published = parse_published(article.published)) text.published = published->day;
    texts.push_back(std::move(text));
    return true;
  };
  read_articles(archive, {}, sink);
  return texts;
}

Pass find_all(const std::vector<Text>& texts, const Finder& find) {
  Pass pass;
  const double start = seconds_spent();
  for (const Text& text : texts) pass.found += find(text.text, text.published);
  pass.seconds = seconds_spent() - start;
  return pass;
}

/// `bytes` of it; the last repetition may be cut.
std::string written_out(const HostileText& text, std::size_t bytes) {
  const std::size_t unit = text.front.size() + text.back.size();
  const std::size_t times = unit == 0 ? 0 : (bytes + unit - 1) / unit;
  std::string out;
  for (const std::string& part : {text.front, text.back})
    for (std::size_t i = 0; i < times; ++i) out += part;
  out.resize(std::min(out.size(), bytes));
  return out;
}

/// The quickest of so many passes.
Pass find_in(const HostileText& text, std::size_t bytes, std::size_t passes, const Finder& find) {
  const std::vector<Text> texts = {
      {written_out(text, bytes), Day{std::chrono::year{2019} / 2 / 28}}};
  Pass quickest = find_all(texts, find);
  for (; passes > 1; --passes)
    quickest = std::min(quickest, find_all(texts, find),
                        [](const Pass& a, const Pass& b) { return a.seconds < b.seconds; });
  return quickest;
}

/// Ill-formed bytes by their numbers.
std::string shown(std::string_view text) {
  constexpr std::size_t most = 40;
  const std::string_view cut = part_of(text, 0, most);
  bool well_formed = true;
  for (std::string_view rest = cut; !rest.empty();)
    well_formed &= cli::take(rest) != cli::replacement;
  const std::string written = well_formed ? cli::json(cut) : '"' + escaped(cut) + '"';
  return written + (cut.size() < text.size() ? "..." : "");
}

std::string shown(const HostileText& text) {
  return shown(text.front) + (text.back.empty() ? "" : ", then " + shown(text.back));
}

void measure_archive(const std::string& archive, std::size_t passes, std::string_view found,
                     const Finder& find) {
  const std::vector<Text> texts = read_texts(archive);
  std::size_t bytes = 0;
  for (const Text& text : texts) bytes += text.text.size();
  find_all(texts, find);
  std::vector<Pass> measured(passes);
  for (Pass& pass : measured) pass = find_all(texts, find);
  std::ranges::sort(measured, {}, &Pass::seconds);
  const Pass& median = measured[passes / 2];
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::cout << fmt::format("{} articles, {:.1f} MB, {} {}, {:.3f} s, {:.1f} MB/s\n", texts.size(),
                           megabytes, median.found, found, median.seconds,
                           megabytes / median.seconds);
}

std::vector<Hostile> slowest(const std::vector<HostileText>& texts, std::size_t bytes,
                             const Finder& find) {
  std::vector<Hostile> all;
  for (const HostileText& text : texts) all.push_back({&text, find_in(text, bytes, 1, find)});
  std::ranges::sort(all, std::greater(), [](const Hostile& h) { return h.pass.seconds; });
  all.resize(std::min<std::size_t>(all.size(), 10));
  return all;
}

void measure_hostile(const std::vector<HostileText>& texts, std::string_view found,
                     const Finder& find) {
  constexpr std::size_t bytes = 400'000;
  constexpr std::size_t passes = 3;
  for (const Hostile& one : slowest(texts, bytes, find)) {
    const Pass quarter = find_in(*one.text, bytes / 4, passes, find);
    const Pass whole = find_in(*one.text, bytes, passes, find);
    std::cout << fmt::format("{:>8.3f} s {:>8.1f} MB/s {:>5.1f} times {:>7} {}  {}\n",
                             whole.seconds, static_cast<double>(bytes) / 1e6 / whole.seconds,
                             whole.seconds / quarter.seconds, whole.found, found, shown(*one.text));
  }
}

}  // namespace

int run_throughput(int argc, char** argv, std::string_view found, const Finder& find,
                   std::vector<HostileText> (*hostile_texts)()) {
  po::options_description options("Options");
  std::string archive;
  std::size_t passes = 0;
  options.add_options()("archive", po::value(&archive), "a dump")(
      "passes", po::value(&passes)->default_value(3), "how often all texts are read")(
      "hostile", "texts that nobody writes");
  return run_program(argc, argv, options, [&](const auto& values) {
    const bool hostile = values.contains("hostile");
    if (!hostile && archive.empty()) throw po::required_option("--archive");
    if (passes == 0) throw po::error("--passes is 1 at least");
    hostile ? measure_hostile(hostile_texts(), found, find)
            : measure_archive(archive, passes, found, find);
    return 0;
  });
}

}  // namespace vnfts::test
