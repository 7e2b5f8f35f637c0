/// What holds of dates in any bytes: checked by tests, by the fuzz program and by `mutate_dates`.
/// Each function gives the first invariant that is broken, in words; empty when all hold.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "vnfts/date.h"

namespace vnfts::test {

/// Of what `find_dates` found in the text, whether well or badly.
std::string broken_mention_invariant(std::string_view text, std::optional<Day> published,
                                     std::span<const DateMention> mentions);

/// Of `find_dates`.
std::string broken_finding_invariant(std::string_view text, std::optional<Day> published);

/// Of `parse_day_filter`, and of `to_string` and `days_of` with the filter that was read.
std::string broken_filter_invariant(std::string_view text, Day today);

/// Of `to_lunar` and `from_lunar`.
std::string broken_lunar_invariant(Day day);

/// Of `parse_published` and, with the text up to the first line end as address, `infer_published`.
std::string broken_published_invariant(std::string_view text);

/// All of them, with `day` as the day of publication and as today. Whatever is thrown is broken.
std::string broken_date_invariant(std::string_view text, std::optional<Day> day);

}  // namespace vnfts::test
