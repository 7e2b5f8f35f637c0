/// The names nearest to one that nothing has: the fewest letters changed, left out, added or
/// swapped with the next (optimal string alignment; Boytsov, Indexing Methods for Approximate
/// Dictionary Searching, 2011), between keys, so that accents count only among equals.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

#include "place/gazetteer.h"
#include "place/type_words.h"

namespace vnfts {

namespace {

using data::PlaceNames;
using place::Row;
using place::Spelling;

constexpr std::size_t longest = Spelling::max_letters;

std::size_t tolerance(std::size_t letters) {
  if (letters < 4) return 0;
  if (letters < 7) return 1;
  return letters < 12 ? 2 : 3;
}

/// A bit for each letter.
std::uint64_t letters_of(std::string_view key) {
  std::uint64_t letters = 0;
  for (const char c : key) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
  return letters;
}

/// Nothing when it is more than `most`.
std::optional<std::size_t> edits(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return std::nullopt;
  if (b.size() > longest) return std::nullopt;
  std::array<std::array<std::uint8_t, longest + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::uint8_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = above[j - 1] + (a[i - 1] != b[j - 1]);
      int best = std::min({above[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, rows[(i - 2) % 3][j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(best);
      least = std::min(least, row[j]);
    }
    if (least > most + 1) return std::nullopt;  // a swap may still win one back
  }
  const std::size_t distance = rows[a.size() % 3][b.size()];
  return distance <= most ? std::optional(distance) : std::nullopt;
}

struct Near {
  std::size_t edits = 0;
  int wrong_marks = 0;
  Row place = place::no_row;

  auto order() const {
    return std::tuple(edits, wrong_marks, place::rank(place::level_at(place)),
                      !place::in_force(place),
                      -static_cast<std::int64_t>(data::Places::population(place)), place);
  }
};

bool proposable(std::size_t row) {
  return PlaceNames::context(row) != "typed" && PlaceNames::kind(row) != "abbreviation";
}

void append_near(std::span<const std::string_view> words, const place::TypeWord* type,
                 std::vector<Near>& out) {
  const Spelling typed(words);
  if (typed.empty()) return;
  const std::size_t most = tolerance(typed.key().size());
  const std::uint64_t letters = letters_of(typed.key());
  std::optional<std::size_t> distance;
  for (std::size_t row = 0; row < PlaceNames::size; ++row) {
    const std::string_view key = PlaceNames::key(row);
    if (row == 0 || key.data() != PlaceNames::key(row - 1).data()) {
      // A letter that one of them has and the other has not takes an edit, and an edit helps two.
      const auto apart = static_cast<std::size_t>(std::popcount(letters ^ letters_of(key)));
      distance = apart > 2 * most ? std::nullopt : edits(typed.key(), key, most);
    }
    if (!distance || !proposable(row)) continue;
    const Row place = PlaceNames::place(row);
    if (type != nullptr && !place::allows(*type->row, place::level_at(place))) continue;
    out.push_back({*distance, place::wrong_marks(typed, Spelling(PlaceNames::name(row))), place});
  }
}

}  // namespace

std::vector<Place> nearest_places(std::string_view name, std::size_t limit) {
  if (name.size() > 256) return {};
  const std::vector<std::string_view> words = place::words_of(name);
  std::vector<Near> near;
  append_near(words, nullptr, near);
  for (const place::TypeWord& type : place::type_words(words))
    if (place::before_places(*type.row))
      append_near(std::span(words).subspan(type.words), &type, near);
  std::ranges::sort(near, {}, &Near::order);
  std::vector<Place> out;
  for (const Near& n : near) {
    if (out.size() == limit) break;
    const std::string_view its = data::Places::name(n.place);
    if (std::ranges::find(out, its, &Place::name) == out.end())
      out.push_back(place::place_at(n.place));
  }
  return out;
}

}  // namespace vnfts
