#include "support/place_score.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace vnfts::test {

namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t shared_characters(const PlaceSpan& a, const PlaceSpan& b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

bool same_place(const PlaceSpan& a, const PlaceSpan& b) {
  return std::ranges::find_first_of(a.ids, b.ids) != a.ids.end();
}

/// How much longer one of the two is.
std::size_t unlikeness(const PlaceSpan& a, const PlaceSpan& b) {
  const std::size_t a_size = a.end - a.begin;
  const std::size_t b_size = b.end - b.begin;
  return std::max(a_size, b_size) - std::min(a_size, b_size);
}

/// Units (N1-12, O2-109) and regions (R-tn), not countries, of which Vietnam may be called R-vn.
bool within_vietnam(const PlaceSpan& found) {
  if (found.ids.empty()) return false;
  const std::string_view id = found.ids.front();
  if (id.starts_with("R-")) return id != "R-vn";
  return id.size() > 2 && std::string_view("NOHP").find(id[0]) != std::string_view::npos &&
         std::string_view("123").find(id[1]) != std::string_view::npos && id[2] == '-';
}

struct Pair {
  bool same = false;
  std::size_t shared = 0;
  std::size_t unlike = 0;
  std::size_t label = 0;
  std::size_t found = 0;

  auto rank() const { return std::tuple(same, shared, ~unlike, label, found); }
};

std::vector<Pair> overlapping(std::span<const PlaceLabel> labels,
                              std::span<const PlaceSpan> found) {
  std::vector<Pair> pairs;
  for (std::size_t l = 0; l < labels.size(); ++l)
    for (std::size_t f = 0; f < found.size(); ++f)
      if (const std::size_t shared = shared_characters(labels[l], found[f]); shared > 0)
        pairs.push_back(
            {same_place(labels[l], found[f]), shared, unlikeness(labels[l], found[f]), l, f});
  std::ranges::sort(pairs, std::greater(), &Pair::rank);
  return pairs;
}

/// One to one, the best first; the index of what was found for each label.
std::vector<std::optional<std::size_t>> matched(std::span<const PlaceLabel> labels,
                                                std::span<const PlaceSpan> found,
                                                std::vector<bool>& taken) {
  std::vector<std::optional<std::size_t>> match(labels.size());
  for (const Pair& pair : overlapping(labels, found)) {
    if (match[pair.label] || taken[pair.found]) continue;
    match[pair.label] = pair.found;
    taken[pair.found] = true;
  }
  return match;
}

bool may_be_missed(const PlaceLabel& label) {
  return label.optional || label.nationality || label.ids.empty();
}

PlaceScore score_missed(const PlaceLabel& label) {
  if (may_be_missed(label)) return {};
  return {{.missed = 1}, {.missed = 1}};
}

PlaceScore score_found(const PlaceLabel& label, const PlaceSpan& found) {
  const bool same = same_place(label, found);
  if (label.optional || label.ids.empty()) {
    const bool wrong = !same && (label.optional || within_vietnam(found));
    return {{}, {.wrong = wrong}};
  }
  if (same) return {{.right = 1}, {.right = 1}};
  return {{.right = 1}, {.wrong = 1, .missed = !label.nationality}};
}

bool beside_what_counts(std::span<const PlaceLabel> labels, const PlaceSpan& found) {
  return std::ranges::none_of(labels, [&found](const PlaceLabel& label) {
    return (label.doubt || label.ids.empty()) && shared_characters(label, found) > 0;
  });
}

}  // namespace

double Tally::precision() const { return share(right, right + wrong); }
double Tally::recall() const { return share(right, right + missed); }
double Tally::f1() const { return share(2 * right, 2 * right + wrong + missed); }

Tally& Tally::operator+=(const Tally& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

PlaceScore& PlaceScore::operator+=(const PlaceScore& other) {
  overlap += other.overlap;
  unit += other.unit;
  return *this;
}

PlaceScore score_places(std::span<const PlaceLabel> labels, std::span<const PlaceSpan> found) {
  PlaceScore score;
  std::vector<bool> taken(found.size());
  const auto match = matched(labels, found, taken);
  for (std::size_t l = 0; l < labels.size(); ++l) {
    if (labels[l].doubt) continue;
    score += match[l] ? score_found(labels[l], found[*match[l]]) : score_missed(labels[l]);
  }
  for (std::size_t f = 0; f < found.size(); ++f)
    if (!taken[f] && beside_what_counts(labels, found[f])) score += {{.wrong = 1}, {.wrong = 1}};
  return score;
}

}  // namespace vnfts::test
