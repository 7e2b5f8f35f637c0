#include "index/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "date/finder.h"
#include "place/finder.h"
#include "text/block.h"

namespace vnfts::index {

namespace {

constexpr std::size_t most_explained = 10;

std::string_view name_of(DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return "day";
    case DateUnit::weekend:
      return "weekend";
    case DateUnit::week:
      return "week";
    case DateUnit::month:
      return "month";
    case DateUnit::quarter:
      return "quarter";
    case DateUnit::season:
      return "season";
    case DateUnit::year:
      return "year";
    case DateUnit::decade:
      return "decade";
    case DateUnit::century:
      return "century";
    case DateUnit::range:
      break;
  }
  return "range";
}

std::string_view name_of(DatePart part) {
  switch (part) {
    case DatePart::early:
      return "early ";
    case DatePart::mid:
      return "mid ";
    case DatePart::late:
      return "late ";
    case DatePart::whole:
      break;
  }
  return "";
}

std::string_view name_of(DateBasis basis) {
  switch (basis) {
    case DateBasis::completed:
      return "completed";
    case DateBasis::relative:
      return "counted from the publication day";
    case DateBasis::anaphoric:
      return "counted from the date before it";
    case DateBasis::stated:
      break;
  }
  return "as stated";
}

std::string explain(const DateMention& mention, std::string_view text) {
  std::string words(text.substr(mention.begin, mention.end - mention.begin));
  std::ranges::replace(words, '\n', ' ');
  return fmt::format("mentions \"{}\" = {} ({}{}{}, {})", words,
                     to_string(DayRange{mention.first, mention.last}), name_of(mention.part),
                     mention.calendar == Calendar::lunar ? "lunar " : "", name_of(mention.unit),
                     name_of(mention.basis));
}

void append_behind_title(std::string& text, const Article& article) {
  if (!article.lead.empty()) text.append(article.lead).append("\n");
  text.append(article.body);
}

}  // namespace

std::string text_behind_title(const Article& article) {
  std::string text;
  append_behind_title(text, article);
  return text;
}

std::string running_text(const Article& article) {
  std::string text;
  text.reserve(article.title.size() + article.lead.size() + article.body.size() + 2);
  text.append(article.title).append("\n");
  append_behind_title(text, article);
  return text;
}

Named find_named(std::string_view text, std::optional<Day> published) {
  Named named;
  date::Finder dates(published, named.dates);
  text::for_each_block(text, [&](std::string_view block, const auto& pieces, std::size_t begin) {
    dates.find(block, pieces, begin);
    place::find_in(block, pieces, begin, published, named.places);
  });
  return named;
}

bool overlaps(const DateMention& mention, const DayFilter& asked) {
  const Day first = asked.yearly ? std::max(mention.first, first_yearly) : mention.first;
  const Day last = asked.yearly ? std::min(mention.last, last_yearly) : mention.last;
  return first <= last && !days_of(asked, first, last).empty();
}

std::vector<DateMention> mentions_asked(const Hit& hit, std::span<const DayFilter> asked) {
  if (asked.empty()) return {};
  const auto day = hit.published ? std::optional(hit.published->day) : std::nullopt;
  std::vector<DateMention> mentions = find_dates(running_text(hit.article), day);
  std::erase_if(mentions, [&](const DateMention& mention) {
    return std::ranges::none_of(asked, [&](const auto& days) { return overlaps(mention, days); });
  });
  return mentions;
}

std::vector<DateMention> nearest_asked(std::span<const DateMention> mentions,
                                       std::span<const DayFilter> asked) {
  const auto within = [asked](const DateMention& mention) {
    const std::vector<DayRange> all{{mention.first, mention.last}};
    return std::ranges::any_of(asked, [&](const DayFilter& filter) {
      return days_of(filter, mention.first, mention.last) == all;
    });
  };
  std::vector<DateMention> nearest;
  std::ranges::copy_if(mentions, std::back_inserter(nearest), within);
  return nearest.empty() ? std::vector(mentions.begin(), mentions.end()) : nearest;
}

std::vector<TextSpan> spans_in_title(std::span<const TextSpan> spans, const Article& article) {
  std::vector<TextSpan> out;
  for (const TextSpan& span : spans)
    if (span.end <= article.title.size()) out.push_back(span);
  return out;
}

std::vector<TextSpan> spans_behind_title(std::span<const TextSpan> spans, const Article& article) {
  const std::size_t begin = article.title.size() + 1;
  std::vector<TextSpan> out;
  for (const TextSpan& span : spans)
    if (span.begin >= begin) out.push_back({span.begin - begin, span.end - begin});
  return out;
}

std::vector<std::string> explain_mentions(std::span<const DateMention> mentions,
                                          const Article& article) {
  const std::string text = running_text(article);
  std::vector<std::string> lines;
  for (const DateMention& mention : mentions.first(std::min(mentions.size(), most_explained)))
    lines.push_back(explain(mention, text));
  if (mentions.size() > most_explained)
    lines.push_back(fmt::format("and {} more such dates", mentions.size() - most_explained));
  return lines;
}

}  // namespace vnfts::index
