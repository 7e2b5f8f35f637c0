/// vnsearch INDEX QUERY...: asks an index and prints the answer.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iterator>

#include "cli/asked_query.h"
#include "cli/caret.h"
#include "cli/data_view.h"
#include "cli/date_table.h"
#include "cli/display.h"
#include "cli/facet_view.h"
#include "cli/map_view.h"
#include "cli/search_options.h"
#include "cli/terminal.h"
#include "cli/text_view.h"
#include "cli/tool.h"
#include "cli/whole_file.h"
#include "vnfts/error.h"
#include "vnfts/search.h"

namespace vnfts::cli {

namespace {

constexpr const char* name = "vnsearch";

/// The query could not be read; what is wrong has been printed.
struct BadQuery {};

Query read_query(const SearchSettings& settings) try {
  return query_of(settings);
} catch (const Error& e) {
  complain(name, e.what());
  if (e.offset() != Error::no_offset) print_error(caret(settings.query, e.offset()));
  throw BadQuery();
}

Screen screen_of(const SearchSettings& settings) {
  return {text_columns(STDOUT_FILENO), wants_color(settings.color, STDOUT_FILENO),
          is_utf8() ? Bar::blocks : Bar::hashes};
}

int complain_no_article(const std::string& id) {
  complain(name, fmt::format("no article has the id {}", id));
  return exit_code::no_match;
}

int show(Searcher& searcher, const SearchSettings& settings) {
  const std::optional<Hit> hit = searcher.find(settings.show);
  if (!hit) return complain_no_article(settings.show);
  print(settings.format == Format::json ? json_article(*hit)
                                        : text_article(*hit, screen_of(settings)));
  return exit_code::done;
}

int complete(Searcher& searcher, const SearchSettings& settings) {
  const auto completions = searcher.complete(settings.complete, settings.options.limit);
  if (settings.format == Format::json) {
    print(json_completions(settings.complete, completions));
  } else {
    for (const Completion& completion : completions) print(one_line(completion.text) + "\n");
  }
  if (!completions.empty()) return exit_code::done;
  complain(name, fmt::format("nothing in the archive goes on like {}", settings.complete));
  return exit_code::no_match;
}

std::string page_text(const Page& page, const Asked& asked, const SearchSettings& settings) {
  if (settings.count) return fmt::format("{}\n", page.total);
  switch (settings.format) {
    case Format::json:
      return json_page(page, asked);
    case Format::jsonl:
      return jsonl_page(page, asked);
    case Format::tsv:
      return tsv_page(page);
    case Format::ids:
      return id_page(page);
    case Format::text:
      break;
  }
  if (page.total > 0) return text_page(page, asked, screen_of(settings));
  return lines(asked.reading) + text_remarks(false, page.notes, asked, screen_of(settings));
}

/// True when the format has room for more than hits.
bool tells_all(const SearchSettings& settings) {
  return !settings.count && (settings.format == Format::text || settings.format == Format::json);
}

/// What the reader of bare hits should know as well, on standard error.
void print_remarks(bool relaxed, const std::vector<std::string>& notes, const Asked& asked) {
  print_error(lines(asked.reading));
  if (relaxed) complain(name, relaxed_notice);
  if (asked.suggestion) complain(name, "did you mean: " + suggested(*asked.suggestion));
  for (const std::string& note : notes) complain(name, "note: " + note);
}

void add_notes(std::vector<std::string>& notes, std::vector<std::string> more) {
  std::ranges::move(more, std::back_inserter(notes));
}

/// The words of a query, with a space before each.
std::string words_of(const Query& query) {
  std::string words;
  if (query.kind == Query::Kind::word || query.kind == Query::Kind::phrase)
    words.append(" ").append(query.text);
  for (const Query& child : query.children) words += words_of(child);
  return words;
}

/// What may find more: only what the query leaves room for.
std::string ideas(const Query& query, const SearchSettings& settings) {
  const std::string words = words_of(query);
  const bool has_accents =
      std::ranges::any_of(words, [](char byte) { return static_cast<signed char>(byte) < 0; });
  std::vector<std::string> out;
  if (std::ranges::count(words, ' ') > 1) out.push_back("fewer words");
  if (settings.options.accents == Accents::exact ||
      (settings.options.accents == Accents::automatic && has_accents))
    out.push_back("--accents ignore");
  if (!dates_asked(settings).empty()) out.push_back("more days");
  if (!places_asked(settings).empty()) out.push_back("a larger place");
  return out.empty() ? "check the spelling" : fmt::format("try {}", fmt::join(out, " or "));
}

void complain_no_match(const Query& query, const Asked& asked, const SearchSettings& settings) {
  if (asked.query.empty()) return complain(name, "the index holds no article");
  complain(name, fmt::format("no article matches {} ({})", asked.query, ideas(query, settings)));
}

void complain_not_similar(const Asked& asked, const SearchSettings& settings) {
  const bool fewer = !settings.dates.empty();
  complain(name, fmt::format("no {}article is like {}{}", fewer ? "" : "other ", asked.similar,
                             fewer ? " (try more days)" : ""));
}

/// Runs `ask`, and tells how long that took.
template <typename Ask>
auto timed(Asked& asked, Ask&& ask) {
  const auto begun = std::chrono::steady_clock::now();
  auto answer = ask();
  asked.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return answer;
}

void print_answer(const Page& page, const Asked& asked, const SearchSettings& settings) {
  if (!tells_all(settings)) print_remarks(page.relaxed, page.notes, asked);
  print(page_text(page, asked, settings));
}

/// Whether to look for another query. A wrong accent makes another word, which some articles have
/// too: fewer than a hundred mostly, and few correct queries find as few.
bool found_little(bool relaxed, std::uint64_t total, Match match) {
  constexpr std::uint64_t enough = 100;
  return (relaxed && match != Match::most) || total < enough;
}

/// Fills what is told about a query besides the answer.
void look_around(Asked& asked, bool relaxed, std::uint64_t total, Searcher& searcher,
                 const Query& query, const SearchSettings& settings) {
  if (settings.spell == Spell::automatic && found_little(relaxed, total, settings.options.match))
    asked.suggestion = searcher.suggest(query, settings.options);
  if (settings.options.explain)
    asked.reading = searcher.explain(query, settings.options) + reading_lines(settings);
}

int search(Searcher& searcher, const Query& query, const SearchSettings& settings) {
  Asked asked;
  asked.query = shown_query(settings);
  asked.offset = settings.options.offset;
  Page page = timed(asked, [&] { return searcher.search(query, settings.options); });
  add_notes(page.notes, ambiguous_places(settings));
  look_around(asked, page.relaxed, page.total, searcher, query, settings);
  print_answer(page, asked, settings);
  if (page.total > 0) return exit_code::done;
  complain_no_match(query, asked, settings);
  return exit_code::no_match;
}

FacetBy provinces_facet(const SearchSettings& settings) {
  return settings.provinces == Provinces::today ? FacetBy::province_today
                                                : FacetBy::province_before;
}

/// What to count by; of which date, its finest counts so far tell.
FacetBy unit_of(Searcher& searcher, const Query& query, const SearchSettings& settings) {
  switch (settings.facet) {
    case FacetOption::year:
      return FacetBy::year;
    case FacetOption::month:
      return FacetBy::month;
    case FacetOption::day:
      return FacetBy::day;
    case FacetOption::mentioned:
      return FacetBy::mentioned_month;
    case FacetOption::place:
      return provinces_facet(settings);
    case FacetOption::district:
      return FacetBy::district;
    default:
      return pick_unit(searcher.facets(query, FacetBy::day, settings.options).counts);
  }
}

std::string facet_text(const Facets& facets, FacetBy by, const Asked& asked,
                       const SearchSettings& settings) {
  if (settings.format == Format::json) return json_facets(facets, by, asked);
  if (settings.format == Format::tsv) return tsv_facets(facets);
  Screen screen = screen_of(settings);
  constexpr std::size_t unseen = 80;  // Nobody knows how wide it will be shown.
  if (!is_terminal(STDOUT_FILENO)) screen.columns = std::min(screen.columns, unseen);
  if (facets.total > 0) return text_facets(facets, by, asked, screen);
  return lines(asked.reading) + text_remarks(false, facets.notes, asked, screen);
}

int count_matches(Searcher& searcher, const Query& query, const SearchSettings& settings) {
  Asked asked;
  asked.query = shown_query(settings);
  FacetBy by{};
  Facets facets = timed(asked, [&] {
    by = unit_of(searcher, query, settings);
    return searcher.facets(query, by, settings.options);
  });
  add_notes(facets.notes, ambiguous_places(settings));
  look_around(asked, facets.relaxed, facets.total, searcher, query, settings);
  if (!tells_all(settings)) print_remarks(facets.relaxed, facets.notes, asked);
  print(facet_text(facets, by, asked, settings));
  if (facets.total > 0) return exit_code::done;
  complain_no_match(query, asked, settings);
  return exit_code::no_match;
}

int draw(Searcher& searcher, const Query& query, const SearchSettings& settings) {
  Asked asked;
  asked.query = shown_query(settings);
  Facets facets = searcher.facets(query, provinces_facet(settings), settings.options);
  add_notes(facets.notes, ambiguous_places(settings));
  look_around(asked, facets.relaxed, facets.total, searcher, query, settings);
  print_remarks(facets.relaxed, facets.notes, asked);
  if (facets.total == 0) {
    complain_no_match(query, asked, settings);
    return exit_code::no_match;
  }
  const ProvinceMap map = map_of(facets, settings);
  write_whole_file(settings.map, svg(map));
  print(map_line(settings.map, map));
  return exit_code::done;
}

int similar(Searcher& searcher, const SearchSettings& settings) {
  const std::string& id = settings.similar;
  if (!searcher.find(id)) return complain_no_article(id);
  Asked asked;
  asked.similar = id;
  asked.offset = settings.options.offset;
  const Page page = timed(asked, [&] { return searcher.similar(id, settings.options); });
  if (settings.options.explain)
    asked.reading = searcher.explain_similar(id, settings.options) + reading_lines(settings);
  print_answer(page, asked, settings);
  if (page.total > 0) return exit_code::done;
  complain_not_similar(asked, settings);
  return exit_code::no_match;
}

int list_duplicates(Searcher& searcher, const SearchSettings& settings) {
  const std::string& id = settings.duplicates_of;
  if (!searcher.find(id)) return complain_no_article(id);
  Asked asked;
  asked.duplicates_of = id;
  asked.offset = settings.options.offset;
  const Page page = timed(asked, [&] { return searcher.duplicates(id, settings.options); });
  print_answer(page, asked, settings);
  if (page.total > 0) return exit_code::done;
  complain(name, "no other article is a copy of " + id);
  return exit_code::no_match;
}

int run(const Arguments& arguments) try {
  SearchSettings settings = read_search_settings(arguments);
  if (settings.count) settings.options.limit = 0;
  settings.options.exact_total = settings.options.limit == 0;
  if (settings.help || settings.version) {
    print(settings.help ? search_help() : version_line(name));
    return exit_code::done;
  }
  if (!settings.show.empty()) {
    Searcher searcher(settings.index);
    return show(searcher, settings);
  }
  if (!settings.complete.empty()) {
    Searcher searcher(settings.index);
    return complete(searcher, settings);
  }
  if (!settings.similar.empty()) {
    Searcher searcher(settings.index);
    return similar(searcher, settings);
  }
  if (!settings.duplicates_of.empty()) {
    Searcher searcher(settings.index);
    return list_duplicates(searcher, settings);
  }
  const Query query = read_query(settings);
  Searcher searcher(settings.index);
  if (!settings.map.empty()) return draw(searcher, query, settings);
  return settings.facet == FacetOption::none ? search(searcher, query, settings)
                                             : count_matches(searcher, query, settings);
} catch (const BadQuery&) {
  return exit_code::usage;
}

}  // namespace

}  // namespace vnfts::cli

int main(int argc, char** argv) {
  return vnfts::cli::run_tool("vnsearch", argc, argv, vnfts::cli::run);
}
