/// Single days, as a text names them.
#pragma once

#include "date/cursor.h"

namespace vnfts::date {

/// A day with what stands before it (sáng, thứ hai, ngày) and behind it (tới, âm lịch). A day
/// whose month stands further on ("ngày 11 và 12/6") has none yet.
Found<Point> day_at(const Lexemes& x, Place i);

/// The same where a day went before: "và 12/6", "đến 15".
Found<Point> next_day_at(const Lexemes& x, Place i);

}  // namespace vnfts::date
