#include "date/astronomy.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <span>

namespace vnfts::date {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double j2000 = 2451545.0;
constexpr double days_per_century = 36525;

double radians(double degrees) { return degrees * (pi / 180); }

/// Between 0 and 360.
double turned(double degrees) { return degrees - 360 * std::floor(degrees / 360); }

// New moons (Meeus, chapter 49).

/// What pulls the moon off its mean way: an amount in 1e-5 days, to be multiplied by the
/// eccentricity of the earth's orbit as often as `eccentricity` says, and what the angle is made
/// of: the sun's anomaly, the moon's anomaly and the moon's distance from its node, so many times.
struct Pull {
  int amount;
  int eccentricity;
  int sun, moon, node;
};

constexpr Pull pulls[] = {
    {-40720, 0, 0, 1, 0}, {17241, 1, 1, 0, 0}, {1608, 0, 0, 2, 0}, {1039, 0, 0, 0, 2},
    {739, 1, -1, 1, 0},   {-514, 1, 1, 1, 0},  {208, 2, 2, 0, 0},  {-111, 0, 0, 1, -2},
    {-57, 0, 0, 1, 2},    {56, 1, 1, 2, 0},    {-42, 0, 0, 3, 0},  {42, 1, 1, 0, 2},
    {38, 1, 1, 0, -2},    {-24, 1, -1, 2, 0},  {-7, 0, 2, 1, 0},   {4, 0, 0, 2, -2},
    {4, 0, 3, 0, 0},      {3, 0, 1, 1, -2},    {3, 0, 0, 2, 2},    {-3, 0, 1, 1, 2},
    {3, 0, -1, 1, 2},     {-2, 0, -1, 1, -2},  {-2, 0, 1, 3, 0},   {2, 0, 0, 4, 0},
};

/// The planets' share, and the node's: an amount in 1e-6 days, an angle in degrees and its growth a
/// month.
struct Perturbation {
  int amount;
  double angle, growth;
};

constexpr Perturbation perturbations[] = {
    {-170, 124.7746, -1.56375588}, {325, 299.77, 0.107408},  {165, 251.88, 0.016321},
    {164, 251.83, 26.651886},      {126, 349.42, 36.412478}, {110, 84.66, 18.206239},
    {62, 141.74, 53.303771},       {60, 207.14, 2.453732},   {56, 154.84, 7.306860},
    {47, 34.52, 27.261239},        {42, 207.19, 0.121824},   {40, 291.34, 1.844379},
    {37, 161.72, 24.198154},       {35, 239.56, 25.513099},  {23, 331.55, 3.592518},
};

// The earth around the sun (Meeus, appendix III).

/// amount * cos(phase + rate * tau), in 1e-8 radians, tau in millennia since 2000.
struct Wave {
  double amount, phase, rate;
};

constexpr Wave longitude_0[] = {
    {175347046, 0, 0},           {3341656, 4.6692568, 6283.07585},
    {34894, 4.6261, 12566.1517}, {3497, 2.7441, 5753.3849},
    {3418, 2.8289, 3.5231},      {3136, 3.6277, 77713.7715},
    {2676, 4.4181, 7860.4194},   {2343, 6.1352, 3930.2097},
    {1324, 0.7425, 11506.7698},  {1273, 2.0371, 529.691},
    {1199, 1.1096, 1577.3435},   {990, 5.233, 5884.927},
    {902, 2.045, 26.298},        {857, 3.508, 398.149},
    {780, 1.179, 5223.694},      {753, 2.533, 5507.553},
    {505, 4.583, 18849.228},     {492, 4.205, 775.523},
    {357, 2.92, 0.067},          {317, 5.849, 11790.629},
    {284, 1.899, 796.298},       {271, 0.315, 10977.079},
    {243, 0.345, 5486.778},      {206, 4.806, 2544.314},
    {205, 1.869, 5573.143},      {202, 2.458, 6069.777},
    {156, 0.833, 213.299},       {132, 3.411, 2942.463},
    {126, 1.083, 20.775},        {115, 0.645, 0.98},
    {103, 0.636, 4694.003},      {102, 0.976, 15720.839},
    {102, 4.267, 7.114},         {99, 6.21, 2146.17},
    {98, 0.68, 155.42},          {86, 5.98, 161000.69},
    {85, 1.3, 6275.96},          {85, 3.67, 71430.7},
    {80, 1.81, 17260.15},        {79, 3.04, 12036.46},
    {75, 1.76, 5088.63},         {74, 3.5, 3154.69},
    {74, 4.68, 801.82},          {70, 0.83, 9437.76},
    {62, 3.98, 8827.39},         {61, 1.82, 7084.9},
    {57, 2.78, 6286.6},          {56, 4.39, 14143.5},
    {56, 3.47, 6279.55},         {52, 0.19, 12139.55},
    {52, 1.33, 1748.02},         {51, 0.28, 5856.48},
    {49, 0.49, 1194.45},         {41, 5.37, 8429.24},
    {41, 2.4, 19651.05},         {39, 6.17, 10447.39},
    {37, 6.04, 10213.29},        {37, 2.57, 1059.38},
    {36, 1.71, 2352.87},         {36, 1.78, 6812.77},
    {33, 0.59, 17789.85},        {30, 0.44, 83996.85},
    {30, 2.74, 1349.87},         {25, 3.16, 4690.48},
};

// Of these two what moves the sun by less than 0.02 arc seconds within a century is left out.
constexpr Wave longitude_1[] = {
    {628331966747, 0, 0}, {206059, 2.678235, 6283.07585}, {4303, 2.6351, 12566.1517},
    {425, 1.59, 3.523},   {119, 5.796, 26.298},           {109, 2.966, 1577.344},
    {93, 2.59, 18849.23},
};

constexpr Wave longitude_2[] = {
    {52919, 0, 0},
    {8720, 1.0721, 6283.0758},
    {309, 0.867, 12566.152},
};

double sum(std::span<const Wave> waves, double millennia) {
  double total = 0;
  for (const Wave& wave : waves)
    total += wave.amount * std::cos(wave.phase + wave.rate * millennia);
  return total * 1e-8;
}

/// The sun's longitude as a point where it stands, seen from the middle of the earth.
double geometric_longitude(double centuries) {
  const double t = centuries / 10;
  const double earth = sum(longitude_0, t) + t * (sum(longitude_1, t) + t * sum(longitude_2, t));
  constexpr double fk5 = -0.09033 / 3600;
  return earth * (180 / pi) + 180 + fk5;
}

/// The light takes 8 minutes, in which the earth moves on; more slowly in July.
double aberration(double centuries) {
  const double anomaly = radians(357.5291 + 35999.0503 * centuries);
  return -20.4898 / 3600 * (1 + 0.0167 * std::cos(anomaly));
}

/// How far the equinox nods around its mean place (Meeus, chapter 22, the short formula).
double nutation(double centuries) {
  const double node = radians(125.04452 - 1934.136261 * centuries);
  const double sun = radians(280.4665 + 36000.7698 * centuries);
  const double moon = radians(218.3165 + 481267.8813 * centuries);
  return (-17.2 * std::sin(node) - 1.32 * std::sin(2 * sun) - 0.23 * std::sin(2 * moon) +
          0.21 * std::sin(2 * node)) /
         3600;
}

struct Measured {
  double year, seconds;
};

constexpr Measured delta_ts[] = {
    {1900, -2.0}, {1905, 4.9},  {1910, 11.1}, {1915, 17.5}, {1920, 21.6}, {1925, 23.8},
    {1930, 24.4}, {1935, 24.2}, {1940, 24.4}, {1945, 27.1}, {1950, 28.9}, {1956, 30.8},
    {1962, 33.6}, {1968, 38.0}, {1974, 44.2}, {1980, 50.4}, {1986, 55.0}, {1992, 58.5},
    {1998, 62.9}, {2004, 64.6}, {2010, 66.1}, {2016, 68.1}, {2022, 69.3}, {2050, 72.1},
    {2075, 77.9}, {2102, 87.8},
};

}  // namespace

double new_moon(int k) {
  const double t = k / 1236.85;
  const double t2 = t * t;
  const double eccentricity[] = {1, 1 - 0.002516 * t - 0.0000074 * t2,
                                 std::pow(1 - 0.002516 * t - 0.0000074 * t2, 2)};
  const double sun = radians(turned(2.5534 + 29.1053567 * k - 0.0000014 * t2));
  const double moon =
      radians(turned(201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t2 * t));
  const double node =
      radians(turned(160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t2 * t));
  double jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t2 - 0.00000015 * t2 * t;
  for (const Pull& pull : pulls)
    jde += 1e-5 * pull.amount * eccentricity[pull.eccentricity] *
           std::sin(pull.sun * sun + pull.moon * moon + pull.node * node);
  for (const Perturbation& p : perturbations)
    jde += 1e-6 * p.amount * std::sin(radians(turned(p.angle + p.growth * k)));
  return jde;
}

double sun_longitude(double jde) {
  const double centuries = (jde - j2000) / days_per_century;
  return turned(geometric_longitude(centuries) + aberration(centuries) + nutation(centuries));
}

double delta_t(double jde) {
  const double year = 2000 + (jde - j2000) / 365.25;
  const auto* const after =
      std::upper_bound(std::next(std::begin(delta_ts)), std::prev(std::end(delta_ts)), year,
                       [](double y, const Measured& measured) { return y < measured.year; });
  const Measured &from = *std::prev(after), &to = *after;
  const double share = (year - from.year) / (to.year - from.year);
  return (from.seconds + share * (to.seconds - from.seconds)) / 86400;
}

}  // namespace vnfts::date
