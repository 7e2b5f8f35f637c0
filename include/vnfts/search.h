/// Asking an index.
///
///     vnfts::Searcher searcher("archive.vnfts");
///     vnfts::Page page = searcher.search(vnfts::parse_query("bo doi bien phong"));
///     for (const vnfts::Hit& hit : page.hits)
///       std::cout << hit.article.title << '\n' << hit.snippet.text << '\n';
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/export.h"
#include "vnfts/place.h"
#include "vnfts/query.h"
#include "vnfts/snippet.h"

namespace vnfts {

enum class Sort { relevance, newest, oldest };

/// How typed accents bind.
enum class Accents {
  automatic,  ///< A typed mark binds, a missing one may have been left out.
  exact,      ///< As typed, no more and no fewer.
  ignore,     ///< No mark binds: đội finds doi, dời ...
};

/// What becomes of articles that lack some word of the query.
enum class Match {
  automatic,  ///< Left out; when that leaves nothing, those with most of the words are found.
  every,      ///< Left out.
  most,       ///< Found when they have most of the words, by weight: for a headline or a sentence.
};

/// What becomes of copies of one article, under other ids: reprints, other addresses, small edits.
enum class Duplicates {
  hide,  ///< One of them is a hit, the one published first of those that match; it has their
         ///< number.
  show,  ///< Each is a hit.
};

struct SearchOptions {
  std::size_t offset = 0;  ///< Hits to pass over.
  std::size_t limit = 10;  ///< Hits to return, at most 10,000.
  Sort sort = Sort::relevance;
  Match match = Match::automatic;
  Accents accents = Accents::automatic;
  bool abbreviations = true;  ///< UBND also finds "ủy ban nhân dân", and the other way round.
  DayFilter published;        ///< Only articles published then; those without a date drop out.
  DayFilter mentioned;        ///< Only articles with a date in the text that shares a day with it.
  Duplicates duplicates = Duplicates::hide;
  std::size_t snippet_chars = 240;  ///< 0: no snippets.
  bool exact_total = false;         ///< Count every match, at the price of a full scan of them.
  bool explain = false;             ///< Fill `Hit::explanation`.
};

struct Hit {
  Article article;
  std::optional<Published> published;  ///< As stated, else inferred; see `PublishedBasis`.
  double score = 0;              ///< Comparable within one page only; 0 when nothing was scored.
  std::uint64_t duplicates = 0;  ///< Copies of it that match as well and are hidden.
  Snippet snippet;  ///< Of lead and body: words, and the dates and places that were asked for.
  std::vector<TextSpan> title_marks;  ///< Spans of `article.title`.
  std::vector<NamedPlace> places;     ///< That the article names, the weightiest first.
  /// Words of the query that this article has, as spelled there; then, a line each, its dates and
  /// places that were asked for, and how they were read.
  std::string explanation;
};

struct Page {
  std::vector<Hit> hits;
  /// Articles that match, hidden copies too: exact when `total_exact`, else an estimate; when
  /// `relaxed`, those found so far, of more.
  std::uint64_t total = 0;
  bool total_exact = true;
  bool relaxed = false;  ///< Articles that lack some word were let in: these have most of them.
  std::vector<std::string>
      notes;  ///< What a reader should know, a line each (relaxed, cut wildcard).
};

/// What matches are counted by.
enum class FacetBy {
  year,  ///< Of publication, as month and day.
  month,
  day,
  mentioned_month,  ///< An article counts for each month that its text names, once.
  /// An article counts for each of those units, once, that `place:` would find it by: a place that
  /// it names lies in the unit, became it or was it.
  province_today,   ///< In force since July 2025.
  province_before,  ///< In force until July 2025.
  district,         ///< The same.
};

/// How many of the matches have a value.
struct FacetCount {
  std::string value;  ///< "2019", "2019-02", "2019-02-28"; "huyện Phong Thổ, tỉnh Lai Châu".
  DayRange days;      ///< What `value` stands for; of places without meaning.
  std::uint64_t count = 0;
  std::string_view place = {};  ///< The id of the place that `value` names; empty for dates.
  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

struct Facets {
  /// Only values that occur: in the order of the calendar; of places the most frequent first, then
  /// by name.
  std::vector<FacetCount> counts;
  std::uint64_t total = 0;  ///< Articles that match.
  /// Those of them without a value: undated, or naming no month, no such place.
  std::uint64_t without = 0;
  bool relaxed = false;            ///< As in `Page`.
  std::vector<std::string> notes;  ///< As in `Page`.
};

/// What somebody who types may be about to write.
struct Completion {
  std::string
      text;  ///< What was typed, accents restored, and at least one word completed or added.
  std::uint64_t count = 0;  ///< How often the archive has the rarest pair of neighbours among what
                            ///< is proposed: it has the whole at most as often. Of a first word,
                            ///< how often it has that.
};

/// Another query that was probably meant.
struct Suggestion {
  std::string query;        ///< As `parse_query` reads it.
  std::uint64_t total = 0;  ///< Articles that have every word of it; see `Page::total`.
  bool total_exact = true;
};

/// Answers queries from one index. Always sees a committed state; `search` follows newer commits.
/// Not thread-safe: use one a thread (opening is cheap).
class VNFTS_API Searcher {
 public:
  /// Throws `Error`: `not_found`, `version`, `damaged`, `io`.
  explicit Searcher(const std::string& path);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Hits are groups of copies, unless `duplicates` is `show`: so are the numbers of offset and
  /// limit, and a page with fewer hits than its limit is the last one. A group stands where the
  /// best of its members does, or, where hits are in the order of their dates, where its first
  /// does. Altered copies in two shards of an index are not known as such. Throws `Error`: `query`
  /// for what cannot be asked (a limit too large, many dates that come back every year), `damaged`,
  /// `io`.
  Page search(const Query& query, const SearchOptions& options = {});

  /// How many of the articles that `search` would find, on all its pages together, have which
  /// value: the query is read and relaxed as there by the same options, of which offset, limit,
  /// sort, duplicates, snippet_chars, exact_total and explain mean nothing here. All numbers are
  /// exact and count articles, hidden copies too. An
  /// `all_of` without children counts the whole index.
  /// One scan of the matches. A remote shard counts its own, unless the query was relaxed: then a
  /// few bytes for each article that has some word come over. Memory for the values that differ, of
  /// mentioned months and places for the sets of them; when relaxed, for the articles. Throws what
  /// `search` throws.
  Facets facets(const Query& query, FacetBy by, const SearchOptions& options = {});

  /// How a query is read, a line a word: its variants with their number of articles and weight.
  std::string explain(const Query& query, const SearchOptions& options = {});

  /// "Did you mean": the query with other words in place of those that were probably mistyped:
  /// wrong accents, a wrong, missing, extra or exchanged letter, keys of Telex or VNI that the
  /// input method should have read, spaces left out or put in. The words come from the archive, and
  /// the neighbours of a word decide; operators, fields, phrases, dates and places stay, and so do
  /// words that are excluded, exact, beginnings, or in other fields than text and title. Nothing
  /// when the query was probably meant as it is, when it has more than 32 words, or when the other
  /// one does not find clearly more articles with every word by the same options: at least twice as
  /// many. Meant for a query that found little: takes a millisecond or two a word, and two searches
  /// without hits when there is something to propose; hundreds of look-ups a word, so slow on
  /// remote shards. Throws what `search` throws.
  std::optional<Suggestion> suggest(const Query& query, const SearchOptions& options = {});

  /// Articles like the one with that id, the most similar first: they share the words and pairs of
  /// syllables that weigh most in it, at least a fifth of their weight. It is never one of them,
  /// its copies only when they are shown, and `Page::total` is exact. Of the options `match` and
  /// `accents` mean nothing here. Marks and
  /// explanations are of what a hit shares with it.
  /// Throws `Error`: `not_found` when no article has the id, and what `search` throws.
  Page similar(std::string_view id, const SearchOptions& options = {});

  /// What `similar` looks for: the words and pairs with their weight, a line each. Throws as it
  /// does.
  std::string explain_similar(std::string_view id, const SearchOptions& options = {});

  /// The other copies of the article with that id, the one published first in front: those that
  /// were known when they were indexed. Of the options only offset, limit and snippet_chars mean
  /// something. Throws `Error`: `not_found` when no article has the id, `damaged`, `io`.
  Page duplicates(std::string_view id, const SearchOptions& options = {});

  /// Likely continuations of a text that is being typed, the most probable first, at most `count`
  /// and at most 100:
  ///
  ///     complete("bo doi bi")    bộ đội biên phòng, bộ đội bị ...
  ///     complete("bộ đội ")      bộ đội biên phòng, bộ đội cụ hồ ...
  ///
  /// The last word may be a beginning; behind a space the next word is proposed. Up to three words
  /// more follow while the archive goes on so much more often than otherwise. Each proposed word
  /// stands in the archive directly behind the one before; none is a number. Three words and more
  /// are looked up in a few articles, with two typed before them: what no article has is left out,
  /// unless what was typed is in none itself. Missing accents are restored as far back as only
  /// spaces part the words (what is before, and a word that was already right, stays as typed);
  /// typed ones bind, and capitals and composition mean nothing.
  /// Proposed words are in lower case, names too: what is counted has no capitals. The tone mark
  /// stands as terms have it (hoà, see analyzer.h), y where newspapers mostly have it (kỹ, Mỹ).
  ///
  /// `typed` is plain text, not a query: any bytes. Nothing continues a text of more than 512 bytes
  /// or 32 words, or one that ends in punctuation. A look-up a typed word and a few a completion,
  /// positions of 16 articles for each of at most 64 rows of words, and no articles are
  /// read. Throws `Error`: `damaged`, `io`.
  std::vector<Completion> complete(std::string_view typed, std::size_t count = 10);

  /// The article with that id, as a hit with neither score nor marks. An address finds the article
  /// that has it for an id however it is spelled.
  std::optional<Hit> find(std::string_view id);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnfts
