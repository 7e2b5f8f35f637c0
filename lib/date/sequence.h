/// Ranges and lists of dates: "từ 28/12 đến 3/1/2019", "ngày 3, 5 và 7/11", "quý I và II/2018".
#pragma once

#include <vector>

#include "date/cursor.h"

namespace vnfts::date {

struct Item {
  Point point;
  Place begin = 0;
  Place end = 0;
  bool ranges = false;  ///< From the item before to this one.
};

/// The dates that stand in a row from `i` on, each as full as the others make it; empty when none
/// begins there. What cannot be completed is left out.
void read_sequence(const Lexemes& x, Place i, std::vector<Item>& out);

}  // namespace vnfts::date
