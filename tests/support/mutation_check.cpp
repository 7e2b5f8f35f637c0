#include "support/mutation_check.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <iostream>

#include "support/program.h"

namespace vnfts::test {

namespace {

using Clock = std::chrono::steady_clock;

struct Range {
  std::uint64_t first, count, seed;
};

struct Case {
  std::string text;
  std::optional<Day> day;
};

Case make_case(const Range& range, std::uint64_t number, std::string (*make)(Random&)) {
  Random random(Random(range.seed).next() ^ number);
  Case made;
  if (random.below(4) != 0)
    made.day = Day{std::chrono::year{1900} / 1 / 1} + std::chrono::days{random.below(73414)};
  made.text = make(random);
  return made;
}

int check(const Range& range, std::string (*make)(Random&),
          std::string (*broken_invariant)(std::string_view, std::optional<Day>)) {
  const auto start = Clock::now();
  std::size_t bytes = 0;
  for (std::uint64_t i = 0; i < range.count; ++i) {
    const std::uint64_t number = range.first + i;
    if (number % 1'000'000 == 0) std::cerr << number << '\n';
    const Case made = make_case(range, number, make);
    bytes += made.text.size();
    const std::string broken = broken_invariant(made.text, made.day);
    if (broken.empty()) continue;
    std::cout << fmt::format("{}\nnumber {}, day {}: \"{}\"\n", broken, number,
                             made.day ? to_string(*made.day) : "none", escaped(made.text));
    return 1;
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::cout << fmt::format("{} strings, {:.1f} MB, {:.1f} s, {:.0f} a second\n", range.count,
                           static_cast<double>(bytes) / 1e6, seconds,
                           static_cast<double>(range.count) / seconds);
  return 0;
}

}  // namespace

int check_mutations(int argc, char** argv, std::string (*make)(Random&),
                    std::string (*broken_invariant)(std::string_view, std::optional<Day>)) {
  po::options_description options("Options");
  Range range{};
  options.add_options()("count", po::value(&range.count)->default_value(10'000'000),
                        "how many strings")("seed", po::value(&range.seed)->default_value(1),
                                            "another one makes others")(
      "first", po::value(&range.first)->default_value(0), "the number of the first string");
  return run_program(argc, argv, options,
                     [&](const auto&) { return check(range, make, broken_invariant); });
}

}  // namespace vnfts::test
