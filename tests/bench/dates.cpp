/// How fast the dates that articles name are found.
///
///     dates --archive news.jsonl.zst [--passes 3]
///     dates --hostile
///
/// The texts (title, lead and body) are held in memory, so that nothing but `find_dates` is timed,
/// on one core. Prints articles, megabytes of text (1e6 bytes), dates found, seconds and megabytes
/// a second; the median of the passes, after one that is not counted.
///
/// `--hostile` asks of texts that nobody writes: one phrase or one byte over and over, 400 KB of
/// it. Prints the ten slowest: seconds, megabytes a second, dates found, and what was repeated.
#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "support/date_mutations.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = boost::program_options;
using Clock = std::chrono::steady_clock;

struct Text {
  std::string text;
  std::optional<vnfts::Day> published;
};

std::vector<Text> read_texts(const std::string& archive) {
  std::vector<Text> texts;
  vnfts::ReadSink sink;
  sink.article = [&texts](vnfts::Article&& article) {
    Text text{article.title + '\n' + article.lead + '\n' + article.body, std::nullopt};
    if (const auto published = vnfts::parse_published(article.published))
      text.published = published->day;
    texts.push_back(std::move(text));
    return true;
  };
  vnfts::read_articles(archive, {}, sink);
  return texts;
}

struct Pass {
  double seconds = 0;
  std::size_t mentions = 0;
};

Pass find_all(const std::vector<Text>& texts) {
  Pass pass;
  const auto start = Clock::now();
  for (const Text& text : texts)
    pass.mentions += vnfts::find_dates(text.text, text.published).size();
  pass.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return pass;
}

void measure(const std::vector<Text>& texts, std::size_t passes) {
  std::size_t bytes = 0;
  for (const Text& text : texts) bytes += text.text.size();
  find_all(texts);
  std::vector<Pass> measured(passes);
  for (Pass& pass : measured) pass = find_all(texts);
  std::ranges::sort(measured, {}, &Pass::seconds);
  const Pass& median = measured[passes / 2];
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::cout << fmt::format("{} articles, {:.1f} MB, {} dates, {:.3f} s, {:.1f} MB/s\n",
                           texts.size(), megabytes, median.mentions, median.seconds,
                           megabytes / median.seconds);
}

struct Hostile {
  std::string repeated;
  Pass pass;
};

/// Every phrase with every joint behind it, and every byte alone.
std::vector<Hostile> hostile_texts() {
  std::vector<Hostile> all;
  for (const std::string_view phrase : vnfts::test::date_phrases())
    for (const std::string_view joint : {" ", ", ", "-", "/", " và "})
      all.push_back({std::string(phrase).append(joint), {}});
  for (int byte = 0; byte < 256; ++byte) all.push_back({{static_cast<char>(byte)}, {}});
  for (const char* part : {"1/", "1-", "1, ", "1/1-", "1/1 và ", "ngày 1, ", "từ 1 đến "})
    all.push_back({part, {}});
  return all;
}

void measure_hostile() {
  constexpr std::size_t bytes = 400'000;
  std::vector<Hostile> all = hostile_texts();
  for (Hostile& one : all) {
    Text text{{}, vnfts::Day{std::chrono::year{2019} / 2 / 28}};
    while (text.text.size() < bytes) text.text += one.repeated;
    one.pass = find_all({text});
  }
  std::ranges::sort(
      all, [](const Hostile& a, const Hostile& b) { return a.pass.seconds > b.pass.seconds; });
  all.resize(10);
  for (const Hostile& one : all)
    std::cout << fmt::format("{:>8.3f} s {:>8.1f} MB/s {:>7} dates  \"{}\"\n", one.pass.seconds,
                             static_cast<double>(bytes) / 1e6 / one.pass.seconds, one.pass.mentions,
                             vnfts::test::escaped(one.repeated));
}

int run(int argc, char** argv) {
  po::options_description table("dates --archive FILE");
  std::size_t passes = 0;
  table.add_options()("help", "show this help")("archive", po::value<std::string>(), "a dump")(
      "passes", po::value(&passes)->default_value(3), "how often all texts are read")(
      "hostile", "texts that nobody writes");
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, table), values);
  po::notify(values);
  if (values.contains("hostile")) {
    measure_hostile();
    return 0;
  }
  if (values.contains("help") || !values.contains("archive") || passes == 0) {
    std::cerr << table;
    return values.contains("help") ? 0 : 2;
  }
  measure(read_texts(values["archive"].as<std::string>()), passes);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& e) {
    std::cerr << "dates: " << e.what() << '\n';
    return 3;
  }
}
