/// Lists of strings that a program printed into a cell: "['An', 'Bình']".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::article {

/// The strings of a list as Python, NumPy or JSON print it, with their escapes resolved; "[]" is an
/// empty one. Nothing when `text` is something else ("[Video] Hà Nội", "[1, 2]").
std::optional<std::vector<std::string>> read_printed_list(std::string_view text);

}  // namespace vnfts::article
