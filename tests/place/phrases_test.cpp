#include "place/phrases.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "support/pieces.h"

namespace vnfts::test {

TEST_CASE("The longest phrase is found, forwards and backwards") {
  using place::Phrases;
  Phrases forwards(Phrases::Direction::forwards);
  Phrases backwards(Phrases::Direction::backwards);
  for (Phrases* phrases : {&forwards, &backwards}) {
    phrases->add("công an", 1);
    phrases->add("công an tỉnh", 2);
    phrases->add("an", 4);
    phrases->add("an", 8);
  }
  const auto pieces = cut("Công An tỉnh, công. an");
  CHECK(forwards.longest(pieces, 0).value == 2);
  CHECK(forwards.longest(pieces, 0).words == 3);
  CHECK(forwards.longest(pieces, 1).value == 12);
  CHECK(forwards.longest(pieces, 4).value == 0);  // a sign parts words
  CHECK(forwards.longest(pieces, pieces.size()).value == 0);
  CHECK(backwards.longest(pieces, 3).value == 2);
  CHECK(backwards.longest(pieces, 2).value == 1);
  CHECK(backwards.longest(pieces, 2).words == 2);
  CHECK(backwards.longest(pieces, 0).value == 0);
  CHECK(backwards.longest(pieces, pieces.size()).value == 12);
}

TEST_CASE("Accents of a phrase count, where they are typed does not") {
  place::Phrases phrases(place::Phrases::Direction::forwards);
  phrases.add("hòa bình", 1);
  CHECK(phrases.longest(cut("HOÀ BÌNH"), 0).value == 1);
  CHECK(phrases.longest(cut("hoa bình"), 0).value == 0);
}

}  // namespace vnfts::test
