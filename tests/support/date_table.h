/// Tables of texts and the dates that are found in them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"

namespace vnfts::test {

/// What a table tells of a mention, besides what stands there and its days.
enum DateDetail : unsigned { days_only = 0, unit = 1, part = 2, calendar = 4, basis = 8 };

struct DateRow {
  std::string_view text;
  std::string_view expected;  ///< As `describe` writes it.
};

/// "Ngày 3/2 = 2019-02-03 day completed; hôm nay = 2019-02-28": in order; whole parts and the solar
/// calendar are not written.
std::string describe(std::string_view text, const std::vector<DateMention>& mentions,
                     unsigned detail);

/// Checks each row as it stands in a longer text: a text of a few words may be read more freely.
/// Decomposed, it has to have the same dates.
void check_dates(std::optional<Day> published, unsigned detail,
                 std::initializer_list<DateRow> rows);

/// No date in any of them.
void check_no_dates(std::optional<Day> published, std::initializer_list<std::string_view> texts);

}  // namespace vnfts::test
