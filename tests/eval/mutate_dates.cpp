/// Asks of many strings that are nearly dates whether the invariants of dates hold.
///
///     mutate_dates [--count 10000000] [--seed 1] [--first 0]
///
/// The strings depend on the seed and their number only, so that `--first` repeats what a crash
/// broke off: how far it has come is told every million. Prints how many strings were asked and how
/// fast; on the first violation what is broken, the number, the day and the string. Exit code 1
/// then.
#include <fmt/format.h>

#include <boost/program_options.hpp>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>

#include "support/date_invariants.h"
#include "support/date_mutations.h"
#include "vnfts/date.h"

namespace {

namespace po = boost::program_options;
using Clock = std::chrono::steady_clock;

struct Case {
  std::string text;
  std::optional<vnfts::Day> day;
};

/// One of four has no day; a day is one of the years 1900 to 2100.
Case make_case(std::uint64_t seed, std::uint64_t number) {
  vnfts::test::Random random(vnfts::test::Random(seed).next() ^ number);
  Case made;
  if (random.below(4) != 0)
    made.day = vnfts::Day{std::chrono::year{1900} / 1 / 1} + std::chrono::days{random.below(73414)};
  made.text = vnfts::test::mutated_dates(random);
  return made;
}

struct Range {
  std::uint64_t first, count, seed;
};

int check(const Range& range) {
  const auto start = Clock::now();
  std::size_t bytes = 0;
  for (std::uint64_t i = 0; i < range.count; ++i) {
    const std::uint64_t number = range.first + i;
    if (number % 1'000'000 == 0) std::cerr << number << '\n';
    const Case made = make_case(range.seed, number);
    bytes += made.text.size();
    const std::string broken = vnfts::test::broken_date_invariant(made.text, made.day);
    if (broken.empty()) continue;
    std::cout << fmt::format("{}\nnumber {}, day {}: \"{}\"\n", broken, number,
                             made.day ? vnfts::to_string(*made.day) : "none",
                             vnfts::test::escaped(made.text));
    return 1;
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::cout << fmt::format("{} strings, {:.1f} MB, {:.1f} s, {:.0f} a second\n", range.count,
                           static_cast<double>(bytes) / 1e6, seconds,
                           static_cast<double>(range.count) / seconds);
  return 0;
}

int run(int argc, char** argv) {
  po::options_description table("mutate_dates");
  Range range{};
  table.add_options()("help", "show this help")(
      "count", po::value(&range.count)->default_value(10'000'000), "how many strings")(
      "seed", po::value(&range.seed)->default_value(1), "another one makes others")(
      "first", po::value(&range.first)->default_value(0), "the number of the first string");
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, table), values);
  po::notify(values);
  if (values.contains("help")) {
    std::cerr << table;
    return 0;
  }
  return check(range);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& e) {
    std::cerr << "mutate_dates: " << e.what() << '\n';
    return 3;
  }
}
