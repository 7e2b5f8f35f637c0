#include "cli/numbers.h"

#include <fmt/format.h>

#include <initializer_list>

namespace vnfts::cli {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, const std::string& noun) {
  return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string volume(std::uint64_t bytes) {
  if (bytes < 1000) return counted(bytes, "byte");
  double size = static_cast<double>(bytes) / 1000;
  const char* unit = "kB";
  for (const char* const larger : {"MB", "GB", "TB"}) {
    if (size < 999.95) break;  // What would be printed as 1000.0.
    size /= 1000;
    unit = larger;
  }
  return fmt::format("{:.1f} {}", size, unit);
}

std::string speed(std::uint64_t bytes, double seconds) {
  return fmt::format("{:.1f} MB/s", static_cast<double>(bytes) / 1e6 / seconds);
}

std::string duration(double seconds) {
  return seconds < 1 ? fmt::format("{:.0f} ms", seconds * 1000) : fmt::format("{:.2f} s", seconds);
}

}  // namespace vnfts::cli
