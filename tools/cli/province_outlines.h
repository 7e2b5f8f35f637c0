/// The shapes of the provinces, as far as points of communes tell them.
#pragma once

#include <string_view>
#include <vector>

#include "cli/map_plane.h"
#include "vnfts/place.h"

namespace vnfts::cli {

/// The provinces of which time.
enum class Provinces {
  today,   ///< The 34 since July 2025.
  before,  ///< The 63 until then.
};

/// In the order of their ids.
std::vector<Place> provinces(Provinces of);

struct ProvinceOutline {
  Place province;
  std::vector<Ring> rings;  ///< To be filled by the even-odd rule; without islands far away.
  MapPoint middle;          ///< Where it is widest.
  double room = 0;          ///< How far the border is from there.
};

/// The mainland and the islands near it: each commune has the land around its point, as far as the
/// distance of the communes beside it suggests. Takes some 50 ms.
std::vector<ProvinceOutline> province_outlines(Provinces of);

/// An archipelago that is drawn as its islands.
struct Archipelago {
  std::string_view name;
  std::vector<MapPoint> islands;
  std::string_view unit;      ///< Id of the special zone.
  std::string_view province;  ///< Id of the province that it belongs to.
};

/// Hoàng Sa and Trường Sa.
std::vector<Archipelago> archipelagos(Provinces of);

}  // namespace vnfts::cli
