/// Searching an index that somebody writes to at the same time.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <map>
#include <thread>

#include "index/archive.h"

using namespace vnfts;
using test::Archive;

namespace {

constexpr int articles = 40;

/// Each state of the index has these, all of one edition, which stands in all that an answer shows.
/// What changes in length moves everything else in the tables.
std::vector<Article> edition(int number) {
  std::vector<Article> out;
  for (int i = 0; i < articles; ++i) {
    std::string body = fmt::format("Bộ đội biên phòng và người dân. Ấn bản {}.", number);
    for (int n = (number * 7 + i * 13) % 60; n > 0; --n) body += fmt::format(" mưa gió{}", n);
    out.push_back(
        test::article("a" + std::to_string(i), fmt::format("Tin {}", number), body, "2024-03-15"));
  }
  return out;
}

/// Publishes editions until it goes away.
class Press {
 public:
  explicit Press(const Archive& archive)
      : archive_(&archive), thread_([this](const std::stop_token& stop) {
          for (int number = 2; !stop.stop_requested(); ++number) {
            archive_->add(edition(number));
            published_ = number;
          }
        }) {}
  int published() const { return published_; }

 private:
  const Archive* archive_;
  std::atomic<int> published_ = 1;
  std::jthread thread_;
};

/// Articles that stay as they are: enough for an answer to take longer than a commit.
std::vector<Article> standing() {
  std::vector<Article> out;
  for (int i = 0; i < 400; ++i) {
    std::string body;
    for (int n = 0; n < 40 + i % 30; ++n) body += fmt::format("Bộ đội và dân {}. ", (i * n) % 97);
    out.push_back(test::article("s" + std::to_string(i), "Tin đứng", body, "2024-03-14"));
  }
  return out;
}

/// Publishes some editions at once, and more when the next answer was given: one search sees no
/// more than those, of which each may cost it an attempt.
class Bursts {
 public:
  explicit Bursts(const Archive& archive)
      : writer_(archive.path()), thread_([this](const std::stop_token& stop) {
          int number = 1;
          while (!stop.stop_requested()) {
            for (int i = 0; i < commits; ++i) publish(++number);
            const int seen = answers_;
            while (answers_ == seen && !stop.stop_requested()) std::this_thread::yield();
          }
        }) {}
  void answered() { ++answers_; }

 private:
  static constexpr int commits = 4;

  void publish(int number) {
    for (const Article& article : edition(number)) writer_.put(article);
    writer_.commit();
  }

  IndexWriter writer_;
  std::atomic<int> answers_ = 0;
  std::jthread thread_;
};

/// The one edition of all hits.
int edition_of(const Page& page) {
  const auto first = std::ranges::find_if(
      page.hits, [](const Hit& hit) { return hit.article.id.starts_with('a'); });
  REQUIRE(first != page.hits.end());
  const int number = std::stoi(first->article.title.substr(4));
  const std::vector<Article> expected = edition(number);
  for (const Hit& hit : page.hits) {
    if (hit.article.id.starts_with('s')) continue;
    const auto i = static_cast<std::size_t>(std::stoi(hit.article.id.substr(1)));
    REQUIRE(hit.article == expected.at(i));
    REQUIRE(hit.published);
  }
  return number;
}

}  // namespace

TEST_CASE("Every answer is of one state of the index, however often it is written to") {
  const Archive archive;
  archive.add(edition(1));
  SearchOptions options;
  options.limit = articles;
  options.duplicates = Duplicates::show;
  Searcher searcher(archive.path());
  const std::vector<Query> queries = {
      parse_query("bo doi"), parse_query("\"bộ đội biên phòng\""), parse_query("bien NEAR/4 dan"),
      parse_query("nguoi dan date:2024-03-15"), parse_query("=phòng")};
  const Press press(archive);
  int last = 1;
  std::size_t editions = 1;
  for (int round = 0; round < 300 || (editions < 10 && round < 3000); ++round) {
    const Query& query = queries[static_cast<std::size_t>(round) % queries.size()];
    INFO("round " << round << ", edition " << last);
    const int before = press.published();
    const Page page = searcher.search(query, options);
    REQUIRE(page.total == articles);
    REQUIRE(page.hits.size() == articles);
    const int found = edition_of(page);
    REQUIRE(found >= before);
    REQUIRE(found >= last);
    editions += found != last;
    last = found;
    REQUIRE(searcher.facets(query, FacetBy::day, options).total == articles);
    const auto hit = searcher.find("a7");
    REQUIRE(hit);
    REQUIRE(hit->article.id == "a7");
  }
  CHECK(editions >= 10);
}

TEST_CASE("An answer that takes longer than some commits is of one state of the index") {
  const Archive archive;
  const std::vector<Article> others = standing();
  archive.add(edition(1));
  archive.add(others);
  SearchOptions options;
  options.limit = 1000;
  options.duplicates = Duplicates::show;
  Searcher searcher(archive.path());
  const Query query = parse_query("bo doi dan");
  Bursts bursts(archive);
  for (int round = 0; round < 10; ++round) {
    INFO("round " << round);
    const Page page = searcher.search(query, options);
    REQUIRE(page.total == articles + others.size());
    REQUIRE(page.hits.size() == articles + others.size());
    edition_of(page);
    for (const Hit& hit : page.hits)
      if (hit.article.id.starts_with('s'))
        REQUIRE(hit.article ==
                others.at(static_cast<std::size_t>(std::stoi(hit.article.id.substr(1)))));
    bursts.answered();
  }
}
