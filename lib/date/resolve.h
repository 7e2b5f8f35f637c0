/// From what a text says to the days it means.
#pragma once

#include <optional>

#include "date/expression.h"
#include "date/interval.h"

namespace vnfts::date {

/// The date named before, which "cùng ngày", "năm sau" count from.
struct Earlier {
  Interval days{};
  bool stated = false;  ///< Its year stands there.
  std::size_t sentence = 0;
};

/// What an expression is seen from.
struct View {
  std::optional<Day> today;  ///< The publication day.
  std::optional<Earlier> earlier;
};

struct Resolved {
  Interval days;
  DateUnit unit = DateUnit::day;
  DatePart part = DatePart::whole;
  Calendar calendar = Calendar::solar;
  DateBasis basis = DateBasis::stated;
};

/// The same of the year before; `point` has a year.
Point year_earlier(Point point);

/// Nothing when it needs what the view does not have, or names no day from 1000 to 2200.
///
/// A date without a year is of the publication's year, or of the one before or after when that
/// would be more than 183 days ahead or 305 days back (98 % of 79 hand-labelled days); "hôm" and
/// "hồi" look back only; a weekday beside it has to fit.
std::optional<Resolved> resolve(const Expression& expression, const View& view);

}  // namespace vnfts::date
