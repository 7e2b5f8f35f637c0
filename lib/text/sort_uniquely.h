/// Sorted values, each once.
#pragma once

#include <algorithm>
#include <vector>

namespace vnfts::text {

template <typename T>
void sort_uniquely(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace vnfts::text
