#include "index/mention_terms.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "support/day.h"

using namespace vnfts;
using Terms = std::vector<std::string>;

namespace {

DateMention mention(Day first, Day last) {
  DateMention out;
  out.first = first;
  out.last = last;
  return out;
}

Terms terms_of(Day first, Day last) {
  return index::mention_terms(std::vector{mention(first, last)});
}

}  // namespace

TEST_CASE("A date has terms for its blocks and for those around them") {
  struct Row {
    Day first, last;
    Terms expected;
  };
  const Row rows[] = {
      {day(2019, 2, 28), day(2019, 2, 28), {"XD20190228", "XH20", "XM201902", "XT201", "XY2019"}},
      {day(2019, 2, 1), day(2019, 2, 28), {"XH20", "XM201902", "XT201", "XWM201902", "XY2019"}},
      {day(2019, 1, 1), day(2019, 12, 31), {"XH20", "XT201", "XWY2019", "XY2019"}},
      {day(1990, 1, 1), day(1999, 12, 31), {"XH19", "XT199", "XWT199"}},
      {day(1900, 1, 1), day(1999, 12, 31), {"XH19", "XWH19"}},
      {day(2018, 12, 31),
       day(2019, 1, 1),
       {"XD20181231", "XD20190101", "XH20", "XM201812", "XM201901", "XT201", "XY2018", "XY2019"}},
  };
  for (const Row& row : rows) CHECK(terms_of(row.first, row.last) == row.expected);
  CHECK(index::mention_terms({}).empty());
}

TEST_CASE("Terms that several dates of an article have stand once") {
  const std::vector<DateMention> mentions{mention(day(2019, 2, 28), day(2019, 2, 28)),
                                          mention(day(2019, 2, 27), day(2019, 2, 27))};
  CHECK(index::mention_terms(mentions) ==
        Terms{"XD20190227", "XD20190228", "XH20", "XM201902", "XT201", "XY2019"});
}

TEST_CASE("A block is looked for by its own term and those that cover it") {
  CHECK(index::overlapping_terms("20190228") ==
        Terms{"XD20190228", "XWM201902", "XWY2019", "XWT201", "XWH20"});
  CHECK(index::overlapping_terms("2019") == Terms{"XY2019", "XWT201", "XWH20"});
  CHECK(index::overlapping_terms("20") == Terms{"XH20"});
}

TEST_CASE("An article has a term that is looked for just when the intervals overlap") {
  std::mt19937 random(5);
  const Day from = day(1890, 1, 1);
  const auto any_day = [&](unsigned days) { return from + std::chrono::days(random() % days); };
  int overlapping = 0;
  for (int i = 0; i < 20'000; ++i) {
    const unsigned span = std::array{60u, 800u, 5000u, 80'000u}[random() % 4];
    Day a = any_day(span), b = any_day(span), c = any_day(span), d = any_day(span);
    if (b < a) std::swap(a, b);
    if (d < c) std::swap(c, d);
    if (random() % 3 == 0) b = a;
    if (random() % 3 == 0) d = c;
    const Terms has = terms_of(a, b);
    const std::set<std::string> terms(has.begin(), has.end());
    bool found = false;
    for (const index::Block& block : index::cut(c, d))
      for (const std::string& term : index::overlapping_terms(block)) found |= terms.contains(term);
    const bool overlap = a <= d && c <= b;
    overlapping += overlap;
    if (found != overlap)
      FAIL_CHECK(to_string(DayRange{a, b}) << " and " << to_string(DayRange{c, d}));
  }
  CHECK(overlapping > 4'000);
  CHECK(overlapping < 16'000);
}

TEST_CASE("However long an interval is, it has some hundreds of terms at most") {
  CHECK(terms_of(day(1000, 1, 1), day(2200, 12, 31)).size() < 40);
  CHECK(terms_of(day(1001, 2, 2), day(2198, 11, 29)).size() < 300);
  std::mt19937 random(6);
  for (int i = 0; i < 1000; ++i) {
    const Day first = day(1000, 1, 1) + std::chrono::days(random() % 400'000);
    CHECK(terms_of(first, first + std::chrono::days(random() % 38'000)).size() < 300);
  }
}
