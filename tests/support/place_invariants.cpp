#include "support/place_invariants.h"

#include <algorithm>
#include <set>
#include <vector>

#include "support/code_points.h"

namespace vnfts::test {

namespace {

bool is_share(double value) { return value >= 0 && value <= 1; }  // not when it is no number

/// Behind the `n`th line end, or at the end of the text.
std::size_t behind_line(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (; n > 0; --n) {
    const std::size_t line_end = text.find('\n', at);
    if (line_end == text.npos) return text.size();
    at = line_end + 1;
  }
  return at;
}

std::size_t settled_mentions(std::span<const PlaceMention> mentions) {
  return static_cast<std::size_t>(std::ranges::count_if(
      mentions, [](const PlaceMention& m) { return m.confidence >= settled_place; }));
}

}  // namespace

std::string broken_place_mention_invariant(std::string_view text,
                                           std::span<const PlaceMention> mentions) {
  std::vector<std::size_t> offsets;
  for (const PlaceMention& mention : mentions) {
    if (mention.begin >= mention.end) return "a mention is empty";
    if (mention.end > text.size()) return "a mention ends behind the text";
    if (!offsets.empty() && mention.begin < offsets.back()) return "mentions out of order";
    if (!is_share(mention.confidence)) return "a confidence is not within 0 to 1";
    if (!find_place(mention.place)) return "no place is called " + std::string(mention.place);
    offsets.insert(offsets.end(), {mention.begin, mention.end});
  }
  if (!on_boundaries(text, offsets)) return "a mention parts a character";
  return {};
}

std::string broken_ranking_invariant(std::span<const PlaceMention> mentions,
                                     std::span<const NamedPlace> places) {
  std::set<std::string_view> seen;
  std::size_t counted = 0;
  double before = 1;
  for (const NamedPlace& named : places) {
    if (!find_place(named.place)) return "no ranked place is called " + std::string(named.place);
    if (!seen.insert(named.place).second) return "a place is ranked twice";
    if (named.mentions == 0) return "a ranked place is not mentioned";
    if (!is_share(named.weight) || named.weight > before) return "weights that go up";
    before = named.weight;
    counted += named.mentions;
  }
  if (counted != settled_mentions(mentions)) return "not every settled mention is ranked once";
  const std::string_view main = main_place(places);
  if (!main.empty() && !find_place(main)) return "no main place is called " + std::string(main);
  return {};
}

std::string broken_place_invariant(std::string_view text, std::optional<Day> published) try {
  const std::vector<PlaceMention> mentions = find_places(text, published);
  if (std::string broken = broken_place_mention_invariant(text, mentions); !broken.empty())
    return broken;
  const std::vector<NamedPlace> places =
      rank_places(mentions, behind_line(text, 1), behind_line(text, 2));
  return broken_ranking_invariant(mentions, places);
} catch (const std::exception& e) {
  return std::string("thrown: ") + e.what();
}

}  // namespace vnfts::test
