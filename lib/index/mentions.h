/// The dates that an article mentions: what they are found in, and which of them were asked for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/place.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// Lead and body, a line each.
std::string text_behind_title(const Article& article);

/// The title, and a line below what is behind it: the text that dates are looked for in.
std::string running_text(const Article& article);

/// What a text names, found in one go.
struct Named {
  std::vector<DateMention> dates;
  std::vector<PlaceMention> places;
};
Named find_named(std::string_view text, std::optional<Day> published);

/// Days that come back every year are looked for in the years that the lunar calendar knows.
inline constexpr Day first_yearly = std::chrono::year(first_lunar_year) / 1 / 1;
inline constexpr Day last_yearly = std::chrono::year(last_lunar_year) / 12 / 31;

/// Whether the mention shares a day with the filter.
bool overlaps(const DateMention& mention, const DayFilter& asked);

/// The dates of a hit that overlap some of the filters, in order; places in its running text.
std::vector<DateMention> mentions_asked(const Hit& hit, std::span<const DayFilter> asked);

/// Those of them that lie within the days of some filter; all, when none does.
std::vector<DateMention> nearest_asked(std::span<const DateMention> mentions,
                                       std::span<const DayFilter> asked);

/// Those spans of the running text that are in the title, and in the text behind it, as spans of
/// these.
std::vector<TextSpan> spans_in_title(std::span<const TextSpan> spans, const Article& article);
std::vector<TextSpan> spans_behind_title(std::span<const TextSpan> spans, const Article& article);

/// A line each, of ten at most: the words, the days, and how they were read.
std::vector<std::string> explain_mentions(std::span<const DateMention> mentions,
                                          const Article& article);

}  // namespace vnfts::index
