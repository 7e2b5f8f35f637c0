/// New moons and the sun, as exactly as a calendar needs them: within about 15 seconds, 1900-2100.
///
/// Moments are Julian Ephemeris Days (JDE): days in Terrestrial Time since noon of 1 January of the
/// year -4712. All functions are pure.
#pragma once

namespace vnfts::date {

/// JDE of new moon number `k`: 0 is that of 6 January 2000, -1 the one before. Jean Meeus,
/// Astronomical Algorithms, 2nd edition (1998), chapter 49; at most 17 seconds off there.
double new_moon(int k);

/// The sun's apparent longitude in degrees, 0 <= longitude < 360: 0 at the equinox of March, 270 at
/// the solstice of December. Meeus, chapter 25, with the series of appendix III (VSOP87, Bretagnon
/// and Francou 1988): about 1 arc second, the way of 24 seconds, at most.
double sun_longitude(double jde);

/// Terrestrial Time minus Universal Time, in days. To 2022 as measured, then as foreseen, give or
/// take 10 seconds in 2100: Morrison, Stephenson, Hohenkerk and Zawilski, Proceedings of the Royal
/// Society A 477 (2021) 20200776.
double delta_t(double jde);

}  // namespace vnfts::date
