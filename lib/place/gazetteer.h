/// The tables of places by row, and their names by key: what lookups, the recogniser of places in
/// texts and the queries read. Everything is constant data; nothing is built at start-up, and on
/// the first call of `row_of` only a table of rows by id, in less than a millisecond.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "data/tables.h"
#include "place/spelling.h"
#include "vnfts/place.h"

namespace vnfts::place {

/// A row of `places.tsv`: the number of a place in this build. Not to be stored.
using Row = data::RowNumber;
inline constexpr Row no_row = data::no_row;

/// `no_row` when there is none.
Row row_of(std::string_view id);

Place place_at(Row row);
std::vector<Place> places_at(const std::vector<Row>& rows);

PlaceLevel level_at(Row row);
inline bool in_force(Row row) { return data::Places::last_year(row) == 0; }

/// A unit in its last form before July 2025.
inline bool before_merger(Row row) { return data::Places::id(row).front() == 'O'; }

/// One row for all `forms_of` a unit: the last.
inline Row unit_of(Row row) {
  const Row last = data::Places::last_form(row);
  return last == no_row ? row : last;
}

/// Whether it is `ancestor` or has it among its ancestors.
bool lies_in(Row row, Row ancestor);

/// Province, district or commune of Vietnam.
inline bool is_unit(PlaceLevel level) {
  return level == PlaceLevel::province || level == PlaceLevel::district ||
         level == PlaceLevel::commune;
}

/// Country, region, province, district, world, commune: lower is more prominent.
int rank(PlaceLevel level);

/// What a name may mean.
struct Reading {
  Row place = no_row;
  std::string_view name;  ///< As the table spells it.
  PlaceNameKind kind = PlaceNameKind::name;
  bool typed_only = false;  ///< A place only behind a type word.
  bool caution = false;     ///< Means other things too, or not exactly this place.
  bool numbered = false;    ///< "1" or "IV"; `typed_only` as well.
  bool exact = false;       ///< All marks were there.
  bool same_words = false;  ///< Not written together or apart.
};

/// Pairs of letters that words begin with; it may take others for its own, one in some dozens.
class LetterPairs {
 public:
  void add(char first, char second) { bits_.set(slot(first, second)); }

  /// False when the word, as `NameWalk` takes it, begins with no pair of these. True for a word of
  /// one letter, and for one that begins with what is no letter of the alphabet.
  bool may_begin(std::string_view word) const;

 private:
  static constexpr std::size_t size = 256;
  static std::size_t slot(char first, char second) {
    const unsigned both =
        static_cast<unsigned char>(first) * 256u + static_cast<unsigned char>(second);
    return both * 0x9E3779B9u >> 24;
  }

  std::bitset<size> bits_;
};

/// Names that go on word by word:
///
///     NameWalk walk;
///     for (std::size_t i = at; i < words.size() && walk.add(words[i]); ++i)
///       walk.append_readings(Accents::exact, readings);  // of the names that end here
///
/// A step is a binary search among the names that are left; 64 letters at most.
class NameWalk {
 public:
  /// False when no name goes on so; then there is nothing more to find. A word is letters, in any
  /// spelling and case, or digits; dots, hyphens and white space between words are left out.
  bool add(std::string_view word);

  /// Whether some name has these letters, whatever its accents.
  bool ends() const;

  /// The letters that names go on with, but for those that end behind one.
  LetterPairs next_letters() const;

  /// Appends the readings of the names that end here, in no order.
  void append_readings(Accents accents, std::vector<Reading>& out) const;

 private:
  Spelling spelling_;
  std::size_t first_ = 0;
  std::size_t last_ = data::PlaceNames::size;
  std::size_t known_ = 0;  ///< Letters that all names that are left begin with.
};

/// How often a name of a province or district stands in news, by what is around it; see
/// `place_name_counts.tsv`. All 0 for a name that is rare or of communes only.
struct NameCounts {
  std::uint32_t alone = 0;
  std::uint32_t typed = 0;   ///< Behind a type word.
  std::uint32_t longer = 0;  ///< Inside a longer name.
  std::uint32_t person = 0;  ///< Behind a title of persons.
  std::uint32_t lower = 0;   ///< In small letters.
};

/// `name` as `places.tsv` has it.
NameCounts counts_of(std::string_view name);

/// The kind that a cell of `place_names.tsv` names.
PlaceNameKind name_kind(std::string_view cell);

}  // namespace vnfts::place
