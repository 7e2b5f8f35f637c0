/// The sheet of paper that maps of Vietnam are drawn on: what lies where, in units of its picture.
#pragma once

#include <vector>

namespace vnfts::cli {

/// From the upper left corner, to the right and down.
struct MapPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// A closed line: the last point is joined to the first.
using Ring = std::vector<MapPoint>;

inline constexpr double map_width = 960;
inline constexpr double map_height = 1170;

namespace plane {
inline constexpr double north = 23.6;  ///< Degrees; that of the upper edge of the drawing.
inline constexpr double west = 101.75;
inline constexpr double top = 84;  ///< The room above is for the title.
inline constexpr double degree_of_latitude = 66;
inline constexpr double kilometre = degree_of_latitude / 111.2;
/// Shortened by the cosine of 16 degrees north, which is in the middle of Vietnam: shapes there are
/// right, and 4 % too wide or too narrow at the ends (equirectangular projection).
inline constexpr double degree_of_longitude = degree_of_latitude * 0.9613;
}  // namespace plane

/// Where a point of the earth is drawn; degrees.
constexpr MapPoint on_map(double latitude, double longitude) {
  return {(longitude - plane::west) * plane::degree_of_longitude,
          plane::top + (plane::north - latitude) * plane::degree_of_latitude};
}

}  // namespace vnfts::cli
