#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "index/archive.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Ids = std::vector<std::string>;

namespace {

const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    Article named =
        article("linh", "Nguyễn Văn Linh thăm Lai Châu", "Ông đi bờ đôi.", "2020-05-05");
    named.authors = {"Trần Bình"};
    named.source = "tin.example";
    named.section = "Thời sự";
    named.tags = {"Tây Bắc"};
    archive.add(
        std::vector{article("doi", "Bộ đội biên phòng", "Bộ đội giúp dân gặt lúa.", "2019-02-28"),
                    article("bo", "Bờ đôi", "Con đê có bờ đôi.", "2019-03-01T23:30:00Z"), named,
                    article("cho", "Cho bò ăn", "Hòa giải ở TP.HCM, Covid-19 lan.", ""),
                    article("cho2", "Chợ phiên", "Chợ họp ở huyện.", "2021-01-01")});
    return true;
  }();
  (void)filled;
  return archive;
}

SearchOptions options(Sort sort, Match match = Match::automatic) {
  SearchOptions o;
  o.sort = sort;
  o.match = match;
  return o;
}

std::set<std::string> found(const std::string& query, const SearchOptions& o = {}) {
  const Ids ids = sample().ids(query, o);
  return {ids.begin(), ids.end()};
}

using Set = std::set<std::string>;

}  // namespace

TEST_CASE("A typed mark binds, a missing one may have been left out") {
  CHECK(found("bộ đội") == Set{"doi"});
  CHECK(found("bo doi") == Set{"doi", "bo", "linh"});
  CHECK(found("bờ doi") == Set{"bo", "linh"});
  CHECK(found("\"bo doi biên phòng\"") == Set{"doi"});
  CHECK(found("nguyen van linh") == Set{"linh"});
  CHECK(found("Nguyễn van Linh") == Set{"linh"});
  CHECK(found("\"nguyen Văn linh\"") == Set{"linh"});
  CHECK(found("=bo").empty());
  SearchOptions exact;
  exact.accents = Accents::exact;
  CHECK(found("cho", exact) == Set{"cho"});
  SearchOptions ignore;
  ignore.accents = Accents::ignore;
  CHECK(found("chó", ignore) == Set{"cho", "cho2"});
}

TEST_CASE("Exact accents rank above others") {
  CHECK(sample().ids("cho bò OR huyện") == Ids{"cho", "cho2"});
  CHECK(sample().ids("cho").size() == 2);
}

TEST_CASE("Spellings of one query give one page") {
  const std::vector<Ids> same{
      {"hòa giải", "hoà giải", "HÒA GIẢI", "hoà gia\u0309i", "hoa\u0300 giải"}};
  Searcher searcher(sample().path());
  for (const Ids& spellings : same) {
    const Page first = searcher.search(parse_query(spellings[0]));
    REQUIRE(first.hits.size() == 1);
    for (const std::string& spelling : spellings) {
      const Page page = searcher.search(parse_query(spelling));
      REQUIRE(page.hits.size() == 1);
      CHECK(page.hits[0].score == first.hits[0].score);
    }
  }
}

TEST_CASE("Compounds are found whole and by parts") {
  for (const char* query :
       {"covid19", "Covid-19", "covid 19", "tphcm", "TP.HCM", "tp hcm", "TP. HCM"})
    CHECK(found(query) == Set{"cho"});
}

TEST_CASE("Operators, fields and dates select") {
  CHECK(found("bo -bờ") == Set{"doi", "cho"});
  CHECK(found("-bo") == Set{"cho2"});
  CHECK(found("biên NEAR/3 bộ") == Set{"doi"});
  CHECK(found("bie* OR hu*") == Set{"doi", "cho2"});
  CHECK(found("title:bo -title:ăn") == Set{"doi", "bo"});
  CHECK(found("author:binh") == Set{"linh"});
  CHECK(found("nguồn:tin.example") == Set{"linh"});
  CHECK(found("section:\"thoi su\"") == Set{"linh"});
  CHECK(found("tag:tay") == Set{"linh"});
  CHECK(found("date:2019") == Set{"doi", "bo"});
  CHECK(found("date:2019-03-02") == Set{"bo"});  // 06:30 in Vietnam
  CHECK(found("bo date:..2019-02") == Set{"doi"});
  CHECK(found("date:2020..") == Set{"linh", "cho2"});
}

TEST_CASE("Sorting by date puts articles without one last, both ways") {
  CHECK(sample().ids("bo OR cho", options(Sort::newest)) ==
        Ids{"cho2", "linh", "bo", "doi", "cho"});
  CHECK(sample().ids("bo OR cho", options(Sort::oldest)) ==
        Ids{"doi", "bo", "linh", "cho2", "cho"});
  CHECK(sample().ids("date:2019") == Ids{"bo", "doi"});
}

TEST_CASE("Pages put together are the whole") {
  const Ids all = sample().ids("bo OR cho");
  Ids pieces;
  for (std::size_t offset = 0; offset < all.size(); offset += 2) {
    SearchOptions o;
    o.offset = offset;
    o.limit = 2;
    const Ids piece = sample().ids("bo OR cho", o);
    pieces.insert(pieces.end(), piece.begin(), piece.end());
  }
  CHECK(pieces == all);
}

TEST_CASE("When nothing has every word, most words are enough, and the page says so") {
  Searcher searcher(sample().path());
  const Query query = parse_query("bộ đội biên phòng voi");
  const Page relaxed = searcher.search(query);
  CHECK(relaxed.relaxed);
  REQUIRE(relaxed.hits.size() == 1);
  CHECK(relaxed.hits[0].article.id == "doi");
  CHECK(searcher.search(query, options(Sort::relevance, Match::every)).total == 0);
  CHECK_FALSE(searcher.search(parse_query("bộ đội")).relaxed);
  CHECK(searcher.search(parse_query("bộ đội voi"), options(Sort::newest)).hits.size() == 1);
}

TEST_CASE("A word that holds nothing to look for asks nothing, with a note") {
  Searcher searcher(sample().path());
  Query query = parse_query("bộ đội gặt");
  query.children[2].text = "🎉";
  const Page page = searcher.search(query);
  CHECK(page.total == 1);
  CHECK_THROWS_AS(searcher.search(query.children[2]), Error);
  CHECK_FALSE(page.notes.empty());
}

TEST_CASE("Hits show where the words stand, and explain themselves") {
  Searcher searcher(sample().path());
  SearchOptions o;
  o.explain = true;
  const Page page = searcher.search(parse_query("bo doi lua"), o);
  REQUIRE(page.hits.size() == 1);
  const Hit& hit = page.hits[0];
  REQUIRE(hit.title_marks.size() == 1);
  CHECK(hit.article.title.substr(0, hit.title_marks[0].end) == "Bộ đội");
  REQUIRE(hit.snippet.marks.size() == 2);
  CHECK(hit.explanation == "has bộ đội lúa");
  CHECK(searcher.explain(parse_query("doi")).find("đội") != std::string::npos);
}

TEST_CASE("An article is found by its id") {
  Searcher searcher(sample().path());
  REQUIRE(searcher.find("linh"));
  CHECK(searcher.find("linh")->article.authors == Ids{"Trần Bình"});
  CHECK_FALSE(searcher.find("lin"));
}

TEST_CASE("Too large a page is an error") {
  SearchOptions o;
  o.limit = 10001;
  CHECK_THROWS_AS(sample().ids("bo", o), Error);
}

TEST_CASE("Searchers in several threads share nothing that they count") {
  const Archive archive;
  archive.add(std::vector{article("a", "Một", "mưa")});
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      Searcher searcher(archive.path());
      const Query everything = parse_query("-gió");
      for (int times = 0; times < 5000; ++times)
        wrong += searcher.search(everything).hits.size() != 1;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}
