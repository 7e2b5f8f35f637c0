#include "support/date_invariants.h"

#include <algorithm>
#include <vector>

#include "support/code_points.h"
#include "vnfts/error.h"

namespace vnfts::test {

namespace {

using std::chrono::days;
using std::chrono::year;

const Day first_mentioned = year{1000} / 1 / 1;
const Day last_mentioned = year{2200} / 12 / 31;
const Day first_known = year{1000} / 1 / 1;
const Day last_known = year{2200} / 12 / 31;

bool enumerators(const DateMention& mention) {
  return mention.unit <= DateUnit::range && mention.part <= DatePart::late &&
         mention.calendar <= Calendar::lunar && mention.basis <= DateBasis::anaphoric;
}

bool in_year(const YearlyDays::MonthDay& day, Calendar calendar) {
  const unsigned longest = calendar == Calendar::lunar ? 30 : 31;
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= longest;
}

bool reversed(const DayRange& range) {
  return range.first && range.last && *range.last < *range.first;
}

std::string broken_filter(const DayFilter& filter) {
  if (reversed(filter.range)) return "a filter's last day lies before its first";
  if (!filter.range.first && !filter.range.last && !filter.yearly) return "a filter lets all pass";
  const auto& yearly = filter.yearly;
  if (yearly &&
      !(in_year(yearly->first, yearly->calendar) && in_year(yearly->last, yearly->calendar)))
    return "a yearly day is in no year";
  return {};
}

/// `today` is another day than the one that the filter was read on.
std::string broken_writing(const DayFilter& filter, Day today) {
  const std::string written = to_string(filter);
  try {
    if (parse_day_filter(written, today) != filter) return "a filter is read otherwise: " + written;
  } catch (const Error& error) {
    return "a filter is not read again: " + written + ": " + error.message();
  }
  return {};
}

std::string broken_days(const DayFilter& filter, Day first, Day last) {
  const Day* before = nullptr;
  const std::vector<DayRange> ranges = days_of(filter, first, last);
  for (const DayRange& range : ranges) {
    if (!range.first || !range.last || reversed(range)) return "days_of: an open interval";
    if (*range.last < first || *range.first > last) return "days_of: an interval outside";
    if (before != nullptr && *range.first <= *before) return "days_of: intervals out of order";
    before = &*range.last;
  }
  return {};
}

std::string broken_published(const Published& published) {
  const auto local = published.time + std::chrono::hours{7};
  if (std::chrono::floor<days>(local) != published.day) return "the moment is on another day";
  if (published.day < first_known || published.day > last_known) return "no year that is known";
  return {};
}

}  // namespace

std::string broken_mention_invariant(std::string_view text, std::optional<Day> published,
                                     std::span<const DateMention> mentions) {
  std::vector<std::size_t> offsets;
  for (const DateMention& mention : mentions) {
    if (mention.begin >= mention.end) return "a mention is empty";
    if (mention.end > text.size()) return "a mention ends behind the text";
    if (!offsets.empty() && mention.begin < offsets.back()) return "mentions out of order";
    if (mention.last < mention.first) return "a mention's last day lies before its first";
    if (mention.first < first_mentioned || mention.last > last_mentioned)
      return "a mention's days are not within the years 1000 to 2200";
    if (!enumerators(mention)) return "a mention of no kind";
    if (!published && mention.basis == DateBasis::relative) return "counted from no day";
    offsets.insert(offsets.end(), {mention.begin, mention.end});
  }
  if (!on_boundaries(text, offsets)) return "a mention parts a character";
  return {};
}

std::string broken_finding_invariant(std::string_view text, std::optional<Day> published) {
  return broken_mention_invariant(text, published, find_dates(text, published));
}

std::string broken_filter_invariant(std::string_view text, Day today) {
  DayFilter filter;
  try {
    filter = parse_day_filter(text, today);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::query) return "an error about something else";
    if (error.offset() > text.size()) return "an error behind the text";
    if (error.message().empty() || error.hint().empty()) return "an error without words";
    return {};
  }
  std::string broken = broken_filter(filter);
  if (broken.empty()) broken = broken_writing(filter, today + days{500});
  if (broken.empty()) broken = broken_days(filter, today - days{800}, today + days{400});
  return broken;
}

std::string broken_lunar_invariant(Day day) {
  const auto lunar = to_lunar(day);
  if (!lunar) return {};
  if (lunar->year < first_lunar_year || lunar->year > last_lunar_year) return "no lunar year";
  if (!in_year({lunar->month, lunar->day}, Calendar::lunar)) return "no lunar day";
  return from_lunar(*lunar) == day ? "" : "another day comes back from a lunar day";
}

std::string broken_published_invariant(std::string_view text) {
  if (const auto stated = parse_published(text)) {
    if (stated->basis != PublishedBasis::stated) return "a stated day is said to be inferred";
    if (std::string broken = broken_published(*stated); !broken.empty()) return broken;
    const auto again = parse_published(to_string(stated->day));
    if (!again || again->day != stated->day) return "a stated day is read otherwise";
  }
  const std::size_t line = std::min(text.find('\n'), text.size());
  const auto inferred = infer_published(text.substr(0, line), text.substr(line));
  if (!inferred) return {};
  if (inferred->basis == PublishedBasis::stated) return "an inferred day is said to be stated";
  return broken_published(*inferred);
}

std::string broken_date_invariant(std::string_view text, std::optional<Day> day) try {
  const Day today = day.value_or(year{2019} / 2 / 28);
  for (const std::string& broken :
       {broken_finding_invariant(text, day), broken_filter_invariant(text, today),
        broken_published_invariant(text), broken_lunar_invariant(today)})
    if (!broken.empty()) return broken;
  return {};
} catch (const std::exception& e) {
  return std::string("thrown: ") + e.what();
}

}  // namespace vnfts::test
