#include "place/resolve.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <iterator>

#include "place/context.h"
#include "place/cues.h"
#include "place/options.h"
#include "place/type_words.h"
#include "text/sort_uniquely.h"

namespace vnfts::place {

namespace {

using data::Places;

constexpr std::size_t chain_links = 3;  ///< xã, huyện, tỉnh

constexpr double parent_merit = 4;    ///< What it lies in stands beside it.
constexpr double ancestor_merit = 3;  ///< What that lies in.
constexpr double paragraph_merit = 1.5;
constexpr double article_merit = 1.2;
constexpr double named_merit = 2.5;  ///< The text has the name elsewhere, clearly.

/// Two units of one name that are closer than this are not told apart.
constexpr double least_margin = 0.4;

struct Score {
  const Reading* reading = nullptr;
  double merit = 0;
  bool linked = false;  ///< Its parent stands beside it,
  bool around = false;  ///< or elsewhere in the paragraph, or in the text.
};

class Resolver {
 public:
  Resolver(Pieces pieces, const Candidates& candidates, std::optional<Day> published)
      : pieces_(pieces),
        candidates_(candidates),
        context_(pieces, candidates.spans),
        published_(published),
        choices_(candidates.spans.size()) {
    for (std::size_t i = 0; i < choices_.size(); ++i) own_.push_back(append_containers(i));
    for (std::size_t first = 0; first < choices_.size();) first = read_line(first);
  }

  std::vector<Choice> run() {
    for (std::size_t i = 0; i < choices_.size(); ++i) choices_[i] = choose(i);
    note_all();
    for (std::size_t i = 0; i < choices_.size(); ++i)
      if (choices_[i].confidence < settled_place || may_be_abroad(i) || may_be_named_elsewhere(i))
        choices_[i] = choose(i);
    return std::move(choices_);
  }

 private:
  const Candidate& at(std::size_t i) const { return candidates_.spans[i]; }
  /// A part of `containers_`.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  Stretch append_containers(std::size_t i) {
    const std::size_t begin = containers_.size();
    place::append_containers(readings(i), containers_);
    return {begin, containers_.size()};
  }

  /// Those of all candidates of a line, of which `first` is the first; returns the first behind it.
  std::size_t read_line(std::size_t first) {
    const Stretch own = own_[first];
    std::size_t last = first + 1;
    while (last < own_.size() && context_.line(last) == context_.line(first)) ++last;
    const std::size_t begin = containers_.size();
    containers_.reserve(2 * begin);
    std::copy_n(containers_.begin() + static_cast<std::ptrdiff_t>(own.begin),
                own_[last - 1].end - own.begin, std::back_inserter(containers_));
    text::sort_uniquely_from(containers_, begin);
    in_line_.resize(last, {begin, containers_.size()});
    return last;
  }

  std::span<const Row> containers(Stretch part) const {
    return std::span(containers_).subspan(part.begin, part.end - part.begin);
  }
  std::span<const Reading> readings(std::size_t i) const { return candidates_.of(at(i)); }

  Choice choose(std::size_t i) {
    const Verdict verdict = context_.verdict(i);
    if (verdict == Verdict::refused) return {};
    score(i);
    const auto best = std::ranges::max_element(scores_, {}, &Score::merit);
    if (best == scores_.end() || !accepts(i, *best, verdict)) return {};
    const Row place = best->reading->place;
    double sure = confidence(i, *best, verdict);
    for (const Score& other : scores_) {
      const Row rival = other.reading->place;
      if (other.merit <= best->merit - least_margin || same_unit(rival, place)) continue;
      sure = std::min(sure, twins(rival, place) ? twin_confidence : unclear_confidence);
    }
    return {place, sure};
  }

  static constexpr double unclear_confidence = 0.3;
  static constexpr double twin_confidence = 0.6;

  /// The town and the rural district of one name, which were one: thị xã and huyện Kỳ Anh; or a
  /// province and its city: Huế.
  static bool twins(Row a, Row b) {
    if (lies_in(a, b) || lies_in(b, a)) return true;
    return level_at(a) == level_at(b) && Places::parent(a) != no_row &&
           unit_of(Places::parent(a)) == unit_of(Places::parent(b));
  }

  double confidence(std::size_t i, const Score& best, Verdict verdict) const {
    if (best.linked) return 0.98;
    if (at(i).type) return verdict == Verdict::likely ? 0.95 : 0.75;
    const bool district = level_at(best.reading->place) >= PlaceLevel::district;
    return (district ? 0.75 : 0.85) + (verdict == Verdict::likely ? 0.1 : 0);
  }

  void score(std::size_t i) {
    scores_.clear();
    for (const Reading& reading : readings(i)) {
      Score score{&reading, merit(reading, at(i), published_), false, false};
      double merit = beside(i, reading);
      score.linked = merit > 0;
      if (!score.linked) merit = in_paragraph(i, reading);
      if (whole_text_) merit += elsewhere(i, reading);
      score.around = merit > 0;
      score.merit += merit;
      scores_.push_back(score);
    }
  }

  /// Bare names in a row are a list, though a commune in the second may have the name of the first.
  bool may_lie_in_next(std::size_t i, const Reading& reading) const {
    if (at(i).type) return true;
    const int own = rank(level_at(reading.place));
    return std::ranges::none_of(readings(i), [own](const Reading& other) {
      const PlaceLevel level = level_at(other.place);
      return !other.caution && level != PlaceLevel::world && rank(level) < own;
    });
  }

  double beside(std::size_t i, const Reading& reading) const {
    double best = 0;
    for (std::size_t link = 0, j = i; link < chain_links; ++link, ++j) {
      const Joint joint = context_.joint(j);
      if (joint == Joint::none || joint == Joint::side) break;
      if (joint == Joint::list) continue;
      if (link == 0 && joint == Joint::comma && !may_lie_in_next(i, reading)) break;
      const auto distance = lies_in_one(reading.place, containers(own_[j + 1]));
      if (!distance) continue;
      best = std::max(best, *distance == 0 ? parent_merit : ancestor_merit);
    }
    if (i > 0 && context_.joint(i - 1) == Joint::bracket &&
        lies_in_one(reading.place, containers(own_[i - 1])))
      best = std::max(best, ancestor_merit);
    return best;
  }

  double in_paragraph(std::size_t i, const Reading& reading) const {
    return lies_in_one(reading.place, containers(in_line_[i])) ? paragraph_merit : 0;
  }

  /// What the rest of the text says.
  double elsewhere(std::size_t i, const Reading& reading) const {
    double best = 0;
    const Around units = around(reading.place);
    for (const Row unit : units.view()) {
      // clang 14 has no span of what equal_range gives.
      const auto first = std::ranges::lower_bound(seen_, unit, {}, &Seen::unit);
      const auto last = std::ranges::upper_bound(first, seen_.end(), unit, {}, &Seen::unit);
      if (first != last)
        best = std::max(best, article_merit / (1 + distance(i, std::span(first, last)) / 16.0));
    }
    if (named_elsewhere(i, reading.place)) best += named_merit;
    return best;
  }

  /// A unit that a candidate is, or lies in.
  struct Seen {
    Row unit;
    std::size_t candidate;
    friend auto operator<=>(const Seen&, const Seen&) = default;
  };

  /// To the nearest of the candidates, which are in order.
  static double distance(std::size_t i, std::span<const Seen> others) {
    const auto next = std::ranges::lower_bound(others, i, {}, &Seen::candidate);
    double least = 1e9;
    if (next != others.end()) least = static_cast<double>(next->candidate - i);
    if (next != others.begin())
      least = std::min(least, static_cast<double>(i - (next - 1)->candidate));
    return least;
  }

  /// Trùng Khánh is a city of China, too.
  bool may_be_abroad(std::size_t i) const {
    if (at(i).type || choices_[i].confidence > 0.97) return false;
    return std::ranges::any_of(readings(i), [&](const Reading& reading) {
      return level_at(reading.place) == PlaceLevel::world && reading.place != choices_[i].place;
    });
  }

  /// Hương Sơn, bare, where the text has "xã Hương Sơn, huyện Mỹ Đức", is not huyện Hương Sơn.
  bool may_be_named_elsewhere(std::size_t i) const {
    if (at(i).type || level_at(choices_[i].place) != PlaceLevel::district) return false;
    const Row named = named_as(i);
    return named != no_row && !same_unit(named, choices_[i].place);
  }

  std::uint64_t key(std::size_t i) const { return name_key(pieces_, at(i).name, at(i).last); }

  /// A name that is clear somewhere.
  struct Named {
    std::uint64_t key;
    Row place;
  };

  /// What the first choices tell the second ones.
  void note_all() {
    for (std::size_t i = 0; i < choices_.size(); ++i) note(i);
    std::ranges::sort(seen_);
    std::ranges::stable_sort(named_, {}, &Named::key);
    whole_text_ = true;
  }

  void note(std::size_t i) {
    const Choice& choice = choices_[i];
    if (choice.confidence < settled_place) return;
    seen_.push_back({unit_of(choice.place), i});
    const Around units = around(choice.place);
    for (const Row unit : units.view()) seen_.push_back({unit, i});
    if (at(i).type || choice.confidence > 0.97) named_.push_back({key(i), choice.place});
  }

  /// What its name clearly is where it stands first; `no_row` when it is so nowhere.
  Row named_as(std::size_t i) const {
    const std::uint64_t its = key(i);
    const auto named = std::ranges::lower_bound(named_, its, {}, &Named::key);
    return named != named_.end() && named->key == its ? named->place : no_row;
  }

  bool named_elsewhere(std::size_t i, Row place) const {
    if (!whole_text_ || named_.empty()) return false;
    const Row named = named_as(i);
    return named != no_row && same_unit(named, place);
  }

  bool accepts(std::size_t i, const Score& best, Verdict verdict) const {
    const Row place = best.reading->place;
    const PlaceLevel level = level_at(place);
    if (at(i).type) return accepts_typed(i, best, verdict);
    const std::size_t words = at(i).last - at(i).first;
    const CuesFrom own = cues_from(pieces_, at(i).name);
    const bool begins = context_.sentence_begins(at(i).first);
    const bool all_own = own.words == words;
    const bool listed = listed_with_places(i);
    if (all_own && own.cues.has(Cue::person) && (words > 1 || begins)) return listed;
    if (all_own && own.cues.has(Cue::word) && (words > 1 || begins)) return false;
    const Cues before = cues_before(pieces_, at(i).first);
    if (before.has(Cue::brand)) return level == PlaceLevel::country;
    const bool local = level == PlaceLevel::district || level == PlaceLevel::commune;
    if ((before.has(Cue::facility) || (local && context_.in_company(i))) && !names_where(best))
      return false;
    if (local && !best.linked && context_.alone_on_line(i)) return false;
    if (local && !at(i).listed && context_.behind_house_number(i)) return false;
    const bool supported =
        verdict == Verdict::likely || best.linked || listed || named_elsewhere(i, place);
    if (context_.person_named(at(i)) && !supported) return false;
    if (context_.in_capitals(i) && !trusted_in_capitals(i, *best.reading)) return false;
    const bool doubtful = weak(*best.reading) || (best.reading->caution && !country_word(i, level));
    if (before.has(Cue::role) && (doubtful || words == 1)) return false;
    if (level == PlaceLevel::commune)
      return best.linked || named_elsewhere(i, place) ||
             (at(i).listed && at(i).several && allows(*at(i).listed, level));
    return supported || !doubtful;
  }

  /// "P13" alone may be a pillar.
  bool accepts_typed(std::size_t i, const Score& best, Verdict verdict) const {
    if (level_at(best.reading->place) != PlaceLevel::commune) return true;
    const bool short_form = at(i).type->kind == "abbreviation" && best.reading->numbered;
    return verdict == Verdict::likely && (!short_form || best.linked || best.around);
  }

  /// Whether the name in that of a building says where it stands: sân bay Pleiku. Rural districts
  /// have the names of many communes.
  static bool names_where(const Score& best) {
    const Row place = best.reading->place;
    const PlaceLevel level = level_at(place);
    if (level == PlaceLevel::commune || level == PlaceLevel::region || best.reading->caution)
      return false;
    const std::string_view type = Places::type(place);
    return level != PlaceLevel::district || type == "thành phố" || type == "thị xã" || best.around;
  }

  /// "Mỹ" within a sentence is the country.
  bool country_word(std::size_t i, PlaceLevel level) const {
    return level == PlaceLevel::country && !acronym(i);
  }

  /// VN, HN; not Ý.
  bool acronym(std::size_t i) const {
    static const std::uint64_t italy = text::word_key("Ý", text::Spelling::strict);
    const text::Piece& piece = pieces_[at(i).name];
    return piece.all_capital && at(i).last - at(i).name == 1 && piece.key != italy;
  }

  bool listed_with_places(std::size_t i) const {
    const auto place = [&](std::size_t j) {
      return std::ranges::any_of(readings(j), [](const Reading& reading) {
        return level_at(reading.place) != PlaceLevel::commune && !reading.caution;
      });
    };
    const auto lists = [](Joint joint) { return joint == Joint::list || joint == Joint::comma; };
    return (lists(context_.joint(i)) && place(i + 1)) ||
           (i > 0 && lists(context_.joint(i - 1)) && place(i - 1));
  }

  bool trusted_in_capitals(std::size_t i, const Reading& reading) const {
    if (at(i).last - at(i).name < 2 || reading.caution) return false;
    const NameCounts counts = counts_of(Places::name(reading.place));
    return counts.lower <= counts.alone && level_at(reading.place) != PlaceLevel::commune;
  }

  Pieces pieces_;
  const Candidates& candidates_;
  Context context_;
  std::optional<Day> published_;
  std::vector<Choice> choices_;
  std::vector<Row> containers_;   ///< What others may lie in: see `append_containers`,
  std::vector<Stretch> own_;      ///< for each candidate, what it may be,
  std::vector<Stretch> in_line_;  ///< and what those of its line may be.
  std::vector<Score> scores_;
  bool whole_text_ = false;
  std::vector<Seen> seen_;    ///< Sorted when all is noted.
  std::vector<Named> named_;  ///< The same.
};

}  // namespace

std::vector<Choice> resolve(Pieces pieces, const Candidates& candidates,
                            std::optional<Day> published) {
  return Resolver(pieces, candidates, published).run();
}

}  // namespace vnfts::place
