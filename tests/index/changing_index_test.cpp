/// Searching an index that somebody writes to at the same time.
#include <fmt/format.h>

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

/// The one edition of all hits.
int edition_of(const Page& page) {
  const int number = std::stoi(page.hits.at(0).article.title.substr(4));
  const std::vector<Article> expected = edition(number);
  for (const Hit& hit : page.hits) {
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
