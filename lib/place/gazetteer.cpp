#include "place/gazetteer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/utf8.h"

namespace vnfts::place {

namespace {

using data::PlaceNames;
using data::Places;

constexpr std::array<std::string_view, 6> level_names = {"country",  "region",  "province",
                                                         "district", "commune", "world"};
constexpr std::array<std::string_view, 6> kind_names = {"name",    "spelling", "abbreviation",
                                                        "english", "former",   "other"};

/// The table gives four decimals: a float, as the nearest double that has four.
double degrees(float value) { return std::round(static_cast<double>(value) * 1e4) / 1e4; }

/// The first row of [first, last) for which `before` is not true.
template <typename Before>
std::size_t partition_point(std::size_t first, std::size_t last, Before before) {
  while (first != last) {
    const std::size_t middle = first + (last - first) / 2;
    if (before(middle))
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

/// Whether a key of the table comes before those that begin with `prefix` (-1), is one of them (0),
/// or comes behind them (1); the first `known` letters are the same.
int order(std::string_view key, std::string_view prefix, std::size_t known) {
  for (std::size_t i = known; i < prefix.size(); ++i) {
    if (i == key.size()) return -1;
    if (key[i] != prefix[i])
      return static_cast<unsigned char>(key[i]) < static_cast<unsigned char>(prefix[i]) ? -1 : 1;
  }
  return 0;
}

Reading reading_of(std::size_t row, const Spelling& name, Likeness likeness) {
  Reading reading;
  reading.place = PlaceNames::place(row);
  reading.name = PlaceNames::name(row);
  reading.kind = name_kind(PlaceNames::kind(row));
  reading.typed_only = PlaceNames::context(row) == "typed";
  reading.caution = PlaceNames::context(row) == "caution";
  reading.numbered = reading.typed_only && name.numbered();
  reading.exact = likeness.exact;
  reading.same_words = likeness.same_words;
  return reading;
}

/// Rows by the hash of their id.
class RowsById {
 public:
  RowsById() {
    for (std::size_t row = 0; row < Places::size; ++row)
      slots_[free_or(Places::id(row))] = static_cast<Row>(row);
  }

  Row of(std::string_view id) const { return slots_[free_or(id)]; }

 private:
  static constexpr std::size_t size = 65536;
  static_assert(size > 2 * Places::size);

  /// The slot of the id, or else where it would stand.
  std::size_t free_or(std::string_view id) const {
    std::size_t at = hash(id) % size;
    while (slots_[at] != no_row && Places::id(slots_[at]) != id) at = (at + 1) % size;
    return at;
  }

  static std::size_t hash(std::string_view id) {
    std::uint64_t sum = 0;
    for (const char c : id) sum = sum * 0x100000001B3u ^ static_cast<unsigned char>(c);
    return static_cast<std::size_t>(sum * 0x9E3779B97F4A7C15u >> 40);
  }

  std::vector<Row> slots_ = std::vector<Row>(size, no_row);
};

}  // namespace

Row row_of(std::string_view id) {
  static const RowsById rows;
  return rows.of(id);
}

NameCounts counts_of(std::string_view name) {
  using Counts = data::PlaceNameCounts;
  const std::size_t row =
      partition_point(0, Counts::size, [name](std::size_t r) { return Counts::name(r) < name; });
  if (row == Counts::size || Counts::name(row) != name) return {};
  return {Counts::alone(row), Counts::typed(row), Counts::longer(row), Counts::person(row),
          Counts::lower(row)};
}

/// Asked for at every turn: the six words differ in a letter or two.
PlaceLevel level_at(Row row) {
  const std::string_view level = Places::level(row);
  switch (level[0]) {
    case 'c':
      return level[2] == 'u' ? PlaceLevel::country : PlaceLevel::commune;
    case 'r':
      return PlaceLevel::region;
    case 'p':
      return PlaceLevel::province;
    case 'd':
      return PlaceLevel::district;
    default:
      return PlaceLevel::world;
  }
}

PlaceNameKind name_kind(std::string_view cell) {
  return static_cast<PlaceNameKind>(std::ranges::find(kind_names, cell) - kind_names.begin());
}

Place place_at(Row row) {
  Place place;
  place.id = Places::id(row);
  place.name = Places::name(row);
  place.type = Places::type(row);
  place.level = level_at(row);
  if (Places::parent(row) != no_row) place.parent = Places::id(Places::parent(row));
  place.first_year = Places::first_year(row);
  place.last_year = Places::last_year(row);
  place.latitude = degrees(Places::lat(row));
  place.longitude = degrees(Places::lon(row));
  place.population = Places::population(row);
  return place;
}

std::vector<Place> places_at(const std::vector<Row>& rows) {
  std::vector<Place> places;
  places.reserve(rows.size());
  for (const Row row : rows) places.push_back(place_at(row));
  return places;
}

bool lies_in(Row row, Row ancestor) {
  while (row != no_row && row != ancestor) row = Places::parent(row);
  return row != no_row;
}

int rank(PlaceLevel level) {
  if (level == PlaceLevel::world) return 4;
  return level == PlaceLevel::commune ? 5 : static_cast<int>(level);
}

bool NameWalk::add(std::string_view word) {
  if (!spelling_.add(word)) last_ = first_;
  const std::string_view key = spelling_.key();
  first_ = partition_point(
      first_, last_, [&](std::size_t row) { return order(PlaceNames::key(row), key, known_) < 0; });
  last_ = partition_point(first_, last_, [&](std::size_t row) {
    return order(PlaceNames::key(row), key, known_) == 0;
  });
  known_ = key.size();
  return first_ != last_;
}

bool NameWalk::ends() const {
  return first_ != last_ && PlaceNames::key(first_).size() == spelling_.key().size();
}

LetterPairs NameWalk::next_letters() const {
  LetterPairs pairs;
  const auto next = [this](std::size_t row) { return PlaceNames::key(row).substr(known_, 2); };
  for (std::size_t row = first_; row != last_;) {
    const std::string_view pair = next(row);
    if (pair.size() == 2) pairs.add(pair[0], pair[1]);
    row = partition_point(row, last_, [&](std::size_t r) { return next(r) == pair; });
  }
  return pairs;
}

bool LetterPairs::may_begin(std::string_view word) const {
  std::array<char, 2> pair;
  const char* at = word.data();
  const char* const end = at + word.size();
  for (char& letter : pair) {
    if (at == end) return true;
    const text::CharInfo info = text::char_info(text::decode(at, end));
    if (info.char_class != text::CharClass::letter || info.letter.code == 0) return true;
    letter = key_of(info.letter.code);
  }
  return bits_.test(slot(pair[0], pair[1]));
}

void NameWalk::append_readings(Accents accents, std::vector<Reading>& out) const {
  std::string_view before;
  std::optional<Likeness> likeness;
  Spelling name;
  for (std::size_t row = first_; row != last_ && PlaceNames::key(row) == spelling_.key(); ++row) {
    if (PlaceNames::name(row).data() != before.data() || row == first_) {
      before = PlaceNames::name(row);
      name = Spelling(before);
      likeness = compare(spelling_, name, accents);
    }
    if (likeness) out.push_back(reading_of(row, name, *likeness));
  }
}

}  // namespace vnfts::place

namespace vnfts {

std::string_view to_string(PlaceLevel level) {
  return place::level_names[static_cast<std::size_t>(level)];
}

std::optional<Place> find_place(std::string_view id) {
  const place::Row row = place::row_of(id);
  return row == place::no_row ? std::nullopt : std::optional(place::place_at(row));
}

}  // namespace vnfts
