// The index answers thousands of generated queries as a look through every article does.
#include "oracle/oracle.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "index/archive.h"
#include "oracle/query_maker.h"
#include "oracle/spellings.h"
#include "support/token_invariants.h"
#include "vnfts/reader.h"

using namespace vnfts;
using test::Archive;
using test::Oracle;
using test::QueryMaker;
using Ids = std::vector<std::string>;

namespace {

constexpr std::array<Accents, 3> all_accents = {Accents::automatic, Accents::exact,
                                                Accents::ignore};

const std::vector<Article>& corpus() {
  static const std::vector<Article> articles = [] {
    std::vector<Article> out;
    ReadSink sink;
    sink.article = [&out](Article&& article) {
      out.push_back(std::move(article));
      return true;
    };
    for (const char* part : {"articles.jsonl", "archive.json", "texts"})
      read_articles(std::string(VNFTS_SOURCE_DIR) + "/corpus/" + part, {}, sink);
    return out;
  }();
  return articles;
}

Searcher& searcher() {
  static const Archive archive;
  static Searcher opened = [] {
    archive.add(corpus());
    return Searcher(archive.path());
  }();
  return opened;
}

SearchOptions everything(Accents accents) {
  SearchOptions options;
  options.limit = 1000;
  options.match = Match::every;
  options.accents = accents;
  options.snippet_chars = 0;
  options.exact_total = true;
  options.duplicates = Duplicates::show;
  options.abbreviations = false;  // The oracle reads words, not tables of what stands for what.
  return options;
}

/// Generated, parsed, and the same when written and parsed again.
std::vector<Query> queries(std::uint32_t seed, int count) {
  QueryMaker maker(corpus(), seed);
  std::vector<Query> out;
  for (int i = 0; i < count; ++i) {
    const std::string text = maker.next();
    INFO(text);
    out.push_back(parse_query(text));
    REQUIRE(parse_query(to_string(out.back())) == out.back());
  }
  return out;
}

/// As a query would read it.
DayFilter filter(std::string dates) {
  std::ranges::replace(dates, '_', ' ');
  return parse_day_filter(dates);
}

std::string shown(const Query& query, const SearchOptions& options) {
  static const std::array<const char*, 3> names = {"automatic", "exact", "ignore"};
  return fmt::format("{}\naccents: {}, published: {}, mentioned: {}", to_string(query),
                     names[static_cast<std::size_t>(options.accents)], to_string(options.published),
                     to_string(options.mentioned));
}

Ids ids(const Page& page) {
  Ids out;
  for (const Hit& hit : page.hits) out.push_back(hit.article.id);
  return out;
}

Ids wanted(const Query& query, const SearchOptions& options) {
  static const Oracle oracle(corpus());
  const std::vector<bool> matches = oracle.matches(query, options);
  Ids out;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (matches[i]) out.push_back(corpus()[i].id);
  std::ranges::sort(out);
  return out;
}

Ids without(const Ids& ids, const Ids& others) {
  Ids out;
  std::ranges::set_difference(ids, others, std::back_inserter(out));
  return out;
}

/// In words, what is wrong with the page; empty when it holds just the articles `wanted`.
std::string disagreement(const Page& page, const Ids& wanted) {
  Ids found = ids(page);
  std::ranges::sort(found);
  if (found != wanted)
    return fmt::format("\nfound and should not be: {}\nshould be found: {}",
                       fmt::join(without(found, wanted), " "),
                       fmt::join(without(wanted, found), " "));
  if (!page.total_exact || page.total != wanted.size())
    return fmt::format("\ntotal {} (exact: {}) of {}", page.total, page.total_exact, wanted.size());
  return page.relaxed || !page.notes.empty() ? "\nrelaxed, or with notes" : "";
}

/// The order in which a page sorted by date stands: articles without a time last, those of one time
/// by score, then as they were indexed.
std::string out_of_order(const Page& page, Sort sort) {
  static const auto places = [] {
    std::map<std::string, std::size_t> out;
    for (const Article& article : corpus()) out.emplace(article.id, out.size());
    return out;
  }();
  const auto key = [sort](const Hit& hit) {
    const auto& published = hit.published;
    const auto seconds = published ? published->time.time_since_epoch().count() : 0;
    return std::tuple(!published, sort == Sort::newest ? -seconds : seconds, -hit.score,
                      places.at(hit.article.id));
  };
  const auto wrong = std::ranges::adjacent_find(page.hits, std::ranges::greater(), key);
  return wrong == page.hits.end() ? "" : "\nout of order from " + wrong->article.id;
}

}  // namespace

TEST_CASE("The index finds what a look through every article finds") {
  std::size_t telling = 0;
  QueryMaker days(corpus(), 7);
  const std::vector<Query> asked = queries(20240228, 1500);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    bool tells = false;
    for (const Accents accents : all_accents) {
      SearchOptions options = everything(accents);
      if (i % 8 == 0) options.published = filter(days.dates());
      if (i % 8 == 4) options.mentioned = filter(days.dates());
      const Ids expected = wanted(asked[i], options);
      tells |= !expected.empty() && expected.size() < corpus().size();
      const std::string wrong = disagreement(searcher().search(asked[i], options), expected);
      if (!wrong.empty()) FAIL_CHECK(shown(asked[i], options) << wrong);
    }
    telling += tells;
  }
  // A query that finds nothing, or everything, tells less than another.
  CHECK(telling > asked.size() / 2);
}

TEST_CASE("Sorted by date, articles stand in the order of their publication") {
  for (const Query& query : queries(1, 300)) {
    for (const Sort sort : {Sort::newest, Sort::oldest}) {
      SearchOptions options = everything(Accents::automatic);
      options.sort = sort;
      const std::string wrong = out_of_order(searcher().search(query, options), sort);
      if (!wrong.empty()) FAIL_CHECK(shown(query, options) << wrong);
    }
  }
}

TEST_CASE("Pages of seven put together are the one large page") {
  const std::vector<Query> asked = queries(2, 300);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    SearchOptions options = everything(all_accents[i % 3]);
    options.match = std::array{Match::every, Match::automatic, Match::most}[i / 3 % 3];
    options.sort = std::array{Sort::relevance, Sort::newest, Sort::oldest}[i / 9 % 3];
    const Page whole = searcher().search(asked[i], options);
    Ids pieces;
    options.limit = 7;
    for (; options.offset < whole.hits.size(); options.offset += options.limit) {
      const Page page = searcher().search(asked[i], options);
      std::ranges::copy(ids(page), std::back_inserter(pieces));
      if (page.total != whole.total) FAIL_CHECK(shown(asked[i], options) << "\ntotal differs");
    }
    if (pieces != ids(whole)) FAIL_CHECK(shown(asked[i], options) << "\npieces differ");
  }
}

TEST_CASE("However a query is spelled, its page is the same, scores too") {
  using Change = std::string (*)(const Query&);
  const std::vector<std::pair<const char*, Change>> spellings = {
      {"decomposed", [](const Query& leaf) { return test::nfd(leaf.text); }},
      {"capitals", [](const Query& leaf) { return test::capitals(leaf.text); }},
      {"decomposed capitals",
       [](const Query& leaf) { return test::nfd(test::capitals(leaf.text)); }},
      {"respelled",
       [](const Query& leaf) {
         return test::by_word(leaf.text, [&](const std::string& word) {
           return test::respelled(word, leaf.prefix);
         });
       }},
  };
  const auto outcome = [](const Page& page) {
    std::vector<std::pair<std::string, double>> out;
    for (const Hit& hit : page.hits) out.emplace_back(hit.article.id, hit.score);
    return std::pair(std::move(out), page.total);
  };
  std::map<std::string, std::size_t> changed;
  const std::vector<Query> asked = queries(3, 400);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const SearchOptions options = everything(all_accents[i % 3]);
    const auto expected = outcome(searcher().search(asked[i], options));
    for (const auto& [name, change] : spellings) {
      const Query other = test::with_words(asked[i], change);
      changed[name] += other != asked[i];
      if (outcome(searcher().search(other, options)) != expected)
        FAIL_CHECK(shown(asked[i], options) << '\n' << name << ": " << to_string(other));
    }
  }
  for (const auto& [name, change] : spellings) CHECK(changed[name] > asked.size() / 2);
}
