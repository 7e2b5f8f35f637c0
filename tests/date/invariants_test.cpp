#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/date_invariants.h"
#include "support/date_mutations.h"
#include "support/day.h"

namespace vnfts {

TEST_CASE("The invariants of dates hold of phrases as written") {
  for (const std::string_view phrase : test::date_phrases()) {
    INFO(phrase);
    CHECK(test::broken_date_invariant(phrase, day(2019, 2, 28)) == "");
    CHECK(test::broken_date_invariant(phrase, std::nullopt) == "");
  }
}

TEST_CASE("The invariants of dates hold of phrases cut up") {
  test::Random random(20190228);
  for (int i = 0; i < 30'000; ++i) {
    const std::string text = test::mutated_dates(random);
    INFO(test::escaped(text));
    REQUIRE(test::broken_date_invariant(text, day(2019, 2, 28)) == "");
    REQUIRE(test::broken_date_invariant(text, std::nullopt) == "");
  }
}

TEST_CASE("The invariants of dates hold on the first and the last days there are") {
  for (const Day today :
       {day(1000, 1, 1), day(1900, 1, 30), day(2101, 1, 29), day(2200, 12, 31), day(2200, 12, 31)})
    for (const std::string_view phrase : test::date_phrases()) {
      INFO(vnfts::to_string(today) << ": " << phrase);
      CHECK(test::broken_date_invariant(phrase, today) == "");
    }
}

TEST_CASE("A mention that breaks an invariant is caught") {
  const std::string text = "năm 2019\x80, 2020";
  const DateMention whole{0, 9, day(2019, 1, 1), day(2019, 12, 31), DateUnit::year};
  const auto broken = [&text](std::vector<DateMention> mentions, bool published = true) {
    const auto day_of_publication = published ? std::optional(day(2019, 2, 28)) : std::nullopt;
    return test::broken_mention_invariant(text, day_of_publication, mentions);
  };
  const auto with = [&whole](auto change) {
    DateMention mention = whole;
    change(mention);
    return std::vector<DateMention>{mention};
  };
  CHECK(broken({}) == "");
  CHECK(broken({whole}) == "");
  CHECK(broken({whole, {12, 16, day(2020, 1, 1), day(2020, 12, 31)}}) == "");
  CHECK(broken({whole, {9, 10, day(2020, 1, 1), day(2020, 12, 31)}}) == "");
  CHECK(broken({whole, whole}) != "");
  CHECK(broken({whole, {8, 16, day(2020, 1, 1), day(2020, 12, 31)}}) != "");
  CHECK(broken(with([](auto& m) { m.end = 0; })) != "");
  CHECK(broken(with([](auto& m) { m.end = 17; })) != "");
  CHECK(broken(with([](auto& m) { m.begin = 2; })) != "");
  CHECK(broken(with([](auto& m) { m.end = 2; })) != "");
  CHECK(broken(with([](auto& m) { m.last = m.first - std::chrono::days{1}; })) != "");
  CHECK(broken(with([](auto& m) { m.first = day(999, 12, 31); })) != "");
  CHECK(broken(with([](auto& m) { m.last = day(2201, 1, 1); })) != "");
  CHECK(broken(with([](auto& m) { m.unit = static_cast<DateUnit>(77); })) != "");
  CHECK(broken(with([](auto& m) { m.basis = DateBasis::relative; })) == "");
  CHECK(broken(with([](auto& m) { m.basis = DateBasis::relative; }), false) != "");
}

TEST_CASE("Mutations depend on the seed only, and leave few phrases alone") {
  test::Random one(7);
  test::Random other(7);
  int changed = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = test::mutated_dates(one);
    CHECK(test::mutated_dates(other) == text);
    bool phrase = false;
    for (const std::string_view p : test::date_phrases()) phrase |= p == text;
    changed += !phrase;
  }
  CHECK(changed > 900);
}

TEST_CASE("Escaped bytes are ASCII and can be put into a program") {
  CHECK(test::escaped("a\"b\\\n\x80"
                      "1 é") == "a\\\"b\\\\\\012\\2001 \\303\\251");
}

}  // namespace vnfts
