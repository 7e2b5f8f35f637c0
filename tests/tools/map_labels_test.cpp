#include "cli/map_labels.h"

#include <catch2/catch.hpp>

using vnfts::cli::MapLabel;
using vnfts::cli::place_labels;

namespace {

std::vector<std::string> names(const std::vector<MapLabel>& labels) {
  std::vector<std::string> out;
  for (const MapLabel& label : labels) out.push_back(label.name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Labels cover none that were wanted more", "[tools][map]") {
  const MapLabel hanoi{"Hà Nội", "900", {100, 100}};
  const MapLabel beside{"Hưng Yên", "800", {102, 101}};
  const MapLabel away{"Lai Châu", "700", {100, 200}};
  CHECK(names(place_labels({hanoi, beside, away}, 10)) == Names{"Hà Nội", "Lai Châu"});
  CHECK(names(place_labels({beside, hanoi, away}, 10)) == Names{"Hưng Yên", "Lai Châu"});
  CHECK(names(place_labels({hanoi, beside, away}, 1)) == Names{"Hà Nội"});
  CHECK(place_labels({}, 10).empty());
  CHECK(place_labels({hanoi}, 0).empty());
}

TEST_CASE("A label moves a little to be seen", "[tools][map]") {
  const MapLabel hanoi{"Hà Nội", "900", {100, 100}};
  const MapLabel below{"Hưng Yên", "800", {100, 125}};
  const std::vector<MapLabel> placed = place_labels({hanoi, below}, 10);
  REQUIRE(names(placed) == Names{"Hà Nội", "Hưng Yên"});
  CHECK(placed[0].at == hanoi.at);
  CHECK(placed[1].at == vnfts::cli::MapPoint{100, 134});
}
