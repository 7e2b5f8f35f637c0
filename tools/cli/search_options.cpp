#include "cli/search_options.h"

#include <fmt/format.h>

#include <limits>

#include "cli/caret.h"
#include "cli/options.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t most_hits = 10000;  // What `Searcher` gives at once.
constexpr std::size_t most_offset = std::numeric_limits<std::uint32_t>::max();

constexpr const char* usage = R"(Usage: vnsearch INDEX QUERY... [OPTION...]
       vnsearch INDEX [QUERY...] --facet BY [OPTION...]
       vnsearch INDEX --similar ID [OPTION...]
       vnsearch INDEX --complete TEXT [--limit N]
       vnsearch INDEX --show ID

Searches an index that vnindex made.

  vnsearch news bo doi bien phong          accents may be left out ...
  vnsearch news bộ đội biên phòng          ... a typed one binds
  vnsearch news '"bộ đội" giup dan'        a phrase, and words
  vnsearch news 'lũ OR lụt' -dịch          either; without
  vnsearch news '"cà phê" NEAR/5 giá'      within 5 syllables of each other
  vnsearch news 'title:bão author:"Nguyễn Văn A" nguồn:vnexpress.net'
  vnsearch news 'thủ* =bò'                 words that begin so; exactly so
  vnsearch news lu quet date:2019-10       published in October 2019 ...
  vnsearch news lu quet --from 2019 --to 6/2020 --sort newest
  vnsearch news --from 28/2/2024 --to 28/2/2024      all of a day
  vnsearch news bão date:tuần_trước        published last week
  vnsearch news bão mentions:18/9/2020     the text names that day
  vnsearch news bão 'nhắc:"tháng 9 năm 2020"' -dated:inferred
  vnsearch news bão lũ --facet month                 how many a month
  vnsearch news --similar bien-phong-1               articles like that one
  vnsearch news --complete 'bo doi bi'               bộ đội biên phòng ...

All words after INDEX that are no options make the query, those with one dash
too: -hanoi excludes a word. "--" ends the options. The shell takes quotes away:
write a phrase as '"bộ đội"', parentheses and * in '...' as well.
)";

constexpr const char* remarks = R"(
Formats: text is for eyes. json is one object {query, total, total_exact,
relaxed, notes, hits: [{rank, id, title, date, date_basis, source, section,
authors, tags, url, score, snippet: {text, marks}, title_marks}]}, where marks
are [begin, end) in code points; date_basis is stated, url, gloss or dateline;
--explain adds "explanation" to it and to each hit, and with --similar it has
"similar" in place of "query"; "suggestion": {query, total, total_exact} is
there when another query was probably meant. jsonl has a hit a
line; tsv has id, date, source, title and url, without a header, tabs and line
ends in them as spaces; ids has an id a line. Where a format has no room for
remarks they go to standard error.

--facet counts all articles that match, or without a QUERY all there are. Text
has a line a year, month or day with a bar, then the undated ones and the total;
gaps between are lines of 0, unless that made a long table, mostly of 0. json is
one object {query, by, total, undated, relaxed, notes, counts: [{value, from,
to, count}]}; tsv has value and count.

--complete prints a completion a line, or as json one object {complete,
completions: [{text, count}]}: the count is how often the archive has the rarest
pair of words proposed.

Dates: 2019, 2019-02, 2019-02-28, 28/2/2019, 28/2 (of every year), hôm qua, tuần
trước, 3 ngày trước, 3m (three months ago), tháng 3 năm ngoái, quý 4/2018, cuối
năm 2018, thập niên 90, tết 2019, 10/3/2019âl, A..B, A.., ..B, >=A, <A; accents
may be left out. In a query several words stand in quotes, date:"tuần trước", or
have _ between them, date:tuần_trước. mentions: finds any date that shares a day
with the one asked for: its month or year, too.

An article that does not state its date may tell it: in its address, or in its
text. Such a date is shown as inferred. dated:inferred finds these articles,
dated:url, dated:gloss (hôm nay, 28/2) and dated:dateline those of one kind,
dated:unknown the others, and dated:stated those that state theirs.

Colour is used on a terminal unless NO_COLOR is set or TERM is dumb. Text fills
the terminal's width (COLUMNS, if set), at most 120 columns.

Exit code: 0 found, 1 no match, 2 unreadable options or query, 3 index error.
)";

/// Dates as typed.
struct Days {
  std::string from;
  std::string to;
  std::string mentions;
  std::string now;
};

/// All options, bound to `s`; the parser and the help read it.
po::options_description table(SearchSettings& s, Days& days) {
  const auto flag = [](bool& target) { return po::bool_switch(&target); };
  // clang-format off
  po::options_description which("Which articles", help_columns);
  which.add_options()
      ("from", text("from", days.from, "DATE"),
       "published on or after: 2019, 2019-02, 28/2/2019")
      ("to", text("to", days.to, "DATE"),
       "published on or before; 2019 means to its last day")
      ("mentions", text("mentions", days.mentions, "DATE"),
       "with a date in the text that shares a day with DATE, which may be a range")
      ("now", text("now", days.now, "DATE"),
       "what relative dates are counted from: 2024-02-28, 28/2/2024 or a moment (today)")
      ("accents", choice("accents", s.options.accents,
                         {{"auto", Accents::automatic},
                          {"exact", Accents::exact},
                          {"ignore", Accents::ignore}}),
       "auto: typed accents bind, missing ones may have been left out; exact: as typed; "
       "ignore: no accent binds (auto)")
      ("spell", choice("spell", s.spell, {{"auto", Spell::automatic}, {"off", Spell::off}}),
       "auto: when few articles have every word, propose what was probably meant and finds more; "
       "off: propose nothing (auto)")
      ("match", choice("match", s.options.match,
                       {{"auto", Match::automatic},
                        {"every", Match::every},
                        {"most", Match::most}}),
       "auto: articles with every word, or when there are none those with most of them; every: "
       "none but these; most: those with most of them, for a headline or a sentence (auto)")
      ("abbreviations", choice("abbreviations", s.options.abbreviations,
                               {{"on", true}, {"off", false}}),
       "on: UBND also finds \"ủy ban nhân dân\", and the other way round (on)")
      ("facet", choice("facet", s.facet,
                       {{"date", FacetOption::date},
                        {"year", FacetOption::year},
                        {"month", FacetOption::month},
                        {"day", FacetOption::day},
                        {"mentioned", FacetOption::mentioned}}, "BY"),
       "count articles instead of showing hits: by the year, month or day of publication; by date, "
       "which is one of these, for about 40 lines or fewer; or by mentioned, the months that they "
       "name in their text (text, json or tsv)")
      ("similar", text("similar", s.similar, "ID"),
       "instead of a query: articles like the one with that id, the most similar first")
      ("complete", text("complete", s.complete, "TEXT"),
       "instead of a search: how the archive goes on with TEXT, the most probable first (text or "
       "json); its last word may be a beginning, behind a space the next word is proposed")
      ("show", text("show", s.show, "ID"),
       "print the whole article with that id (text or json)");
  po::options_description results("Results", help_columns);
  results.add_options()
      ("limit", number("limit", s.options.limit, 0, most_hits),
       "at most N hits, 0 to 10000, or completions (10)")
      ("offset", number("offset", s.options.offset, 0, most_offset),
       "pass over the first N hits (0)")
      ("sort", choice("sort", s.options.sort,
                      {{"relevance", Sort::relevance},
                       {"newest", Sort::newest},
                       {"oldest", Sort::oldest}}),
       "order of the hits (relevance)")
      ("count", flag(s.count),
       "print only the number of articles that match, counted to the last")
      ("format", choice("format", s.format,
                        {{"text", Format::text},
                         {"json", Format::json},
                         {"jsonl", Format::jsonl},
                         {"tsv", Format::tsv},
                         {"ids", Format::ids}}),
       "how hits are written (text)")
      ("color", choice("color", s.color,
                       {{"auto", Color::automatic},
                        {"always", Color::always},
                        {"never", Color::never}}),
       "colour the text format (auto)")
      ("explain", flag(s.options.explain),
       "how the query and its dates were read, and which of its words and dates each hit has; with "
       "--similar: the words looked for with their weight, and which of them each hit shares");
  po::options_description other("Other", help_columns);
  other.add_options()
      ("help", flag(s.help), "this text (also -h)")
      ("version", flag(s.version), "the version");
  // clang-format on
  po::options_description all;
  all.add(which).add(results).add(other);
  return all;
}

/// The day that --now names.
Day day_of(const std::string& now) {
  if (now.empty()) return today();
  const auto moment = parse_published(now);
  if (!moment)
    throw UsageError(
        fmt::format("--now takes a day or a moment, as in 2024-02-28 or 28/2/2024, not '{}'", now));
  return moment->day;
}

/// Reads the dates of the options.
class DateOptions {
 public:
  explicit DateOptions(SearchSettings& settings) : settings_(settings) {}

  void read(const Days& days) {
    DayRange& published = settings_.options.published.range;
    if (!days.from.empty()) published.first = first_day(days.from);
    if (!days.to.empty()) published.last = last_day(days.to);
    if (published.first && published.last && *published.first > *published.last)
      throw UsageError(fmt::format("--from '{}' is after --to '{}'", days.from, days.to));
    if (days.mentions.empty()) return;
    settings_.options.mentioned = filter("--mentions", days.mentions);
    note("--mentions " + days.mentions, settings_.options.mentioned);
  }

 private:
  DayFilter filter(const std::string& option, const std::string& text) const {
    try {
      return parse_day_filter(text, settings_.today);
    } catch (const Error& e) {
      throw UsageError(fmt::format("{}: {} ({})", option, e.message(), e.hint()),
                       caret(text, e.offset()));
    }
  }

  /// What comes back every year is a day of one year at the end of a range.
  Day first_day(const std::string& from) {
    DayFilter days = filter("--from", from);
    if (days.yearly) days = filter("--from", from + "..");
    if (days.yearly || !days.range.first)
      throw UsageError(fmt::format("--from '{}' has no first day", from));
    note("--from " + from, {{days.range.first, days.range.first}, {}});
    return *days.range.first;
  }

  Day last_day(const std::string& to) {
    DayFilter days = filter("--to", to);
    if (days.yearly) days = filter("--to", ".." + to);
    if (days.yearly || !days.range.last)
      throw UsageError(fmt::format("--to '{}' has no last day", to));
    note("--to " + to, {{days.range.last, days.range.last}, {}});
    return *days.range.last;
  }

  void note(std::string typed, DayFilter days) {
    settings_.dates.push_back({std::move(typed), days});
  }

  SearchSettings& settings_;
};

void check_query(const SearchSettings& s) {
  if (s.query.find_first_not_of(" \t\r\n") == std::string::npos &&
      s.options.published == DayFilter{} && s.options.mentioned == DayFilter{})
    throw UsageError("no QUERY given (--help shows how)");
}

void check_facet(const SearchSettings& s) {
  const std::pair<const char*, bool> others[] = {{"--show", !s.show.empty()},
                                                 {"--complete", !s.complete.empty()},
                                                 {"--similar", !s.similar.empty()},
                                                 {"--count", s.count}};
  for (const auto& [other, given] : others)
    if (given) throw UsageError(fmt::format("--facet and {} exclude each other", other));
  if (s.format == Format::jsonl || s.format == Format::ids)
    throw UsageError("--facet prints text, json or tsv");
  const SearchOptions usual;
  if (s.options.limit != usual.limit || s.options.offset != usual.offset ||
      s.options.sort != usual.sort)
    throw UsageError(
        "--facet counts all articles that match: --limit, --offset and --sort have no part in it");
}

void check_similar(const SearchSettings& s) {
  if (!s.query.empty())
    throw UsageError("--similar takes no query (--from, --to and --mentions narrow it)");
  if (s.options.accents != Accents::automatic)
    throw UsageError("--similar compares words as they are spelled: --accents has no part in it");
}

void check_complete(const SearchSettings& s) {
  if (!s.similar.empty()) throw UsageError("--complete and --similar exclude each other");
  if (!s.query.empty())
    throw UsageError("--complete takes no query: quote a TEXT of several words");
  if (s.format != Format::text && s.format != Format::json)
    throw UsageError("--complete prints text or json");
}

void check_show(const SearchSettings& s) {
  if (!s.similar.empty()) throw UsageError("--show and --similar exclude each other");
  if (!s.complete.empty()) throw UsageError("--show and --complete exclude each other");
  if (!s.query.empty()) throw UsageError("--show takes no query");
  if (s.format != Format::text && s.format != Format::json)
    throw UsageError("--show prints text or json");
}

void check(const SearchSettings& s) {
  if (s.index.empty()) throw UsageError("no INDEX given (--help shows how)");
  if (s.facet != FacetOption::none) return check_facet(s);
  if (!s.show.empty()) return check_show(s);
  if (!s.complete.empty()) return check_complete(s);
  if (!s.similar.empty()) return check_similar(s);
  check_query(s);
}

}  // namespace

SearchSettings read_search_settings(const Arguments& arguments) {
  SearchSettings s;
  Days days;
  const std::vector<std::string> words = read_arguments(table(s, days), arguments, 1);
  if (s.help || s.version) return s;
  if (!words.empty()) s.index = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) s.query += (i > 1 ? " " : "") + words[i];
  s.today = day_of(days.now);
  DateOptions(s).read(days);
  check(s);
  return s;
}

std::string search_help() {
  SearchSettings unused;
  Days days;
  return usage + describe(table(unused, days)) + remarks;
}

}  // namespace vnfts::cli
