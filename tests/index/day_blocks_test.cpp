#include "index/day_blocks.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "support/day.h"

using namespace vnfts;
using index::around;
using index::cut;
using Blocks = std::vector<std::string>;

namespace {

struct Interval {
  Day first;
  Day last;
};

std::string digits(Day day) {
  std::string out = to_string(day);
  std::erase(out, '-');
  return out;
}

/// Of a day up to a few centuries, within the years 1000 to 2200.
Interval random_interval(std::mt19937& random) {
  constexpr unsigned longest[] = {1, 3, 40, 400, 4000, 40000, 200000};
  const Day from = day(1000, 1, 1);
  const auto all = static_cast<unsigned>((day(2200, 12, 31) - from).count());
  const Day first = from + std::chrono::days(random() % all);
  const Day last = first + std::chrono::days(random() % longest[random() % std::size(longest)]);
  return {first, std::min(last, day(2200, 12, 31))};
}

/// Near the other, so that about half of the pairs overlap.
Interval beside(const Interval& other, std::mt19937& random) {
  const Interval one = random_interval(random);
  const auto length = one.last - one.first;
  const auto reach = static_cast<unsigned>((length + (other.last - other.first)).count()) * 2 + 2;
  const Day first =
      other.first - length + std::chrono::days(random() % reach) - std::chrono::days(reach / 4);
  return {std::clamp(first, day(1000, 1, 1), day(2200, 12, 31)),
          std::clamp(first + length, day(1000, 1, 1), day(2200, 12, 31))};
}

bool meet(const Blocks& some, const Blocks& others) {
  return std::ranges::any_of(some, [&](const std::string& a) {
    return std::ranges::any_of(
        others, [&](const std::string& b) { return a.starts_with(b) || b.starts_with(a); });
  });
}

}  // namespace

TEST_CASE("An interval is cut into the largest blocks of the calendar") {
  struct Row {
    Day first, last;
    Blocks expected;
  };
  const Row rows[] = {
      {day(2019, 2, 28), day(2019, 2, 28), {"20190228"}},
      {day(2019, 2, 1), day(2019, 2, 28), {"201902"}},
      {day(2019, 1, 1), day(2019, 12, 31), {"2019"}},
      {day(1990, 1, 1), day(1999, 12, 31), {"199"}},
      {day(1900, 1, 1), day(1999, 12, 31), {"19"}},
      {day(1000, 1, 1),
       day(2099, 12, 31),
       {"10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"}},
      {day(2018, 12, 30),
       day(2019, 2, 2),
       {"20181230", "20181231", "201901", "20190201", "20190202"}},
      {day(2019, 10, 1), day(2021, 1, 31), {"201910", "201911", "201912", "2020", "202101"}},
      {day(2019, 1, 1), day(2031, 12, 31), {"2019", "202", "2030", "2031"}},
      {day(1989, 12, 31), day(2000, 1, 1), {"19891231", "199", "20000101"}},
      {day(2019, 2, 2), day(2019, 2, 1), {}},
  };
  CHECK(cut(day(2020, 2, 1), day(2020, 2, 28)).size() == 28);  // there is a 29th
  for (const Row& row : rows) {
    INFO(digits(row.first) << " " << digits(row.last));
    CHECK(cut(row.first, row.last) == row.expected);
  }
}

TEST_CASE("A block lies in the larger ones that begin as it does") {
  CHECK(around("19980228") == Blocks{"199802", "1998", "199", "19"});
  CHECK(around("1998") == Blocks{"199", "19"});
  CHECK(around("19").empty());
}

TEST_CASE("The blocks of an interval hold its days, all and none beside, and could not be fewer") {
  std::mt19937 random(11);
  for (int i = 0; i < 300; ++i) {
    const Interval one = random_interval(random);
    const Blocks blocks = cut(one.first, one.last);
    CAPTURE(digits(one.first), digits(one.last));
    const Day from = std::max(one.first - std::chrono::days(40), day(1000, 1, 1));
    const Day to = std::min(one.last + std::chrono::days(40), day(2200, 12, 31));
    std::size_t wrong = 0;
    for (Day at = from; at <= to; at += std::chrono::days(1)) {
      const std::string name = digits(at);
      const auto holding =
          std::ranges::count_if(blocks, [&](const auto& block) { return name.starts_with(block); });
      wrong += holding != (at >= one.first && at <= one.last ? 1 : 0);
    }
    CHECK(wrong == 0);
    CHECK(blocks.size() <= 2 * (30 + 11 + 9 + 9) + 20);
    // The block around one of them reaches out of the interval: no larger one could stand for it.
    for (const std::string& block : blocks) {
      if (block.size() == 2) continue;
      const std::string larger = around(block).front();
      const std::string before = digits(one.first - std::chrono::days(1));
      const std::string behind = digits(one.last + std::chrono::days(1));
      CHECK((before.starts_with(larger) || behind.starts_with(larger)));
    }
  }
}

TEST_CASE("Two intervals overlap just when a block of one lies in a block of the other") {
  std::mt19937 random(12);
  int overlapping = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Interval a = random_interval(random);
    const Interval b = beside(a, random);
    const bool overlap = a.first <= b.last && b.first <= a.last;
    overlapping += overlap;
    if (meet(cut(a.first, a.last), cut(b.first, b.last)) != overlap)
      FAIL_CHECK(digits(a.first) << ".." << digits(a.last) << " and " << digits(b.first) << ".."
                                 << digits(b.last));
  }
  CHECK(overlapping > 5'000);
  CHECK(overlapping < 15'000);
}
