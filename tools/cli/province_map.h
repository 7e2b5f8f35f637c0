/// Counts by province, drawn.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/province_outlines.h"

namespace vnfts::cli {

struct ProvinceCount {
  std::string province;  ///< Id: "N1-12" or "O1-12".
  std::uint64_t count = 0;
};

struct ProvinceMap {
  std::string title;  ///< What was asked, any bytes.
  Provinces provinces = Provinces::today;
  std::vector<ProvinceCount> counts;  ///< In any order; a province without is a 0.
  std::uint64_t total = 0;            ///< Articles.
  std::uint64_t without = 0;          ///< Those that name no province.
};

/// SVG 1.1, UTF-8, under 300 kB, the same for the same map. No scripts, nothing from outside; each
/// province has its count as a tooltip.
std::string svg(const ProvinceMap& map);

}  // namespace vnfts::cli
