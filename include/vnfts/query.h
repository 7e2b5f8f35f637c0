/// Query text -> tree, and back.
///
///     vnfts::Query q =
///         vnfts::parse_query("bo doi NEAR/3 \"biên phòng\" -nguồn:a.example date:2019");
///     std::cout << vnfts::to_string(q);
///     // (bo (doi NEAR/3 "biên phòng") -source:a.example date:2019)
///     vnfts::Page page = searcher.search(q);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"
#include "vnfts/export.h"

namespace vnfts {

/// What a word or phrase is looked for in.
enum class Field { text, title, author, source, section, tag };

/// Where an article's publication date is from: one of the four bases, any of those that are not
/// `stated`, or nowhere.
enum class Dated { stated, inferred, url, gloss, dateline, unknown };

/// A query as a tree of values. Words stay raw, as typed; `Searcher` analyses them with the same
/// analyzer that indexed the articles. Which members mean something depends on `kind`:
///
/// | kind     | members                                                               |
/// |----------|-----------------------------------------------------------------------|
/// | `word`   | `field`, `text` (no white space), `exact`, `prefix` (not both)        |
/// | `phrase` | `field`, `text` (as between the quotes), `exact`                      |
/// | `near`   | `field`, `distance` (1..100), `children`: 2 or more words or phrases  |
/// | `date`   | `days`: publication days                                              |
/// | `mention`| `days`: some date of the text, of whatever length, shares a day;      |
/// |          | where relevance orders, those within the days come first              |
/// | `dated`  | `dated`                                                               |
/// | `place`  | `text`: the id of a place. Articles that name it, or what lies in it, |
/// |          | was it or became it; where relevance orders, those about it first.    |
/// |          | `exact`: only it, under that name. `radius_km` above 0 (and then not  |
/// |          | `exact`): units whose point is at most so far from its point          |
/// | `all_of` | `children`, 2 or more; those of kind `none_of` are excluded. Alone    |
/// |          | and without any: every article, which no text asks for                |
/// | `any_of` | `children`, 2 or more                                                 |
/// | `none_of`| `children`, exactly 1: every article but those it matches             |
///
/// `parse_query` returns one tree for all spellings of a query: no `all_of` directly inside an
/// `all_of` (`(a b) c` is `a b c`), no `any_of` in an `any_of`, no `none_of` in a `none_of`
/// (`-(-a)` is `a`), and the children of a `near` have its field. Members without meaning keep
/// their default.
struct Query {
  enum class Kind { word, phrase, near, date, mention, dated, place, all_of, any_of, none_of };

  Kind kind = Kind::word;
  Field field = Field::text;
  bool exact = false;   ///< `=word`: the accents exactly as typed; `place:=name`: the unit alone.
  bool prefix = false;  ///< `word*`
  unsigned distance = 0;
  double radius_km = 0;  ///< Whole metres, up to `max_radius_km`; 0 where none is asked for.
  std::string text;
  DayFilter days;
  Dated dated = Dated::stated;
  std::vector<Query> children;

  friend bool operator==(const Query&, const Query&) = default;
};

inline constexpr double max_radius_km = 2000;

/// Reads a query.
///
///     word word        both words (AND may be written between them)
///     "a phrase"       the words side by side; “ ” „ ‟ « » are quotes too
///     a OR b           either; binds looser than a space: a b OR c = (a b) OR c
///     -a, NOT a        not a; a query may consist of this alone
///     ( ... )          grouping
///     a NEAR/5 b       within 5 syllables of each other, in any order; NEAR alone is NEAR/10;
///                      between words and phrases of one field, binds tightest
///     bien*            words that begin so
///     =bò, ="bò vàng"  exactly these accents
///     title:a title:"a b" title:(a OR b)   author: source: section: tag:
///     date:2019-02 date:>=28/2/2019 date:"2019 .. 2020-06"   published then
///     mentions:2019-02 mentions:"tháng 2 năm 2019"           a date in the text overlaps these
///     dated:inferred   where the publication date is from: stated, inferred (any but stated),
///                      url, gloss, dateline (see `PublishedBasis`), or unknown: there is none
///     place:"lai chau" place:Q.1 place:="Lai Châu"   the text names it or what lies in it; with =
///                      it alone
///     near:"Lai Châu,50km"   the text names a unit at most 50 km away
///
/// Operators are upper case. Field names have Vietnamese forms, with all their accents or none
/// (tựa: tiêu_đề: tác_giả: nguồn: mục: thẻ: ngày: nhắc: căn_cứ: nơi: gần:); a space may follow the
/// colon. Any other letters before a colon are an unknown field when something follows directly
/// (Mỹ:Việt), and a word when a space does (a headline: "Mỹ: Việt Nam ..."); 10:30 and URLs are
/// words.
///
/// A date is read by `parse_day_filter`, relative ones as of `today`. It goes to the end of the
/// word; one of several words stands in quotes, or has `_` between them (date:hôm_qua). Either end
/// of a range may be quoted (date:"hôm qua"..), and what follows a comparison (date:>="hôm qua").
///
/// A place is read by `places_named`, so with its type or parents if need be ("Phong Thổ, Lai
/// Châu"), or is an id; of several it is the most prominent. It is quoted, or has `_` between its
/// words, as dates. Behind the last comma of `near:` stands the radius, up to 2,000 km: 50km, 0,5,
/// 1.5 km.
///
/// What holds no letter and no digit is passed over where it stands alone, and so is a dash behind
/// a closing quote or parenthesis; inside a word (Covid-19) and before a space a dash is no
/// operator.
///
/// Throws `Error` (`query`, with the byte offset and a hint) for what cannot be read: unbalanced
/// quotes or parentheses, an operator without operand, an unknown field, an unreadable date, an
/// unknown place, nothing to look for, more than 64 levels of parentheses (written here, or by
/// `to_string`), 512 words (those of phrases, each date and each place count), 32 KiB of words or
/// 64 KiB of text. Thread-safe.
VNFTS_API Query parse_query(std::string_view text, Day today = vnfts::today());

/// The query in the syntax above, fully parenthesised, its dates as days of the calendar, its
/// places by their full names, or ids where these mean another: `parse_query(to_string(q), day) ==
/// q` for every `q` that `parse_query` returned and every `day`.
VNFTS_API std::string to_string(const Query& query);

/// A date of a query text, and how it was read.
struct DateReading {
  std::string typed;  ///< With its field, as in "date:tuần_trước".
  DayFilter days;
  friend bool operator==(const DateReading&, const DateReading&) = default;
};

/// The dates behind `date:` and `mentions:`, in order. Throws what `parse_query` throws.
VNFTS_API std::vector<DateReading> read_dates(std::string_view query, Day today = vnfts::today());

/// A place of a query text, and how it was read.
struct PlaceReading {
  std::string typed;       ///< With its field, as in "place:lai_chau".
  std::string_view place;  ///< Its id; the view stays valid.
  double radius_km = 0;
  bool exact = false;
  /// What else the name may mean, the most prominent first. What is the same unit under this name
  /// in other years is no other.
  std::vector<std::string_view> others;
  friend bool operator==(const PlaceReading&, const PlaceReading&) = default;
};

/// The places behind `place:` and `near:`, in order. Throws what `parse_query` throws.
VNFTS_API std::vector<PlaceReading> read_places(std::string_view query);

}  // namespace vnfts
