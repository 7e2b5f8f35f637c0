#include "cli/search_options.h"

#include <fmt/format.h>

#include <limits>

#include "cli/caret.h"
#include "cli/options.h"
#include "cli/search_help.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t most_hits = 10000;  // What `Searcher` gives at once.
constexpr std::size_t most_offset = std::numeric_limits<std::uint32_t>::max();

/// Dates and places as typed.
struct Typed {
  PlaceOptions places;
  std::string from;
  std::string to;
  std::string mentions;
  std::string now;
};

/// All options, bound to `s`; the parser and the help read it.
po::options_description table(SearchSettings& s, Typed& typed) {
  const auto flag = [](bool& target) { return po::bool_switch(&target); };
  // clang-format off
  po::options_description which("Which articles", help_columns);
  which.add_options()
      ("from", text("from", typed.from, "DATE"),
       "published on or after: 2019, 2019-02, 28/2/2019")
      ("to", text("to", typed.to, "DATE"),
       "published on or before; 2019 means to its last day")
      ("mentions", text("mentions", typed.mentions, "DATE"),
       "with a date in the text that shares a day with DATE, which may be a range")
      ("place", texts("place", typed.places.places, "NAME"),
       "naming that place in the text, what lies in it, was it or became it: \"phong tho\", "
       "\"Q.1, TP HCM\", Tây Nguyên; may be repeated, for articles that name each")
      ("near", texts("near", typed.places.near, "NAME,KM"),
       "naming a place at most so far from NAME: \"Lai Châu,50km\"")
      ("now", text("now", typed.now, "DATE"),
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
                        {"mentioned", FacetOption::mentioned},
                        {"place", FacetOption::place},
                        {"district", FacetOption::district}}, "BY"),
       "count articles instead of showing hits: by the year, month or day of publication; by date, "
       "which is one of these, for about 40 lines or fewer; by mentioned, the months that they "
       "name in their text; or by place or district, the provinces or (former) districts of the "
       "places that they name (text, json or tsv)")
      ("provinces", choice("provinces", s.provinces,
                           {{"34", Provinces::today}, {"63", Provinces::before}}),
       "which ones --facet place and --map count by: the 34 since July 2025, or the 63 until then "
       "(34)")
      ("map", text("map", s.map, "FILE.svg"),
       "draw how many articles name each province as a map, instead of showing hits")
      ("similar", text("similar", s.similar, "ID"),
       "instead of a query: articles like the one with that id, the most similar first")
      ("duplicates-of", text("duplicates-of", s.duplicates_of, "ID"),
       "instead of a query: the other copies of the article with that id, under another id or "
       "address, the oldest first")
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
      ("duplicates", choice("duplicates", s.options.duplicates,
                            {{"hide", Duplicates::hide}, {"show", Duplicates::show}}),
       "hide: of copies of one article the one published first is a hit, with the number of the "
       "others that match (+2); show: each is (hide)")
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
       "how the query, its dates and its places were read, and which of them and of its words each "
       "hit has; with --similar: the words looked for with their weight, and which of them each hit shares");
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

  void read(const Typed& days) {
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
      s.options.published == DayFilter{} && s.options.mentioned == DayFilter{} &&
      s.places.queries.empty())
    throw UsageError("no QUERY given (--help shows how)");
}

void check_provinces(const SearchSettings& s) {
  if (s.provinces != Provinces::today && s.map.empty() && s.facet != FacetOption::place)
    throw UsageError("--provinces is for --facet place and --map");
}

/// What goes for counting by facet and for drawing a map; `option` is what was given.
void check_counting(const SearchSettings& s, const std::string& option) {
  const std::pair<const char*, bool> others[] = {{"--show", !s.show.empty()},
                                                 {"--complete", !s.complete.empty()},
                                                 {"--similar", !s.similar.empty()},
                                                 {"--duplicates-of", !s.duplicates_of.empty()},
                                                 {"--count", s.count}};
  for (const auto& [other, given] : others)
    if (given) throw UsageError(fmt::format("{} and {} exclude each other", option, other));
  const SearchOptions usual;
  if (s.options.limit != usual.limit || s.options.offset != usual.offset ||
      s.options.sort != usual.sort)
    throw UsageError(
        option +
        " counts all articles that match: --limit, --offset and --sort have no part in it");
}

void check_facet(const SearchSettings& s) {
  if (!s.map.empty()) throw UsageError("--facet and --map exclude each other");
  check_counting(s, "--facet");
  if (s.format == Format::jsonl || s.format == Format::ids)
    throw UsageError("--facet prints text, json or tsv");
}

void check_map(const SearchSettings& s) {
  check_counting(s, "--map");
  if (s.format != Format::text)
    throw UsageError("--map prints text (--facet place has the numbers)");
}

/// What goes instead of a query excludes the others that do.
void check_instead(const SearchSettings& s) {
  const std::pair<const char*, bool> given[] = {{"--show", !s.show.empty()},
                                                {"--complete", !s.complete.empty()},
                                                {"--duplicates-of", !s.duplicates_of.empty()},
                                                {"--similar", !s.similar.empty()}};
  const char* first = nullptr;
  for (const auto& [option, is_given] : given) {
    if (!is_given) continue;
    if (first) throw UsageError(fmt::format("{} and {} exclude each other", first, option));
    first = option;
  }
}

void check_duplicates_of(const SearchSettings& s) {
  if (!s.query.empty()) throw UsageError("--duplicates-of takes no query");
  if (!s.dates.empty() || !s.places.queries.empty())
    throw UsageError("--duplicates-of lists all copies: dates and places have no part in it");
}

void check_similar(const SearchSettings& s) {
  if (!s.query.empty())
    throw UsageError("--similar takes no query (--from, --to and --mentions narrow it)");
  if (!s.places.queries.empty()) throw UsageError("--similar and places exclude each other");
  if (s.options.accents != Accents::automatic)
    throw UsageError("--similar compares words as they are spelled: --accents has no part in it");
}

void check_complete(const SearchSettings& s) {
  if (!s.query.empty())
    throw UsageError("--complete takes no query: quote a TEXT of several words");
  if (s.format != Format::text && s.format != Format::json)
    throw UsageError("--complete prints text or json");
}

void check_show(const SearchSettings& s) {
  if (!s.query.empty()) throw UsageError("--show takes no query");
  if (s.format != Format::text && s.format != Format::json)
    throw UsageError("--show prints text or json");
}

void check(const SearchSettings& s) {
  if (s.index.empty()) throw UsageError("no INDEX given (--help shows how)");
  check_provinces(s);
  if (s.facet != FacetOption::none) return check_facet(s);
  if (!s.map.empty()) return check_map(s);
  check_instead(s);
  if (!s.show.empty()) return check_show(s);
  if (!s.duplicates_of.empty()) return check_duplicates_of(s);
  if (!s.complete.empty()) return check_complete(s);
  if (!s.similar.empty()) return check_similar(s);
  check_query(s);
}

}  // namespace

SearchSettings read_search_settings(const Arguments& arguments) {
  SearchSettings s;
  Typed typed;
  const std::vector<std::string> words = read_arguments(table(s, typed), arguments, 1);
  if (s.help || s.version) return s;
  if (!words.empty()) s.index = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) s.query += (i > 1 ? " " : "") + words[i];
  s.today = day_of(typed.now);
  DateOptions(s).read(typed);
  s.places = read_place_options(typed.places);
  check(s);
  return s;
}

std::string search_help() {
  SearchSettings unused;
  Typed typed;
  return search_usage + describe(table(unused, typed)) + search_remarks;
}

}  // namespace vnfts::cli
