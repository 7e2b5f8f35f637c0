/// One end of what a query asks for: "2019", "28/2", "hôm qua", "quý 4/2018", "10/3/2019âl".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "date/expression.h"

namespace vnfts::date {

/// Refuses a date of a query: throws `Error` (`query`) about `text`, with `offset` + `at`.
struct Refusal {
  std::string_view text;
  std::size_t offset = 0;

  [[noreturn]] void operator()(std::size_t at, const std::string& why, std::string hint) const;
};

/// Reads all of `text`, which has no white space around it; a range in words ("từ 3 đến 5/11") has
/// two points. Throws `Error` (`query`) with `offset` added to its byte offsets.
Expression parse_query_point(std::string_view text, std::size_t offset);

}  // namespace vnfts::date
