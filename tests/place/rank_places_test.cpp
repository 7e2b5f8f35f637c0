#include <catch2/catch.hpp>
#include <vector>

#include "vnfts/place.h"

namespace vnfts::test {

namespace {

constexpr std::size_t title_end = 100;
constexpr std::size_t lead_end = 300;

PlaceMention mention(std::size_t begin, std::string_view place, double confidence = 0.9) {
  return {begin, begin + 5, place, confidence};
}

std::vector<NamedPlace> rank(const std::vector<PlaceMention>& mentions) {
  return rank_places(mentions, title_end, lead_end);
}

}  // namespace

TEST_CASE("Dateline, title and lead weigh more than the text") {
  const auto places = rank(
      {mention(10, "O1-01"), mention(101, "O1-12"), mention(200, "O1-11"), mention(400, "O1-14")});
  REQUIRE(places.size() == 4);
  CHECK(places[0].place == "O1-12");
  CHECK(places[1].place == "O1-01");
  CHECK(places[2].place == "O1-11");
  CHECK(places[3].place == "O1-14");
  CHECK(places[2].subject);
  CHECK_FALSE(places[3].subject);
}

TEST_CASE("A place named several times is a subject") {
  const auto places = rank({mention(400, "O1-14"), mention(500, "O1-14"), mention(600, "O1-14"),
                            mention(700, "O1-11"), mention(800, "O1-11")});
  REQUIRE(places.size() == 2);
  CHECK(places[0].mentions == 3);
  CHECK(places[0].weight == Approx(0.6));
  CHECK(places[0].subject);
  CHECK_FALSE(places[1].subject);
}

TEST_CASE("What is not settled does not count") {
  CHECK(rank({mention(10, "O1-01", 0.3)}).empty());
}

TEST_CASE("The main place has more than a third, and is narrowed by halves") {
  const std::vector<NamedPlace> province = {
      {"O2-109", 1, 0.3}, {"O2-106", 1, 0.3}, {"C-FR", 1, 0.4}};
  CHECK(main_place(province) == "O1-12");  // both districts lie in it
  const std::vector<NamedPlace> district = {
      {"O2-109", 1, 0.4}, {"O2-106", 1, 0.2}, {"C-FR", 1, 0.4}};
  CHECK(main_place(district) == "O2-109");
  const std::vector<NamedPlace> none = {{"O1-01", 1, 0.3}, {"C-US", 1, 0.3}, {"C-FR", 1, 0.3}};
  CHECK(main_place(none) == "");
  CHECK(main_place(std::vector<NamedPlace>{{"no id", 1, 1}}) == "");
}

}  // namespace vnfts::test
