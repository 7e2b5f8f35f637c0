#include "index/place_mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "index/mentions.h"
#include "index/place_terms.h"

namespace vnfts::index {

namespace {

constexpr std::size_t most_explained = 10;

bool found_by(std::string_view id, std::span<const PlaceQuery> asked) {
  const NamedPlace named{id, 1, 1, false, false};
  const std::vector<std::string> terms = place_terms(std::span(&named, 1));
  return std::ranges::any_of(asked, [&](const PlaceQuery& query) {
    return std::ranges::any_of(terms, [&](const auto& term) { return query.terms.contains(term); });
  });
}

std::string explain(const PlaceMention& mention, std::string_view text) {
  std::string words(text.substr(mention.begin, mention.end - mention.begin));
  std::ranges::replace(words, '\n', ' ');
  const auto place = find_place(mention.place);
  return fmt::format("{}: {} ({}), certain {:.2f}", words, place ? full_name(*place) : "",
                     mention.place, mention.confidence);
}

/// In the running text.
std::vector<PlaceMention> places_in(const Hit& hit) {
  const auto day = hit.published ? std::optional(hit.published->day) : std::nullopt;
  return find_places(running_text(hit.article), day);
}

}  // namespace

std::vector<NamedPlace> named_places(std::span<const PlaceMention> mentions,
                                     const Article& article) {
  const std::size_t title_end = article.title.size();
  const std::size_t lead_end =
      article.lead.empty() ? title_end : title_end + 1 + article.lead.size();
  return rank_places(mentions, title_end, lead_end);
}

std::vector<PlaceMention> places_asked(const Hit& hit, std::span<const PlaceQuery> asked) {
  if (asked.empty()) return {};
  std::vector<PlaceMention> out;
  std::map<std::string_view, bool> known;
  for (const PlaceMention& mention : places_in(hit)) {
    if (mention.confidence < settled_place) continue;
    const auto [at, fresh] = known.try_emplace(mention.place, false);
    if (fresh) at->second = found_by(mention.place, asked);
    if (at->second) out.push_back(mention);
  }
  return out;
}

std::vector<std::string> explain_places(std::span<const PlaceMention> mentions,
                                        const Article& article) {
  const std::string text = running_text(article);
  std::vector<std::string> lines;
  for (const PlaceMention& mention : mentions)
    if (std::string line = explain(mention, text); std::ranges::find(lines, line) == lines.end())
      lines.push_back(std::move(line));
  if (lines.size() <= most_explained) return lines;
  const std::size_t more = lines.size() - most_explained;
  lines.resize(most_explained);
  lines.push_back(fmt::format("and {} more such places", more));
  return lines;
}

}  // namespace vnfts::index
