/// One end of a date range as a query writes it.
#pragma once

#include <cstddef>
#include <string_view>

#include "vnfts/date.h"

namespace vnfts::date {

/// A closed interval: the days that "2019", "2019-02" or "28/2/2019" stands for.
struct Point {
  Day first;
  Day last;
};

/// Reads all of `text`, which has no white space around it. Throws `Error` (`query`) with
/// `offset` added to its byte offsets.
Point parse_point(std::string_view text, std::size_t offset);

}  // namespace vnfts::date
