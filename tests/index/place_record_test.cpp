#include "index/place_record.h"

#include <catch2/catch.hpp>
#include <random>

#include "vnfts/error.h"

using namespace vnfts;

TEST_CASE("The places of an article come back as they were ranked") {
  const std::string text =
      "Mưa lớn ở huyện Phong Thổ (Lai Châu)\nNgười dân huyện Phong Thổ, Hà Nội, Paris, Hà Nội.";
  const std::vector<NamedPlace> places = rank_places(find_places(text, {}), 41, 41);
  REQUIRE(places.size() >= 4);
  CHECK(index::decode_places(index::encode_places(places)) == places);
  CHECK(index::decode_places({}).empty());
}

TEST_CASE("Damaged places are an error, wherever they are cut or changed") {
  const std::vector<NamedPlace> places = {{"O1-12", 300, 0.25, true, true}};
  const std::string bytes = index::encode_places(places);
  for (std::size_t n = 1; n < bytes.size(); ++n)
    CHECK_THROWS_AS(index::decode_places(bytes.substr(0, n)), Error);
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string noise(random() % 40, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    try {
      index::decode_places(noise);
    } catch (const Error& e) {
      CHECK(e.code() == ErrorCode::damaged);
    }
  }
}
