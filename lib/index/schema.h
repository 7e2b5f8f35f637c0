/// What an index holds and under which names: the one owner of terms, slots, the stored record and
/// the format version.
///
/// An index is a folder:
///
///     XAPIANDB      a Xapian stub database: one line that names the generation served (or several
///                   shards, `auto PATH` or `remote HOST:PORT`, when somebody wrote them there)
///     gen-000001/   a generation: a Xapian (glass) database, complete, and two files beside it:
///                   where the tokens of its articles stand (token_file.h), and, when it was built
///                   in bulk, which pairs of syllables they have (pair_filter.h)
///     vnfts.lock    locked while a writer is at work
///
/// Every Xapian tool opens the folder. A generation is published by renaming a new XAPIANDB into
/// place, so readers see the old one or the new one, never half of it. Small changes are Xapian
/// transactions inside the generation served.
///
/// Shards answer as one index of all their articles would. A remote one is served by Xapian's own
/// `xapian-tcpsrv --interface ADDRESS --port PORT INDEX`, which trusts whoever reaches it. That
/// knows nothing of where tokens stand: reranking fetches and analyses two hundred texts a search,
/// and a phrase each article that has all its words.
///
/// A Xapian document is an article. Its terms, by prefix (those of Omega where it has one):
///
///     (none)  tokens of title, lead and body; wdf by field (see weights.h)
///     S       tokens of the title
///     A       tokens of the authors' names
///     K       tokens of the tags
///     XS XC   tokens of source and section
///     Q       the id, whole, or its hash when it is long; unique
///     Y M D   publication day: Y2024, M202402, D20240228
///     XB      what the publication day is from: XBstated, XBurl, XBgloss or XBdateline, the last
///             three with XBinferred beside them; XBunknown when there is none
///     XH XT XY XM XD
///             centuries, decades, years, months and days that dates of the text touch: XH20,
///             XT202, XY2024, XM202402, XD20240228
///     XWH XWT XWY XWM
///             those that one date of the text covers whole: XWY2024 of "năm 2024"
///
///     XP      places that it names, and what they are `cover`ed by (lib/place/cover.h): an article
///             on "huyện Phong Thổ" has XPO2-109, XPO1-12 (the province), XPN1-12 and XPC-VN
///     XJ XK   the same of those that are a subject of it, and of its main place
///     XE      places that it names, by id, as they were called then and there
///     XG      the group of its copies, 16 hexadecimal digits
///
/// Terms have no positions of Xapian's: where the tokens of an article stand are rows of its own
/// (token_rows.h), and phrases and words near each other are found in them (proximity.h).
/// Title, lead and body share one row of positions with a gap between the fields, so that no phrase
/// spans two. A compound stands in one piece at the position of its first part, a foreign word
/// without its marks at the position of the word (see analyzer.h).
///
/// The publication day is the one that the article states, else one inferred from its address and
/// text (`infer_published`).
///
/// A date of the text (`find_dates`, over title, lead and body as one text) is an interval, which
/// is cut into blocks of the calendar (day_blocks.h). For each of them the article has an XH, XT,
/// XY, XM or XD term, and one for each block around it; those larger than a day have an XW term,
/// too. The days that a query asks for are cut in the same manner. A block of them overlaps a
/// date of the text when it holds one of that date's blocks (the article has its XH to XD term) or
/// lies inside one (the article has the XW term of a block around it), and not otherwise. So "28/2"
/// costs an article four terms beside the day's own, a date of a thousand years about ten, and no
/// interval of a query more than a few hundred, most of them a dozen.
///
/// Of the places that a text names (`find_places`) the settled ones have terms. The years of a unit
/// under one name are one (its last form stands for all), and what lies in what is worked out when
/// an article is indexed, so a query for a unit of any year asks for one term: an article of 2017
/// about a district is found under the province of today, and one of 2026 about a commune under the
/// district that it lay in. A place costs four or five terms, those that share a province one or
/// two. Only a region is asked for by its provinces.
///
/// Copies of one article under several ids make a group (duplicate_groups.h), which is found when
/// an article is indexed, from the signatures (signature.h) of those before it: the value slots
/// hold both. Most groups have one member. A group is named by the content of the first article of
/// it, so shards, which are grouped each by itself, name exact copies alike; altered copies in two
/// shards stay apart. When an article is replaced its group is found anew, the others keep theirs;
/// a group of which one is left is none.
///
/// The document's data are the record and, behind it, the places that the article names
/// (place_record.h). The record is the article, field by field, each as its length (LEB128) and its
/// bytes; a list as its count and its items.
///
/// The database's metadata hold the format, the name of the analysis, and what was learnt from the
/// text: the language model (word_counts.h) and abbreviations (definitions.h). Beside them stand
/// the notes of who writes (`IndexWriter::remember`).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/query.h"

namespace vnfts::index {

/// Raise it when anything above changes, or a weight below; an index of another format is refused.
inline constexpr std::string_view format_version = "9";

namespace metadata {
inline constexpr const char* format = "vnfts.format";
inline constexpr const char* analyzer = "vnfts.analyzer";
inline const std::string words = "vnfts.words.";          ///< + folded spelling: see word_counts.h
inline const std::string abbreviations = "vnfts.short.";  ///< See definitions.h.
inline const std::string abbreviated = "vnfts.long.";
inline const std::string note = "vnfts.note.";     ///< + `note_key`: the callers' own.
inline constexpr std::size_t max_key_bytes = 120;  ///< Longer spellings are not kept.
}  // namespace metadata

namespace prefix {
inline constexpr std::string_view title = "S";
inline constexpr std::string_view author = "A";
inline constexpr std::string_view tag = "K";
inline constexpr std::string_view source = "XS";
inline constexpr std::string_view section = "XC";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view year = "Y";
inline constexpr std::string_view month = "M";
inline constexpr std::string_view day = "D";
inline constexpr std::string_view basis = "XB";
inline constexpr std::string_view mentioned_century = "XH";
inline constexpr std::string_view mentioned_decade = "XT";
inline constexpr std::string_view mentioned_year = "XY";
inline constexpr std::string_view mentioned_month = "XM";
inline constexpr std::string_view mentioned_day = "XD";
inline constexpr std::string_view place = "XP";
inline constexpr std::string_view place_subject = "XJ";
inline constexpr std::string_view place_main = "XK";
inline constexpr std::string_view place_exact = "XE";
inline constexpr std::string_view group = "XG";
inline constexpr std::string_view whole_century = "XWH";
inline constexpr std::string_view whole_decade = "XWT";
inline constexpr std::string_view whole_year = "XWY";
inline constexpr std::string_view whole_month = "XWM";
}  // namespace prefix

/// Values compare as strings. An article without a publication day has none of the first three and
/// no basis.
namespace slot {
inline constexpr Xapian::valueno day = 0;  ///< YYYYMMDD
inline constexpr Xapian::valueno newest_first =
    1;  ///< Seconds since 1970, sortable: sort descending.
inline constexpr Xapian::valueno oldest_first = 2;  ///< The same negated: undated ones stay last.
inline constexpr Xapian::valueno source = 3;        ///< As the article has it, at most 100 bytes.
inline constexpr Xapian::valueno section = 4;
inline constexpr Xapian::valueno basis = 5;             ///< "stated", "url", "gloss", "dateline".
inline constexpr Xapian::valueno mentioned_months = 6;  ///< See mentioned_months.h.
inline constexpr Xapian::valueno units = 7;  ///< Of Vietnam, that the text names: place_terms.h.
inline constexpr Xapian::valueno signature = 8;  ///< See signature.h; none for texts too short.
inline constexpr Xapian::valueno group = 9;      ///< 16 hexadecimal digits, as in its term.
inline constexpr Xapian::valueno tokens = 10;    ///< Of small updates; see row_store.h.
}  // namespace slot

/// Positions left free between two fields: more than any NEAR reaches.
inline constexpr std::uint32_t field_gap = 1000;

inline constexpr std::size_t max_article_bytes = std::size_t{64} << 20;

std::string_view prefix_of(Field field);

/// The unique term of an id.
std::string id_term(std::string_view id);

/// The key of a caller's note, or of its hash when it is long.
std::string note_key(std::string_view key);

std::string day_value(Day day);
Day day_of_value(std::string_view value);

std::string encode_record(const Article& article);

/// A document's data.
struct Data {
  Article article;
  std::string_view places;  ///< Into what was decoded.
};

/// Throws `Error` (`damaged`) for bytes that do not begin with a record.
Data decode_data(std::string_view data);

/// The record at their beginning. Throws as `decode_data` does.
std::string_view record_of(std::string_view data);

}  // namespace vnfts::index
