/// Numbers of two bytes each, the low one first, one behind the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vnfts::index {

/// Where a number stands in a list, counted in numbers. Several are looked at at once: for the
/// hundreds of an article that takes less than a binary search, whose turns no processor foresees.
std::optional<std::size_t> find_number(std::string_view list, std::uint16_t number);

}  // namespace vnfts::index
