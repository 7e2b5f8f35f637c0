/// How far two short spellings are from each other.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnfts::text {

/// Levenshtein: insertions, deletions and replacements of a byte. Takes the product of the sizes in
/// time: for words and names whose length is bounded.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace vnfts::text
