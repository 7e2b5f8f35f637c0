#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "place/gazetteer.h"

namespace vnfts {

namespace {

using data::Places;
using place::no_row;
using place::Row;

constexpr double dateline_weight = 8;
constexpr double title_weight = 6;
constexpr double lead_weight = 3;
constexpr double body_weight = 1;

/// Bytes behind the title, or the lead, that a dateline begins in: "(TTXVN) - Tại Lai Châu".
constexpr std::size_t dateline_bytes = 24;

/// Mentions that make a place a subject of the article wherever they stand.
constexpr std::size_t several = 3;

/// The share of the weight that makes a province or country the main place, and of that one's that
/// narrows it to a part.
constexpr double main_share = 1.0 / 3;
constexpr double narrowing_share = 1.0 / 2;

bool in_dateline(std::size_t begin, std::size_t behind) {
  return begin >= behind && begin - behind <= dateline_bytes;
}

double weight_at(std::size_t begin, std::size_t title_end, std::size_t lead_end) {
  if (begin < title_end) return title_weight;
  if (in_dateline(begin, title_end) || in_dateline(begin, lead_end)) return dateline_weight;
  return begin < lead_end ? lead_weight : body_weight;
}

struct Weight {
  Row row = no_row;
  double sum = 0;
};

/// The weight in each unit that is named or has one that is, by row.
std::vector<Weight> weights_within(std::span<const NamedPlace> places) {
  std::vector<Weight> all;
  all.reserve(4 * places.size());
  for (const NamedPlace& named : places)
    for (Row row = place::row_of(named.place); row != no_row; row = Places::parent(row))
      all.push_back({row, named.weight});
  std::ranges::stable_sort(all, {}, &Weight::row);  // each is added up in the order of places
  std::vector<Weight> sums;
  sums.reserve(all.size());
  for (const Weight& weight : all) {
    if (sums.empty() || sums.back().row != weight.row) sums.push_back({weight.row, 0});
    sums.back().sum += weight.sum;
  }
  return sums;
}

}  // namespace

std::vector<NamedPlace> rank_places(std::span<const PlaceMention> mentions, std::size_t title_end,
                                    std::size_t lead_end) {
  std::map<std::string_view, NamedPlace> named;
  double all = 0;
  for (const PlaceMention& mention : mentions) {
    if (mention.confidence < settled_place) continue;
    NamedPlace& place = named[mention.place];
    place.place = mention.place;
    ++place.mentions;
    const double weight = weight_at(mention.begin, title_end, lead_end);
    place.weight += weight;
    place.subject |= weight > body_weight || place.mentions >= several;
    all += weight;
  }
  std::vector<NamedPlace> places;
  places.reserve(named.size());
  for (auto& [id, place] : named) {
    place.weight = std::round(place.weight / all / place_weight_step) * place_weight_step;
    places.push_back(place);
  }
  std::ranges::stable_sort(places, std::greater(), &NamedPlace::weight);
  const Row main = place::row_of(main_place(places));
  for (NamedPlace& place : places)
    place.main = main != no_row && place::lies_in(main, place::row_of(place.place));
  return places;
}

std::string_view main_place(std::span<const NamedPlace> places) {
  const std::vector<Weight> weights = weights_within(places);
  Row main = no_row;
  double least = main_share;
  for (;;) {
    Row heaviest = no_row;
    double most = least;
    for (const auto& [row, weight] : weights)
      if (Places::parent(row) == main && weight > most)
        std::tie(heaviest, most) = std::tie(row, weight);
    if (heaviest == no_row) break;
    main = heaviest;
    least = most * narrowing_share;
  }
  return main == no_row ? std::string_view() : Places::id(main);
}

}  // namespace vnfts
