#include "place/candidates.h"

#include <algorithm>
#include <array>
#include <limits>

#include "place/beginnings.h"
#include "place/cues.h"
#include "place/known_names.h"
#include "place/type_words.h"

namespace vnfts::place {

namespace {

using data::PlaceTypesRow;
using text::is_sign;
using text::Piece;
using Kind = Piece::Kind;

constexpr std::size_t max_type_words = 3;

Phrases read_types() {
  Phrases phrases(Phrases::Direction::forwards);
  std::uint32_t number = 0;
  for (const PlaceTypesRow& row : data::place_types()) phrases.add(row.word, ++number);
  return phrases;
}

/// Abroad there are provinces and cities, too; "các tỉnh Tây Nguyên" are a region.
bool may_be(const PlaceTypesRow& type, Row row) {
  const PlaceLevel level = level_at(row);
  if (allows(type, level)) return true;
  const bool large = allows(type, PlaceLevel::province);
  if (level == PlaceLevel::world) return large || allows(type, PlaceLevel::district);
  return level == PlaceLevel::region && large;
}

bool of_units(const PlaceTypesRow& type) {
  return allows(type, PlaceLevel::province) || allows(type, PlaceLevel::district) ||
         allows(type, PlaceLevel::commune);
}

/// The year of the day; without one everything existed.
int year_of(std::optional<Day> published) {
  return published ? int{std::chrono::year_month_day(*published).year()}
                   : std::numeric_limits<int>::max();
}

class Scanner {
 public:
  Scanner(std::string_view text, Pieces pieces, std::optional<Day> published, KnownNames& names,
          Candidates& out)
      : text_(text), pieces_(pieces), year_(year_of(published)), names_(names), out_(out) {}

  void run() {
    for (std::size_t at = 0; at < pieces_.size();) at = read(at);
  }

 private:
  struct Type {
    const PlaceTypesRow* row = nullptr;
    std::size_t name = 0;  ///< The piece behind it.
  };
  struct Name {
    std::size_t last = 0;
    std::size_t reading = 0;  ///< Its readings in `found_`, half open.
    std::size_t reading_end = 0;
  };

  /// Reads what begins there, and returns where to go on.
  std::size_t read(std::size_t at) {
    if (pieces_[at].kind == Kind::number) return read_listed_number(at);
    if (pieces_[at].kind != Kind::word) return at + 1;
    const Beginnings begins = beginnings_.of(pieces_[at]);
    const bool name_begins = pieces_[at].capital || begins.has(Beginning::small_name);
    if (begins.empty() && !name_begins) return at + 1;
    found_.clear();
    const Type type = begins.has(Beginning::type) ? type_at(at) : Type{};
    const std::optional<Name> whole = name_begins ? name_at(at, nullptr) : std::nullopt;
    const CuesFrom word = begins.has(Beginning::phrase) ? cues_from(pieces_, at) : CuesFrom{};
    if (word.cues.has(Cue::word) && word.words > 1 && (!whole || at + word.words > whole->last))
      return at + word.words;
    if (type.row && name_may_begin(type.name)) return read_typed(at, type, whole);
    if (!whole) return at + 1;
    if (!pieces_[at].capital && overlapped(*whole)) return whole->last - 1;
    return push(at, at, *whole, nullptr);
  }

  /// phía Bắc Ninh
  bool overlapped(const Name& name) {
    const std::optional<Name> next = name_at(name.last - 1, nullptr);
    return next && next->last > name.last;
  }

  std::size_t read_typed(std::size_t at, const Type& type, const std::optional<Name>& whole) {
    if (!of_units(*type.row) && whole)  // "miền Bắc" and "nước Pháp" are names themselves
      return push(at, at, *whole, nullptr);
    const std::optional<Name> name = name_at(type.name, type.row);
    if (whole && (!name || whole->last > name->last)) return push(at, at, *whole, nullptr);
    if (name) return push(at, type.name, *name, type.row);
    if (of_units(*type.row)) return end_of_capitals(type.name);
    if (before_places(*type.row) || island(type) || unit_at(type.name)) return type.name;
    return end_of_refused(at, type);
  }

  bool unit_at(std::size_t at) const {
    const Type type = type_at(at);
    return type.row && of_units(*type.row);
  }

  /// Behind the name of a street or river, and of several, where the words say so: "các tuyến
  /// đường Hà Nội, Huế", "sông Sài Gòn và Nhà Bè".
  std::size_t end_of_refused(std::size_t at, const Type& type) const {
    const bool several = several_before(at) || (at > 0 && several_before(at - 1));
    std::size_t end = end_of_capitals(type.name);
    for (;;) {
      std::size_t next = end;
      if (several && next < pieces_.size() && is_sign(pieces_[next], ',')) ++next;
      if (next < pieces_.size() && joins(pieces_[next])) ++next;
      if (next == end || next >= pieces_.size() || !name_may_begin(next) || unit_at(next))
        return end;
      end = end_of_capitals(next);
    }
  }

  /// đảo Phú Quốc: a district, while núi Phú Quốc would be none.
  bool island(const Type& type) {
    if (type.row->word != "đảo" || !name_at(type.name, nullptr)) return false;
    return std::ranges::any_of(found_, [](const Reading& reading) {
      return level_at(reading.place) != PlaceLevel::commune;
    });
  }

  /// "quận 1, 2 và 9": what follows a number of a list.
  std::size_t read_listed_number(std::size_t at) {
    const Candidate* before = listed_before(at);
    if (!before || !numbered(*before) || !ends_item(at + 1)) return at + 1;
    found_.clear();
    const std::optional<Name> name = name_at(at, before->own_or_listed());
    return name ? push(at, at, *name, nullptr) : at + 1;
  }

  bool numbered(const Candidate& candidate) const {
    return pieces_[candidate.name].kind == Kind::number;
  }

  /// Not "quận 1, 2 người" nor "quận 1, 2/9".
  bool ends_item(std::size_t at) const {
    if (at >= pieces_.size() || pieces_[at].kind == Kind::line_end) return true;
    const Piece& piece = pieces_[at];
    if (piece.kind == Kind::sign)
      return piece.sign != '/' && piece.sign != ':' && piece.sign != '%';
    return piece.kind == Kind::word && (joins(piece) || piece.capital);
  }

  static bool joins(const Piece& piece) {
    static const std::uint64_t and_key = text::word_key("và", text::Spelling::strict);
    return piece.key == and_key;
  }

  /// The candidate that a list goes on from to `at`: a comma, "và" or both are between.
  const Candidate* listed_before(std::size_t at) const {
    if (out_.spans.empty()) return nullptr;
    const Candidate& before = out_.spans.back();
    if (!before.own_or_listed()) return nullptr;
    std::size_t between = before.last;
    if (between < at && is_sign(pieces_[between], ',')) ++between;
    if (between < at && joins(pieces_[between])) ++between;
    if (between == before.last || between != at) return nullptr;
    return &before;
  }

  /// The type word there, with what follows an abbreviation; its row is null when there is none.
  Type type_at(std::size_t at) const {
    static const Phrases phrases = read_types();
    const bool dotted = dots_letters(at);
    const Phrases::Match match = dotted ? dotted_type(phrases, at) : phrases.longest(pieces_, at);
    if (match.value == 0) return {};
    const PlaceTypesRow& row = data::place_types()[match.value - 1];
    std::size_t name = at + match.words + (dotted ? 1 : 0);
    if (part_of_word(name, match.words)) return {};
    if (row.kind == "full") return {&row, name};
    if (name < pieces_.size() && is_sign(pieces_[name], '.')) return {&row, name + 1};
    if (pieces_[name - 1].kind == Kind::sign) return {&row, name};  // T.P Vinh
    const bool number = name < pieces_.size() && pieces_[name].kind == Kind::number;
    if (row.without_dot == "never" || (row.without_dot == "number" && !number)) return {};
    return {&row, name};
  }

  /// T.P.
  bool dots_letters(std::size_t at) const {
    if (at + 2 >= pieces_.size() || !is_sign(pieces_[at + 1], '.')) return false;
    const std::uint32_t begin = pieces_[at].begin;
    return pieces_[at + 1].begin == begin + 1 && pieces_[at + 2].begin == begin + 2;
  }

  /// Without the dot.
  Phrases::Match dotted_type(const Phrases& phrases, std::size_t at) const {
    std::array<Piece, max_type_words> words{pieces_[at]};
    std::size_t count = 1;
    for (std::size_t i = at + 2; i < pieces_.size() && count < max_type_words; ++i)
      words[count++] = pieces_[i];
    return phrases.longest(std::span(words).first(count), 0);
  }

  /// yêu cầu, hợp tác xã
  bool part_of_word(std::size_t end, std::size_t words) const {
    for (std::size_t more = 1; more <= 2; ++more) {
      if (words + more > end) return false;
      const CuesFrom from = cues_from(pieces_, end - words - more);
      if (from.cues.has(Cue::word) && from.words == words + more) return true;
    }
    return false;
  }

  bool name_may_begin(std::size_t at) const {
    if (at >= pieces_.size()) return false;
    const Piece& piece = pieces_[at];
    return piece.kind == Kind::number || (piece.kind == Kind::word && piece.capital);
  }

  std::string_view word(std::size_t at) const {
    return text_.substr(pieces_[at].begin, pieces_[at].end - pieces_[at].begin);
  }

  std::size_t end_of_capitals(std::size_t at) const {
    while (at < pieces_.size() && name_may_begin(at)) ++at;
    return at;
  }

  /// The longest name there that has readings, which are left in `found_` behind what is there.
  std::optional<Name> name_at(std::size_t at, const PlaceTypesRow* type) {
    std::optional<Name> longest;
    const KnownNames::Node* node = nullptr;
    bool dashed = false;
    for (std::size_t i = at; i < pieces_.size();) {
      const Piece& piece = pieces_[i];
      if (piece.kind != Kind::word && piece.kind != Kind::number) break;
      node = node ? names_.next(*node, word(i)) : names_.first(word(i));
      if (!node) break;
      ++i;
      const std::size_t before = found_.size();
      for (const KnownReading& known : node->readings)
        if (keep(known, at, i, type) && (!dashed || wide(known.reading)))
          found_.push_back(known.reading);
      if (found_.size() > before) longest = Name{i, before, found_.size()};
      if (i + 1 < pieces_.size() && (is_sign(pieces_[i], '-') || is_sign(pieces_[i], '\''))) {
        if (pieces_[i].spaced != pieces_[i + 1].spaced) break;
        dashed |= pieces_[i].spaced;
        ++i;
      }
    }
    return longest;
  }

  /// Names over a dash with spaces are few: Thừa Thiên - Huế.
  static bool wide(const Reading& reading) {
    const PlaceLevel level = level_at(reading.place);
    return level != PlaceLevel::commune && level != PlaceLevel::district;
  }

  bool keep(const KnownReading& known, std::size_t first, std::size_t last,
            const PlaceTypesRow* type) const {
    const Reading& reading = known.reading;
    if (!type && year_ < data::Places::first_year(reading.place)) return false;
    if (type ? !may_be(*type, reading.place) : !keep_untyped(reading, first)) return false;
    return known.capitals_fit(pieces_.subspan(first, last - first));
  }

  bool keep_untyped(const Reading& reading, std::size_t first) const {
    if (!reading.typed_only) return true;
    const Candidate* list = listed_before(first);
    return list && may_be(*list->own_or_listed(), reading.place);
  }

  /// Returns where to go on.
  std::size_t push(std::size_t first, std::size_t name, const Name& found,
                   const PlaceTypesRow* type) {
    Candidate candidate;
    candidate.first = static_cast<std::uint32_t>(first);
    candidate.name = static_cast<std::uint32_t>(name);
    candidate.last = static_cast<std::uint32_t>(found.last);
    candidate.type = type;
    if (type)
      candidate.several = several_before(first);
    else if (const Candidate* list = listed_before(first)) {
      const bool comma = is_sign(pieces_[first - 1], ',');  // huyện Phong Thổ, Lai Châu
      if (!comma || list->several || pieces_[first].kind == Kind::number) {
        candidate.listed = list->own_or_listed();
        candidate.several = list->several;
      }
    }
    candidate.reading = static_cast<std::uint32_t>(out_.readings.size());
    out_.readings.insert(out_.readings.end(),
                         found_.begin() + static_cast<std::ptrdiff_t>(found.reading),
                         found_.begin() + static_cast<std::ptrdiff_t>(found.reading_end));
    candidate.reading_end = static_cast<std::uint32_t>(out_.readings.size());
    out_.spans.push_back(candidate);
    return found.last;
  }

  /// các tỉnh, 3 huyện
  bool several_before(std::size_t at) const {
    if (at == 0) return false;
    return pieces_[at - 1].kind == Kind::number || cues_before(pieces_, at).has(Cue::several);
  }

  std::string_view text_;
  Pieces pieces_;
  int year_;
  KnownNames& names_;
  const BeginningTable& beginnings_ = beginning_table();
  Candidates& out_;
  std::vector<Reading> found_;
};

}  // namespace

bool same_type(const PlaceTypesRow& type, Row row) { return data::Places::type(row) == type.type; }

void find_candidates(std::string_view text, Pieces pieces, std::optional<Day> published,
                     Candidates& out) {
  out.spans.clear();
  out.readings.clear();
  thread_local KnownNames names;
  names.bound();
  Scanner(text, pieces, published, names, out).run();
}

}  // namespace vnfts::place
