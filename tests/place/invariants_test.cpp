#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

#include "support/day.h"
#include "support/place_invariants.h"
#include "support/place_mutations.h"

namespace vnfts {

namespace {

using Mentions = std::vector<PlaceMention>;

}  // namespace

TEST_CASE("The invariants of places hold of phrases as written") {
  for (const std::string_view phrase : test::place_phrases()) {
    INFO(phrase);
    CHECK(test::broken_place_invariant(phrase, day(2017, 6, 1)) == "");
    CHECK(test::broken_place_invariant(phrase, std::nullopt) == "");
  }
}

TEST_CASE("The invariants of places hold of phrases cut up") {
  test::Random random(20170601);
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = test::mutated_places(random);
    INFO(test::escaped(text));
    REQUIRE(test::broken_place_invariant(text, day(2017, 6, 1)) == "");
    REQUIRE(test::broken_place_invariant(text, std::nullopt) == "");
  }
}

TEST_CASE("The invariants of places hold on the first and the last days there are") {
  for (const Day published :
       {day(1000, 1, 1), day(1975, 4, 30), day(2025, 6, 30), day(2025, 7, 1), day(2200, 12, 31)})
    for (const std::string_view phrase : test::place_phrases()) {
      INFO(vnfts::to_string(published) << ": " << phrase);
      CHECK(test::broken_place_invariant(phrase, published) == "");
    }
}

TEST_CASE("A mention of a place that breaks an invariant is caught") {
  const std::string text = "Huế\x80, Vinh";
  const PlaceMention whole{0, 5, "O1-46", 1};
  const auto broken = [&text](const Mentions& mentions) {
    return test::broken_place_mention_invariant(text, mentions);
  };
  const auto with = [&whole](auto change) {
    PlaceMention mention = whole;
    change(mention);
    return Mentions{mention};
  };
  CHECK(broken({}) == "");
  CHECK(broken({whole}) == "");
  CHECK(broken({whole, {8, 12, "O2-412", 0}}) == "");
  CHECK(broken({whole, {5, 6, "O2-412", 0}}) == "");
  CHECK(broken({whole, whole}) != "");
  CHECK(broken({whole, {2, 12, "O2-412", 0}}) != "");
  CHECK(broken({{8, 12, "O2-412", 0}, whole}) != "");
  CHECK(broken(with([](auto& m) { m.end = 0; })) != "");
  CHECK(broken(with([](auto& m) { m.end = 13; })) != "");
  CHECK(broken(with([](auto& m) { m.begin = 3; })) != "");
  CHECK(broken(with([](auto& m) { m.end = 4; })) != "");
  CHECK(broken(with([](auto& m) { m.place = ""; })) != "");
  CHECK(broken(with([](auto& m) { m.place = "O1-4"; })) != "");
  CHECK(broken(with([](auto& m) { m.confidence = -0.1; })) != "");
  CHECK(broken(with([](auto& m) { m.confidence = 1.1; })) != "");
  CHECK(broken(with([](auto& m) { m.confidence = std::numeric_limits<double>::quiet_NaN(); })) !=
        "");
}

TEST_CASE("A ranking of places that breaks an invariant is caught") {
  const Mentions mentions = {{0, 5, "O1-46", 1}, {7, 9, "O1-01", 1}, {10, 12, "O2-412", 0.1}};
  const NamedPlace hue{"O1-46", 1, 0.5, false, false};
  const NamedPlace hanoi{"O1-01", 1, 0.5, false, false};
  const auto broken = [&mentions](std::vector<NamedPlace> places) {
    return test::broken_ranking_invariant(mentions, places);
  };
  const auto with = [&](auto change) {
    NamedPlace named = hanoi;
    change(named);
    return std::vector<NamedPlace>{hue, named};
  };
  CHECK(broken({hue, hanoi}) == "");
  CHECK(broken({hue}) != "");
  CHECK(broken({hue, hue}) != "");
  CHECK(broken({hue, hanoi, {"O2-412", 1, 0, false, false}}) != "");
  CHECK(broken(with([](auto& n) { n.place = "O1-4"; })) != "");
  CHECK(broken(with([](auto& n) { n.mentions = 0; })) != "");
  CHECK(broken(with([](auto& n) { n.mentions = 2; })) != "");
  CHECK(broken(with([](auto& n) { n.weight = 0.6; })) != "");
  CHECK(broken(with([](auto& n) { n.weight = -0.1; })) != "");
}

TEST_CASE("Mutations of places depend on the seed only, and leave few phrases alone") {
  test::Random one(7);
  test::Random other(7);
  int changed = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = test::mutated_places(one);
    CHECK(test::mutated_places(other) == text);
    bool phrase = false;
    for (const std::string_view p : test::place_phrases()) phrase |= p == text;
    changed += !phrase;
  }
  CHECK(changed > 900);
}

}  // namespace vnfts
