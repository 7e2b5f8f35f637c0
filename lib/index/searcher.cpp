#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "article/url.h"
#include "index/compile.h"
#include "index/complete.h"
#include "index/copies.h"
#include "index/explain.h"
#include "index/facets.h"
#include "index/generation.h"
#include "index/guard.h"
#include "index/mentions.h"
#include "index/place_mentions.h"
#include "index/place_record.h"
#include "index/publication.h"
#include "index/ranking.h"
#include "index/schema.h"
#include "index/similar.h"
#include "index/suggest.h"
#include "index/weights.h"
#include "vnfts/error.h"
#include "vnfts/search.h"

namespace vnfts {

namespace {

constexpr std::size_t max_limit = 10000;

/// A committed change may take the blocks that a search was reading: it is run again.
constexpr int max_attempts = 5;

std::string read_stub(const std::string& path) {
  std::ifstream in(std::filesystem::path(path) / index::stub_name);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What the index keeps of an article.
Hit read_hit(const index::Served& served, Xapian::docid id) {
  Hit hit;
  const std::string data = served.tables.data(id);
  auto [article, places] = index::decode_data(data);
  hit.article = std::move(article);
  hit.places = index::decode_places(places);
  // What the article states was stored as it is read here (see `publication`): no look-ups.
  hit.published = parse_published(hit.article.published);
  if (!hit.published)
    hit.published = index::publication_of(served.db.get_document(id, Xapian::DOC_ASSUME_VALID));
  return hit;
}

}  // namespace

struct Searcher::Impl {
  explicit Impl(const std::string& where)
      : path(where), stub(read_stub(where)), served(index::open_served(where)) {}

  /// Sees what was committed since; a newly published generation is opened.
  void refresh() {
    if (std::string now = read_stub(path); now != stub) {
      served = index::open_served(path);
      stub = std::move(now);
    } else {
      served.db.reopen();
      served.tables.refresh();
    }
  }

  /// What `work` gives of one revision of the index. Should others be published faster than it is
  /// read past Xapian, Xapian reads all of it in the end.
  template <typename Work>
  auto on_latest(Work&& work) {
    return index::guarded(path, [&] {
      for (int attempt = 1;; ++attempt) {
        const bool last = attempt == max_attempts;
        refresh();
        served.tables.set_mapped(!last);
        try {
          auto result = work();
          if (!served.tables.changed()) return result;
        } catch (const Xapian::DatabaseModifiedError&) {
          if (last) throw;
        } catch (const std::exception&) {
          if (!served.tables.changed()) throw;
        }
      }
    });
  }

  /// The article with that id, or whose id is that address in its normal form; 0 when there is
  /// none.
  Xapian::docid number_of(std::string_view id) const {
    for (const std::string& given : {std::string(id), article::normalized_url(id)}) {
      const std::string term = index::id_term(given);
      const auto it = served.db.postlist_begin(term);
      if (it != served.db.postlist_end(term)) return *it;
    }
    return 0;
  }

  std::optional<Hit> find(std::string_view id) const {
    const Xapian::docid number = number_of(id);
    return number == 0 ? std::nullopt : std::optional(read_hit(served, number));
  }

  /// The number of the article that others shall be like.
  Xapian::docid known(std::string_view id) const {
    if (const Xapian::docid number = number_of(id)) return number;
    throw Error(ErrorCode::not_found, fmt::format("no article has the id {}", id), path);
  }

  Article original(std::string_view id) const { return read_hit(served, known(id)).article; }

  std::string path;
  std::string stub;
  index::Served served;
};

namespace {

/// What to show of a hit, and why.
struct Shown {
  std::span<const Highlight> highlights;
  std::span<const DayFilter> mentioned;
  std::span<const index::PlaceQuery> places;
  std::string explanation;
};

/// Some of what the text names.
template <typename Mention>
std::vector<TextSpan> spans_of(std::span<const Mention> mentions) {
  std::vector<TextSpan> spans;
  for (const Mention& mention : mentions) spans.push_back({mention.begin, mention.end});
  return spans;
}

/// Something that was asked for and that no words of the query are, in the running text.
struct Marked {
  std::vector<TextSpan> spans;
  double weight = 0;
};

/// The highlights, and those spans of what is marked that `part_of` finds in a part of the article.
template <typename Part>
std::vector<Highlight> with_marked(std::span<const Highlight> highlights,
                                   std::span<const Marked> marked, const Article& article,
                                   Part&& part_of) {
  std::vector<Highlight> all(highlights.begin(), highlights.end());
  for (const Marked& some : marked)
    if (auto spans = part_of(some.spans, article); !spans.empty())
      all.push_back({{}, some.weight, std::move(spans)});
  return all;
}

void explain(Hit& hit, std::span<const std::string> lines) {
  for (const std::string& line : lines)
    hit.explanation.append(hit.explanation.empty() ? "" : "\n").append(line);
}

Hit make_hit(const index::Served& served, const index::RankedArticle& match, const Shown& shown,
             const SearchOptions& options) {
  Hit hit = read_hit(served, match.article);
  hit.score = match.score;
  hit.duplicates = match.copies;
  const Article& article = hit.article;
  const auto dates = index::mentions_asked(hit, shown.mentioned);
  const auto nearest = index::nearest_asked(dates, shown.mentioned);
  const auto places = index::places_asked(hit, shown.places);
  const Marked marked[] = {{spans_of(std::span(nearest)), index::weights::named_date},
                           {spans_of(std::span(places)), index::weights::marked_place}};
  const auto highlights = [&](auto part_of) {
    return with_marked(shown.highlights, marked, article, part_of);
  };
  hit.title_marks = find_marks(article.title, highlights(index::spans_in_title));
  if (options.snippet_chars != 0)
    hit.snippet = make_snippet(index::text_behind_title(article),
                               highlights(index::spans_behind_title), options.snippet_chars);
  hit.explanation = shown.explanation;
  if (options.explain) explain(hit, index::explain_mentions(dates, article));
  if (options.explain) explain(hit, index::explain_places(places, article));
  return hit;
}

/// Articles that have every word.
index::Matches count(const index::Served& served, const Query& query, SearchOptions options) {
  options.offset = options.limit = 0;
  options.sort = Sort::relevance;
  options.match = Match::every;
  return index::rank(served, index::compile(query, options, served), options);
}

/// False when a new word reads as an operator, or makes the query too long.
bool reads_back(const std::string& text, const Query& query) try {
  return parse_query(text) == query;
} catch (const Error&) {
  return false;
}

void check(const SearchOptions& options) {
  if (options.limit > max_limit)
    throw Error(ErrorCode::query, fmt::format("at most {} hits a page", max_limit), {},
                "use an offset");
}

}  // namespace

Searcher::Searcher(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Page Searcher::search(const Query& query, const SearchOptions& options) {
  check(options);
  return impl_->on_latest([&] {
    index::CompiledQuery compiled = index::compile(query, options, impl_->served);
    index::Matches matches = index::rank(impl_->served, compiled, options);
    Page page;
    page.total = matches.total;
    page.total_exact = matches.total_exact;
    page.relaxed = matches.relaxed;
    page.notes = std::move(compiled.notes);
    for (const index::RankedArticle& match : matches.hits) {
      Shown shown{compiled.highlights, compiled.mentioned, compiled.places, {}};
      if (options.explain)
        shown.explanation = index::explain_hit(impl_->served.db, match.article, compiled.readings);
      page.hits.push_back(make_hit(impl_->served, match, shown, options));
    }
    return page;
  });
}

Facets Searcher::facets(const Query& query, FacetBy by, const SearchOptions& options) {
  return impl_->on_latest([&] {
    return index::count_facets(impl_->served.db, index::compile(query, options, impl_->served), by,
                               options.match);
  });
}

std::string Searcher::explain(const Query& query, const SearchOptions& options) {
  return impl_->on_latest([&] {
    return index::explain_query(query, index::compile(query, options, impl_->served), options);
  });
}

std::optional<Suggestion> Searcher::suggest(const Query& query, const SearchOptions& options) {
  check(options);
  return impl_->on_latest([&]() -> std::optional<Suggestion> {
    const auto meant = index::propose(query, options.accents, impl_->served);
    if (!meant) return std::nullopt;
    const std::string shown = index::shown_query(*meant);
    if (!reads_back(shown, *meant)) return std::nullopt;
    const auto found = static_cast<double>(count(impl_->served, query, options).total);
    const index::Matches more = count(impl_->served, *meant, options);
    if (more.total == 0 || static_cast<double>(more.total) < index::clearly_more * found)
      return std::nullopt;
    return Suggestion{shown, more.total, more.total_exact};
  });
}

Page Searcher::similar(std::string_view id, const SearchOptions& options) {
  check(options);
  return impl_->on_latest([&] {
    const Xapian::Database& db = impl_->served.db;
    const Article original = impl_->original(id);
    const auto keywords = index::find_keywords(original, db);
    const index::Matches matches = index::find_similar(impl_->served, original, keywords, options);
    std::vector<DayFilter> mentioned;
    if (options.mentioned != DayFilter{}) mentioned.push_back(options.mentioned);
    Page page;
    page.total = matches.total;
    for (const index::RankedArticle& match : matches.hits) {
      const auto shared = index::shared_keywords(impl_->served, match.article, keywords);
      const auto highlights = index::highlights(shared);
      Shown shown{highlights, mentioned, {}, {}};
      if (options.explain) shown.explanation = index::explain_shared(shared);
      page.hits.push_back(make_hit(impl_->served, match, shown, options));
    }
    return page;
  });
}

Page Searcher::duplicates(std::string_view id, const SearchOptions& options) {
  check(options);
  return impl_->on_latest([&] {
    const Xapian::Database& db = impl_->served.db;
    const Xapian::docid article = impl_->known(id);
    const auto copies = index::copies_of(db, index::group_of(impl_->served, article), article);
    Page page;
    page.total = copies.size();
    for (std::size_t i = options.offset; i < copies.size() && page.hits.size() < options.limit; ++i)
      page.hits.push_back(make_hit(impl_->served, copies[i], {}, options));
    return page;
  });
}

std::string Searcher::explain_similar(std::string_view id, const SearchOptions& options) {
  return impl_->on_latest([&] {
    const Xapian::Database& db = impl_->served.db;
    const Article original = impl_->original(id);
    const auto keywords = index::find_keywords(original, db);
    return index::explain_keywords(db, original, keywords, options);
  });
}

std::vector<Completion> Searcher::complete(std::string_view typed, std::size_t count) {
  return impl_->on_latest([&] { return index::complete(impl_->served, typed, count); });
}

std::optional<Hit> Searcher::find(std::string_view id) {
  return impl_->on_latest([&] { return impl_->find(id); });
}

}  // namespace vnfts
