/// Days in tests.
#pragma once

#include <chrono>

#include "vnfts/date.h"

inline vnfts::Day day(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}
