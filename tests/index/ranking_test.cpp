#include "index/ranking.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "index/archive.h"
#include "index/weights.h"

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
  }

  Matches page(std::size_t offset, std::size_t limit) {
    options_.offset = offset;
    options_.limit = limit;
    const CompiledQuery compiled = compile(query_, options_, served_);
    chains = compiled.chains.size();
    return rank(served_.db, compiled, options_);
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
