/// Sorted values, each once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vnfts::text {

/// The values from `begin` on.
template <typename T>
void sort_uniquely_from(std::vector<T>& values, std::size_t begin) {
  const auto first = values.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(first, values.end());
  values.erase(std::unique(first, values.end()), values.end());
}

template <typename T>
void sort_uniquely(std::vector<T>& values) {
  sort_uniquely_from(values, 0);
}

}  // namespace vnfts::text
