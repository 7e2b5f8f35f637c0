#include "vnfts/date.h"

namespace vnfts {

std::optional<LunarDay> to_lunar(Day) { return std::nullopt; }
std::optional<Day> from_lunar(const LunarDay&) { return std::nullopt; }

}  // namespace vnfts
