#include "index/ranking.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "index/archive.h"
#include "index/made_articles.h"
#include "index/weights.h"
#include "oracle/query_maker.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::article;

namespace {

constexpr std::size_t all_articles = 450;

/// Articles that have all of the words asked for, more or less often and near each other: so many
/// that not all are reranked. The same ones on every machine.
const Archive& archive() {
  static const Archive archive;
  static const bool filled = [] {
    const std::vector<std::string> words{"bộ", "đội", "biên", "phòng", "bò",
                                         "bờ", "đôi", "mưa",  "và"};
    std::mt19937 random(1);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < all_articles; ++i) {
      std::string body = "bộ . đội . biên . phòng .";
      for (std::size_t n = random() % 80; n > 0; --n) body += ' ' + words[random() % words.size()];
      articles.push_back(article(std::to_string(i), "", body));
    }
    archive.add(articles);
    return true;
  }();
  (void)filled;
  return archive;
}

class Asked {
 public:
  explicit Asked(const std::string& query, Match match = Match::automatic)
      : query_(parse_query(query)), served_(open_served(archive().path())) {
    options_.match = match;
    options_.duplicates = Duplicates::show;  // of a few words each, many articles are alike
  }

  Matches page(std::size_t offset, std::size_t limit) {
    options_.offset = offset;
    options_.limit = limit;
    const CompiledQuery compiled = compile(query_, options_, served_);
    chains = compiled.chains.size();
    return rank(served_, compiled, options_);
  }

  std::size_t chains = 0;

 private:
  vnfts::Query query_;
  Served served_;
  SearchOptions options_;
};

std::vector<Xapian::docid> ids(const Matches& matches) {
  std::vector<Xapian::docid> out;
  for (const RankedArticle& hit : matches.hits) out.push_back(hit.article);
  return out;
}

struct Question {
  const char* query;
  Match match;
  std::size_t chains;
};

/// With words side by side, and without.
const std::vector<Question> questions{
    {"bộ", Match::automatic, 0},
    {"bo", Match::automatic, 0},
    {"bộ OR đội", Match::automatic, 0},
    {"bộ đội", Match::automatic, 1},
    {"bo doi bien phong", Match::automatic, 1},
    {"\"bo doi\" OR phong", Match::automatic, 1},
    {"bộ đội biên phòng", Match::most, 1},
    {"bo doi khong-co", Match::automatic, 1},
};

}  // namespace

TEST_CASE("Pages of any size put together are the one long page, scores never increasing") {
  for (const Question& q : questions) {
    INFO(q.query);
    Asked asked(q.query, q.match);
    const Matches whole = asked.page(0, all_articles);
    CHECK(asked.chains == q.chains);
    REQUIRE(whole.hits.size() > weights::reranked + 50);
    CHECK(std::ranges::is_sorted(whole.hits, std::ranges::greater(), &RankedArticle::score));
    for (const std::size_t size : {std::size_t{7}, std::size_t{64}, weights::reranked - 1,
                                   weights::reranked, weights::reranked + 1}) {
      std::vector<Xapian::docid> pieces;
      for (std::size_t offset = 0; offset < whole.hits.size(); offset += size) {
        const Matches page = asked.page(offset, size);
        CHECK(std::ranges::is_sorted(page.hits, std::ranges::greater(), &RankedArticle::score));
        for (const RankedArticle& hit : page.hits) pieces.push_back(hit.article);
      }
      CHECK(pieces == ids(whole));
    }
  }
}

TEST_CASE("A short page, which stops early, has the best of the long one, scores too") {
  for (const Question& q : questions) {
    INFO(q.query);
    Asked asked(q.query, q.match);
    const Matches whole = asked.page(0, weights::reranked);
    for (const std::size_t size : {1, 2, 10, 50}) {
      const Matches page = asked.page(0, size);
      REQUIRE(page.hits.size() == size);
      for (std::size_t i = 0; i < size; ++i) {
        CHECK(page.hits[i].article == whole.hits[i].article);
        CHECK(page.hits[i].score == whole.hits[i].score);
      }
    }
  }
}

TEST_CASE("Words that stand together come first") {
  const Archive two;
  std::vector<Article> articles{article("apart", "", "biên và phòng và đội và bộ"),
                                article("together", "", "và bộ đội biên phòng và và")};
  for (int i = 0; i < 20; ++i) articles.push_back(article("x" + std::to_string(i), "", "mưa to"));
  two.add(articles);
  CHECK(two.ids("bộ đội biên phòng") == std::vector<std::string>{"together", "apart"});
  CHECK(two.ids("bo doi bien phong") == std::vector<std::string>{"together", "apart"});
}

TEST_CASE("A pair that every article has many times still tells a better article") {
  const Archive common;
  std::vector<Article> articles;
  for (int i = 0; i < 30; ++i)
    articles.push_back(article(std::to_string(i), "", "việt nam, việt nam, việt nam, việt nam"));
  articles.push_back(article("apart", "", "việt và nam, việt, nam, việt, nam, việt"));
  articles.push_back(article("reversed", "", "nam việt, nam việt, nam việt, nam việt"));
  common.add(articles);
  SearchOptions options;
  options.limit = 100;
  const auto found = common.ids("việt nam", options);
  REQUIRE(found.size() == 32);
  CHECK(found[31] != "0");
  CHECK(found[30] != "0");
  CHECK(std::set<std::string>(found.end() - 2, found.end()) ==
        std::set<std::string>{"apart", "reversed"});
}

TEST_CASE("How many articles match does not depend on the page") {
  for (const Question& q : questions) {
    INFO(q.query);
    Asked asked(q.query, q.match);
    const Matches whole = asked.page(0, all_articles);
    for (const auto& [offset, limit] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 0}, {0, 10}, {0, 300}, {250, 10}, {5000, 10}}) {
      const Matches page = asked.page(offset, limit);
      if (page.total_exact) CHECK(page.total == whole.total);
      CHECK(page.relaxed == whole.relaxed);
    }
  }
}

TEST_CASE("Of one moment the more relevant article comes first, then the one indexed first") {
  const Archive archive;
  archive.add(std::vector{article("none", "Lũ", "Lũ lũ lũ lũ.", ""),
                          article("late", "Lũ", "Lũ.", "2019-02-28T15:00:00"),
                          article("equal-1", "", "Lũ và đất đá.", "2019-02-27"),
                          article("equal-2", "", "Lũ và đất đá.", "2019-02-27"),
                          article("more", "Lũ lũ", "Lũ lũ, lũ.", "2019-02-27"),
                          article("none-2", "", "Lũ và đất đá.", "hôm qua"),
                          article("early", "Lũ", "Lũ.", "2019-02-28T08:00:00")});
  const std::vector<std::string> newest = {"late",    "early", "more",  "equal-1",
                                           "equal-2", "none",  "none-2"};
  const std::vector<std::string> oldest = {"more", "equal-1", "equal-2", "early",
                                           "late", "none",    "none-2"};
  SearchOptions options;
  for (const auto& [sort, order] : {std::pair(Sort::newest, newest), {Sort::oldest, oldest}}) {
    options.sort = sort;
    for (const char* query : {"lũ", "lu", "lũ xyzzy"}) {
      INFO(query);
      CHECK(archive.ids(query, options) == order);
    }
  }
}

TEST_CASE("Filters alone find articles in the order of their dates, newest first") {
  const Archive archive;
  Article undated = article("undated", "Lũ", "Lũ.");
  undated.source = "tin.example";
  Article first = article("first", "Lũ", "Lũ.", "2018-01-01");
  first.source = "tin.example";
  Article last = article("last", "Lũ", "Lũ lũ.", "2020-01-01");
  last.source = "tin.example";
  archive.add(std::vector{undated, first, last, article("other", "Bão", "Bão.", "2019-01-01")});
  using Ids = std::vector<std::string>;
  struct Row {
    const char* query;
    Sort sort;
    Ids ids;
  };
  const Row rows[] = {
      {"source:tin.example", Sort::relevance, {"last", "first", "undated"}},
      {"source:tin.example", Sort::newest, {"last", "first", "undated"}},
      {"source:tin.example", Sort::oldest, {"first", "last", "undated"}},
      {"-bão", Sort::oldest, {"first", "last", "undated"}},
      {"-bão", Sort::relevance, {"last", "first", "undated"}},
      {"date:2018..", Sort::oldest, {"first", "other", "last"}},
      {"date:2018..", Sort::newest, {"last", "other", "first"}},
      {"date:2018.. -source:tin.example", Sort::oldest, {"other"}},
  };
  SearchOptions options;
  for (const Row& row : rows) {
    INFO(row.query);
    options.sort = row.sort;
    CHECK(archive.ids(row.query, options) == row.ids);
  }
}

TEST_CASE("An article that gets another date gets another place") {
  const Archive archive;
  archive.add(std::vector{article("a", "Lũ", "Lũ.", "2019-01-01"),
                          article("b", "Lũ", "Lũ.", "2020-01-01")});
  archive.add(std::vector{article("a", "Lũ", "Lũ.", "2021-01-01")});
  SearchOptions options;
  options.sort = Sort::newest;
  CHECK(archive.ids("lũ", options) == std::vector<std::string>{"a", "b"});
  archive.add(std::vector{article("a", "Lũ", "Lũ.", "")});
  CHECK(archive.ids("lũ", options) == std::vector<std::string>{"b", "a"});
}

TEST_CASE("A relaxed query finds the same articles by date as by relevance, on pages too") {
  const Archive archive;
  const std::vector<Article> articles = test::scattered_articles(300);
  archive.add(articles);
  Searcher searcher(archive.path());
  test::QueryMaker maker(articles, 6);
  SearchOptions options;
  options.exact_total = true;
  options.snippet_chars = 0;
  options.match = Match::most;
  options.duplicates = Duplicates::show;
  const auto ids = [&](const vnfts::Query& query, Sort sort, std::size_t limit) {
    std::vector<std::string> out;
    options.sort = sort;
    options.limit = limit;
    for (options.offset = 0; options.offset < articles.size(); options.offset += limit)
      for (const Hit& hit : searcher.search(query, options).hits) out.push_back(hit.article.id);
    return out;
  };
  std::size_t some = 0;
  for (int i = 0; i < 150; ++i) {
    const std::string text = maker.next() + " zzz";
    INFO(text);
    const vnfts::Query query = parse_query(text);
    const auto relevant = ids(query, Sort::relevance, 300);
    const auto newest = ids(query, Sort::newest, 300);
    CHECK(std::set(newest.begin(), newest.end()) == std::set(relevant.begin(), relevant.end()));
    CHECK(newest.size() == relevant.size());
    CHECK(ids(query, Sort::newest, 70) == newest);
    CHECK(searcher.search(query, options).total == newest.size());
    some += !newest.empty() && newest.size() < articles.size();
  }
  CHECK(some > 50);
}
