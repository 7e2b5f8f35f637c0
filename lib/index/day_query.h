/// What a query asks of dates, as Xapian queries.
#pragma once

#include <xapian.h>

#include "vnfts/date.h"
#include "vnfts/query.h"

namespace vnfts::index {

/// Articles published on those days; of days that come back every year, in the years that the index
/// has articles of.
Xapian::Query published_on(const DayFilter& days, const Xapian::Database& db);

/// Articles with a date in the text that shares a day with those; of days that come back every
/// year, in the years that the lunar calendar knows (1900 to 2100).
Xapian::Query mentioning(const DayFilter& days, const Xapian::Database& db);

/// Those of them that name a date within a day, month or year of those days, not only one around
/// it: 18/9 for September, but not "năm nay".
Xapian::Query naming(const DayFilter& days, const Xapian::Database& db);

/// Articles whose publication date is from there.
Xapian::Query dated_by(Dated dated);

}  // namespace vnfts::index
