/// Distances on the sphere (haversine; R. W. Sinnott, Virtues of the Haversine, 1984).
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "place/gazetteer.h"
#include "place/named.h"

namespace vnfts {

namespace {

constexpr double earth_radius_km = 6371.0088;  // mean radius, IUGG
constexpr double degree = std::numbers::pi / 180;

double squared_sine_of_half(double degrees) {
  const double sine = std::sin(degrees * degree / 2);
  return sine * sine;
}

}  // namespace

double distance_km(double latitude_1, double longitude_1, double latitude_2, double longitude_2) {
  const double h = squared_sine_of_half(latitude_2 - latitude_1) +
                   std::cos(latitude_1 * degree) * std::cos(latitude_2 * degree) *
                       squared_sine_of_half(longitude_2 - longitude_1);
  return 2 * earth_radius_km * std::asin(std::sqrt(std::min(h, 1.0)));
}

double distance_km(const Place& a, const Place& b) {
  return distance_km(a.latitude, a.longitude, b.latitude, b.longitude);
}

std::vector<Place> places_near(double latitude, double longitude, double radius_km,
                               const PlaceFilter& filter) {
  using data::Places;
  const place::Row within = place::row_of(filter.within);
  // A degree of latitude is the same everywhere: most rows need no sine.
  const double degrees = radius_km / (earth_radius_km * degree) + 1e-4;
  std::vector<std::pair<double, place::Row>> near;
  for (std::size_t i = 0; i < Places::size; ++i) {
    if (!(std::abs(Places::lat(i) - latitude) <= degrees)) continue;
    const double km = distance_km(latitude, longitude, Places::lat(i), Places::lon(i));
    const auto row = static_cast<place::Row>(i);
    if (km <= radius_km && place::passes(row, filter, within)) near.emplace_back(km, row);
  }
  std::ranges::sort(near);
  std::vector<Place> out;
  for (const auto& [km, row] : near) out.push_back(place::place_at(row));
  return out;
}

}  // namespace vnfts
