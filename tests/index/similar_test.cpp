#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "index/archive.h"
#include "vnfts/error.h"
#include "vnfts/reader.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Ids = std::vector<std::string>;

namespace {

/// corpus/, as the demo indexes it.
struct Corpus {
  Corpus() {
    ReadSink sink;
    sink.article = [this](Article&& a) {
      articles.push_back(std::move(a));
      return true;
    };
    for (const char* const part : {"articles.jsonl", "archive.json", "texts"})
      read_articles(std::string(VNFTS_SOURCE_DIR "/corpus/") + part, {}, sink);
    archive.add(articles);
  }

  std::vector<Article> articles;
  Archive archive;
};

const Corpus& corpus() {
  static const Corpus loaded;
  return loaded;
}

Page similar(const Archive& archive, const std::string& id, const SearchOptions& options = {}) {
  return Searcher(archive.path()).similar(id, options);
}

Ids ids_of(const Page& page) {
  Ids out;
  for (const Hit& hit : page.hits) out.push_back(hit.article.id);
  return out;
}

Ids ids(const Archive& archive, const std::string& id, const SearchOptions& options = {}) {
  return ids_of(similar(archive, id, options));
}

Error failure(const std::string& id, const SearchOptions& options = {}) {
  try {
    similar(corpus().archive, id, options);
  } catch (const Error& e) {
    return e;
  }
  FAIL("no error");
  std::abort();
}

/// An archive of border guards, of coffee, and of what is like neither.
const Archive& topics() {
  static const Archive archive;
  static const bool filled = [] {
    archive.add(std::vector{
        article("doi", "Bộ đội biên phòng giúp dân gặt lúa",
                "Bộ đội biên phòng Mường Tè giúp dân bản gặt lúa chạy lũ.", "2020-03-01"),
        article("don", "Đồn biên phòng Mường Tè",
                "Bộ đội biên phòng ở đồn giúp dân bản dựng nhà sau lũ.", "2021-05-02"),
        article("tuan", "Tuần tra cùng biên phòng", "Bộ đội biên phòng Mường Tè đi tuần tra.",
                "2019-07-03"),
        article("ca", "Giá cà phê lên cao", "Nông dân trồng cà phê bán cà phê nhân.", "2020-03-05"),
        article("quan", "Quán cà phê sách", "Khách đọc sách, uống cà phê."),
        article("la", "Qwx zkv", "Wqj zzp kkr vvt zzk."),
        article("rong", "", " . . . "),
    });
    return true;
  }();
  (void)filled;
  return archive;
}

}  // namespace

TEST_CASE("Articles of the same topic come first") {
  struct Case {
    const char* id;
    Ids first;
  };
  for (const auto& [id, first] : std::vector<Case>{
           {"bien-phong-1", {"bien-phong-2", "bien-phong-6", "bien-phong-3"}},
           {"bien-phong-2", {"bien-phong-1"}},
           {"dau-thanh-1", {"dau-thanh-2"}},
       }) {
    Ids found = ids(corpus().archive, id);
    CAPTURE(id, found);
    REQUIRE(found.size() >= first.size());
    found.resize(first.size());
    CHECK(found == first);
  }
  // Soldiers in Lai Châu after a flash flood: other soldiers there, and the flash floods.
  const Ids flood = ids(corpus().archive, "bien-phong-8");
  CHECK(std::set(flood.begin(), flood.end()) ==
        std::set<std::string>{"bien-phong-1", "bien-phong-2", "bien-phong-3", "thoi-tiet-1"});
  const Ids guards = ids(topics(), "doi");
  CHECK(std::set(guards.begin(), guards.end()) == std::set<std::string>{"don", "tuan"});
  CHECK(guards.front() == "don");
  CHECK(ids(topics(), "ca") == Ids{"quan"});
}

TEST_CASE("An article is never like itself, and all that are like it are counted") {
  SearchOptions all;
  all.limit = 10000;
  std::size_t found = 0;
  for (const Article& original : corpus().articles) {
    const Page page = similar(corpus().archive, original.id, all);
    CAPTURE(original.id, ids_of(page));
    CHECK(std::ranges::count(ids_of(page), original.id) == 0);
    CHECK(page.total == page.hits.size());
    CHECK(page.total_exact);
    CHECK_FALSE(page.relaxed);
    CHECK(page.total < corpus().articles.size() / 4);
    found += page.hits.size();
  }
  CHECK(found > 0);
}

TEST_CASE("The same article under another id is more like it than any other") {
  std::vector<Article> articles = corpus().articles;
  Article reprint = articles[0];
  reprint.id = std::string(500, 'x');
  articles.push_back(reprint);
  const Archive archive;
  archive.add(articles);
  SearchOptions options;
  options.duplicates = Duplicates::show;
  const Page page = similar(archive, articles[0].id, options);
  REQUIRE(page.hits.size() > 1);
  CHECK(page.hits[0].article.id == reprint.id);
  CHECK(page.hits[0].score > 1.5 * page.hits[1].score);
  CHECK(ids(archive, reprint.id, options).front() == articles[0].id);
}

TEST_CASE("Spellings of one word liken as much as the same spelling") {
  const Archive archive;
  archive.add(std::vector{article("a", "Kỹ sư thủy lợi hòa giải", "Kỹ sư thủy lợi."),
                          article("b", "Kĩ sư thuỷ lợi hoà giải", "Kĩ sư thuỷ lợi."),
                          article("c", "Ky su thuy loi hoa giai", "Ky su thuy loi."),
                          article("d", "Chợ phiên", "Chợ họp."), article("e", "Mưa", "Trời mưa.")});
  CHECK(ids(archive, "a") == Ids{"b"});
}

TEST_CASE("An id that no article has is an error") {
  const Error error = failure("nobody");
  CHECK(error.code() == ErrorCode::not_found);
  CHECK(error.message() == "no article has the id nobody");
  CHECK(error.where() == corpus().archive.path());
  CHECK_THROWS_AS(Searcher(corpus().archive.path()).explain_similar("nobody"), Error);
}

TEST_CASE("What has nothing in common with others is like none of them") {
  CHECK(similar(topics(), "rong").total == 0);
  CHECK(similar(topics(), "la").total == 0);
  CHECK(ids(topics(), "la").empty());
}

TEST_CASE("Words that everybody has liken no article to another") {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    const std::string own = "riêng" + std::to_string(i) + " biệt" + std::to_string(i);
    articles.push_back(article(std::to_string(i), own, own + " là của các và những thì " + own));
  }
  const Archive archive;
  archive.add(articles);
  for (const Article& a : articles) CHECK(similar(archive, a.id).total == 0);
}

TEST_CASE("The archive of one article, and of two") {
  const Archive archive;
  archive.add(std::vector{article("a", "Chợ phiên vùng cao", "Chợ phiên họp sớm.")});
  CHECK(similar(archive, "a").total == 0);
  archive.add(std::vector{article("b", "Chợ phiên vùng cao", "Chợ phiên họp muộn.")});
  CHECK(ids(archive, "a") == Ids{"b"});
}

TEST_CASE("Pages of similar articles put together are the whole") {
  const Ids all = ids(corpus().archive, "bien-phong-1");
  REQUIRE(all.size() > 2);
  Ids pieces;
  SearchOptions o;
  for (o.limit = 2; o.offset < all.size() + 2; o.offset += 2) {
    const Page page = similar(corpus().archive, "bien-phong-1", o);
    CHECK(page.total == all.size());
    for (const std::string& id : ids_of(page)) pieces.push_back(id);
  }
  CHECK(pieces == all);
  o.limit = 0;
  CHECK(similar(corpus().archive, "bien-phong-1", o).total == all.size());
  o.limit = 10001;
  CHECK(failure("bien-phong-1", o).code() == ErrorCode::query);
}

TEST_CASE("Similar articles are selected and ordered by day") {
  SearchOptions o;
  o.sort = Sort::newest;
  CHECK(ids(topics(), "doi", o) == Ids{"don", "tuan"});
  o.sort = Sort::oldest;
  CHECK(ids(topics(), "doi", o) == Ids{"tuan", "don"});
  o.published = parse_day_filter("2021");
  CHECK(ids(topics(), "doi", o) == Ids{"don"});
  o.published = parse_day_filter("2020");
  CHECK(ids(topics(), "doi", o).empty());
  CHECK(ids(topics(), "ca", o).empty());  // The other is not dated.
}

TEST_CASE("A similar article shows what it shares") {
  SearchOptions o;
  o.explain = true;
  const Page page = similar(topics(), "doi", o);
  REQUIRE(page.hits.size() == 2);
  const Hit& hit = page.hits[0];
  CHECK(hit.explanation.starts_with("shares "));
  CHECK(hit.explanation.find("\"biên phòng\"") != std::string::npos);
  CHECK(hit.explanation.find("gặt") == std::string::npos);
  REQUIRE_FALSE(hit.title_marks.empty());
  const auto [begin, end] = hit.title_marks[0];
  CHECK(hit.article.title.substr(begin, end - begin) == "biên phòng Mường Tè");
  REQUIRE_FALSE(hit.snippet.marks.empty());
  o.snippet_chars = 0;
  CHECK(similar(topics(), "doi", o).hits[0].snippet.text.empty());
}

TEST_CASE("A pair is shared when its syllables stand side by side, in that order") {
  const Archive archive;
  archive.add(std::vector{article("a", "Biên phòng", "Biên phòng, biên phòng."),
                          article("pair", "Đồn biên phòng", "Nhà."),
                          article("turned", "Phòng biên", "Nhà."),
                          article("apart", "Biên bản trong phòng", "Nhà.")});
  for (int i = 0; i < 12; ++i) archive.add(std::vector{article(std::to_string(i), "Mưa", "Mưa.")});
  SearchOptions o;
  o.explain = true;
  std::map<std::string, std::string> why;
  const Page page = similar(archive, "a", o);
  for (const Hit& hit : page.hits) why[hit.article.id] = hit.explanation;
  CHECK(why["pair"] == "shares \"biên phòng\"");
  CHECK(page.hits[0].article.id == "pair");
  for (const char* const id : {"turned", "apart"}) {
    CHECK(why[id].find("biên") != std::string::npos);
    CHECK(why[id].find('"') == std::string::npos);
  }
}

TEST_CASE("What similar articles are looked for by is explained") {
  Searcher searcher(topics().path());
  SearchOptions o;
  o.published = parse_day_filter("2020");
  const std::string text = searcher.explain_similar("doi", o);
  CHECK(text.starts_with("like: doi\npublished: 2020\n"));
  CHECK(text.find("\n  \"biên phòng\": weight ") != std::string::npos);
  CHECK(text.find("\n  lũ: weight ") != std::string::npos);
  CHECK(text.find("(2 articles)") != std::string::npos);
  CHECK(text.find("gặt") == std::string::npos);  // Nobody else has it.
  CHECK(searcher.explain_similar("rong") == "like: rong\n");
}
