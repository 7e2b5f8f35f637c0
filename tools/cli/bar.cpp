#include "cli/bar.h"

#include <algorithm>
#include <cmath>

#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t eighths = 8;

std::size_t length(std::uint64_t count, std::uint64_t most, std::size_t longest) {
  if (count == 0) return 0;
  const double share = static_cast<double>(count) / static_cast<double>(most);
  const double rounded = std::round(share * static_cast<double>(longest));
  return std::max<std::size_t>(1, static_cast<std::size_t>(rounded));
}

}  // namespace

std::string bar(std::uint64_t count, std::uint64_t most, std::size_t columns, Bar kind) {
  if (kind == Bar::hashes) return std::string(length(count, most, columns), '#');
  const std::size_t parts = length(count, most, columns * eighths);
  std::string out;
  for (std::size_t i = 0; i < parts / eighths; ++i) append(out, U'\u2588');
  if (const std::size_t rest = parts % eighths; rest > 0)
    append(out, U'\u2590' - static_cast<char32_t>(rest));
  return out;
}

}  // namespace vnfts::cli
