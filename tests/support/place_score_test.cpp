#include "support/place_score.h"

#include <catch2/catch.hpp>

namespace vnfts::test {

namespace {

PlaceLabel label(std::size_t begin, std::size_t end, std::vector<std::string> ids) {
  PlaceLabel made;
  made.begin = begin;
  made.end = end;
  made.ids = std::move(ids);
  return made;
}

PlaceLabel optional(PlaceLabel of) { return of.optional = true, of; }
PlaceLabel nationality(PlaceLabel of) { return of.nationality = true, of; }
PlaceLabel doubtful(PlaceLabel of) { return of.doubt = true, of; }

const PlaceLabel hue = label(10, 13, {"H2-474a", "O1-46"});
const PlaceLabel unlisted = label(10, 18, {});

struct Case {
  const char* what;
  std::vector<PlaceLabel> labels;
  std::vector<PlaceSpan> found;
  Tally overlap, unit;
};

const Case cases[] = {
    {"nothing anywhere", {}, {}, {}, {}},
    {"nothing found", {hue}, {}, {0, 0, 1}, {0, 0, 1}},
    {"any of its ids", {hue}, {{10, 13, {"O1-46"}}}, {1, 0, 0}, {1, 0, 0}},
    {"any id given", {hue}, {{10, 13, {"X", "O1-46"}}}, {1, 0, 0}, {1, 0, 0}},
    {"one character shared", {hue}, {{12, 40, {"O1-46"}}}, {1, 0, 0}, {1, 0, 0}},
    {"none shared", {hue}, {{13, 20, {"O1-46"}}}, {0, 1, 1}, {0, 1, 1}},
    {"another place", {hue}, {{10, 13, {"O1-45"}}}, {1, 0, 0}, {0, 1, 1}},
    {"found twice", {hue}, {{10, 11, {"O1-46"}}, {11, 13, {"O1-46"}}}, {1, 1, 0}, {1, 1, 0}},
    {"the right id goes before the longer overlap",
     {label(0, 10, {"O1-46"})},
     {{0, 7, {"O1-45"}}, {7, 10, {"O1-46"}}},
     {1, 1, 0},
     {1, 1, 0}},
    {"one found for two labels",
     {label(0, 4, {"A"}), label(5, 9, {"B"})},
     {{0, 9, {"B"}}},
     {1, 0, 1},
     {1, 0, 1}},
    {"optional, not found", {optional(hue)}, {}, {}, {}},
    {"optional, right", {optional(hue)}, {{10, 13, {"O1-46"}}}, {}, {}},
    {"optional, another place", {optional(hue)}, {{10, 13, {"O1-45"}}}, {}, {0, 1, 0}},
    {"optional, a place abroad", {optional(hue)}, {{10, 13, {"C-FR"}}}, {}, {0, 1, 0}},
    {"a nationality missed", {nationality(label(0, 2, {"US"}))}, {}, {}, {}},
    {"a nationality found",
     {nationality(label(0, 2, {"US"}))},
     {{0, 2, {"C-US", "US"}}},
     {1, 0, 0},
     {1, 0, 0}},
    {"a nationality taken for another",
     {nationality(label(0, 2, {"US"}))},
     {{0, 2, {"O3-00001"}}},
     {1, 0, 0},
     {0, 1, 0}},
    {"in doubt, missed", {doubtful(hue)}, {}, {}, {}},
    {"in doubt, wrong", {doubtful(hue)}, {{10, 13, {"O1-45"}}}, {}, {}},
    {"in doubt, found twice", {doubtful(hue)}, {{10, 11, {"A"}}, {12, 13, {"B"}}}, {}, {}},
    {"not in the tables, missed", {unlisted}, {}, {}, {}},
    {"not in the tables, a place abroad", {unlisted}, {{10, 18, {"W-paris"}}}, {}, {}},
    {"not in the tables, a country", {unlisted}, {{10, 18, {"R-vn"}}}, {}, {}},
    {"not in the tables, a unit", {unlisted}, {{10, 18, {"O2-109"}}}, {}, {0, 1, 0}},
    {"not in the tables, a region", {unlisted}, {{10, 18, {"R-tn"}}}, {}, {0, 1, 0}},
    {"not in the tables, found twice",
     {unlisted},
     {{10, 14, {"O2-109"}}, {16, 18, {"O2-109"}}},
     {},
     {0, 1, 0}},
};

}  // namespace

TEST_CASE("Found places are scored against labels") {
  for (const Case& c : cases) {
    INFO(c.what);
    const PlaceScore score = score_places(c.labels, c.found);
    CHECK(score.overlap == c.overlap);
    CHECK(score.unit == c.unit);
  }
}

TEST_CASE("Precision, recall and F1 are 0 when there is nothing to divide by") {
  CHECK(Tally{}.precision() == 0);
  CHECK(Tally{}.recall() == 0);
  CHECK(Tally{}.f1() == 0);
  const Tally tally{6, 2, 4};
  CHECK(tally.precision() == Approx(0.75));
  CHECK(tally.recall() == Approx(0.6));
  CHECK(tally.f1() == Approx(2 * 0.75 * 0.6 / (0.75 + 0.6)));
}

TEST_CASE("Scores of sentences add up") {
  PlaceScore sum{{1, 2, 3}, {4, 5, 6}};
  sum += {{10, 20, 30}, {40, 50, 60}};
  CHECK(sum == PlaceScore{{11, 22, 33}, {44, 55, 66}});
}

}  // namespace vnfts::test
