#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "index/archive.h"
#include "index/made_articles.h"
#include "index/tcp_server.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;
using test::TcpServer;

namespace {

/// 80 articles in one index, and half and half in two.
struct Halves {
  Archive all;
  Archive first;
  Archive second;

  Halves() {
    const std::vector<Article> articles = test::made_articles(80);
    all.add(articles);
    first.add(std::span(articles).first(30));
    second.add(std::span(articles).subspan(30));
  }
};

const Halves& halves() {
  static const Halves halves;
  return halves;
}

/// An index folder whose stub somebody wrote.
class Stub {
 public:
  explicit Stub(const std::string& text) {
    std::filesystem::create_directories(archive_.path());
    std::ofstream(archive_.path() + "/XAPIANDB") << text;
  }
  std::string path() const { return archive_.path(); }

 private:
  Archive archive_;
};

std::string local(const Archive& archive) {
  return "auto ../../" + archive.folder().filename().string() + "/index/gen-000001\n";
}

std::string remote(const TcpServer& server) { return "remote " + server.place() + "\n"; }

SearchOptions everything(Sort sort = Sort::relevance) {
  SearchOptions options;
  options.limit = 100;
  options.sort = sort;
  options.duplicates = Duplicates::show;  // those of two shards are not known
  return options;
}

std::map<std::string, double> scores(const Page& page) {
  std::map<std::string, double> out;
  for (const Hit& hit : page.hits) out[hit.article.id] = hit.score;
  return out;
}

std::vector<std::string> texts(const std::vector<Completion>& completions) {
  std::vector<std::string> out;
  for (const Completion& completion : completions) out.push_back(completion.text);
  return out;
}

/// The last two words, or the one.
std::string last_words(const std::string& text) {
  const std::size_t last = text.rfind(' ');
  const std::size_t before = last == 0 || last == text.npos ? text.npos : text.rfind(' ', last - 1);
  return before == text.npos ? text : text.substr(before + 1);
}

void check_same(const Page& page, const Page& expected) {
  CHECK(page.total == expected.total);
  CHECK(page.relaxed == expected.relaxed);
  REQUIRE(page.hits.size() == expected.hits.size());
  const auto known = scores(expected);
  for (const auto& [id, score] : scores(page)) {
    REQUIRE(known.count(id) == 1);
    CHECK(score == Approx(known.at(id)).epsilon(1e-9));
  }
}

void check_same(const Facets& facets, const Facets& expected) {
  CHECK(facets.counts == expected.counts);
  CHECK(facets.total == expected.total);
  CHECK(facets.without == expected.without);
  CHECK(facets.relaxed == expected.relaxed);
}

/// Both answer alike, up to the order of articles with the same score or day.
void check_same(const std::string& path, const std::string& expected) {
  Searcher searcher(path);
  Searcher whole(expected);
  for (const char* typed : {"bo",
                            "bo doi",
                            "bộ đội biên phòng",
                            "bo doi bien phong texas",
                            "\"bo doi\" OR tphcm",
                            "doi NEAR/3 28",
                            "ph* -texas",
                            "date:2024-03-15",
                            "=bò mưa",
                            "bo doi zzz",
                            "nhnn",
                            "ngan hang nha nuoc",
                            "mentions:2024-03-15",
                            "mua mentions:15/3",
                            "date:16/3",
                            "dated:stated -mentions:17/3/2024",
                            "place:tp.hcm",
                            "bo -place:tp.hcm",
                            "mua place:texas",
                            "near:tp.hcm,300km",
                            "bo doi zzz place:=tp.hcm"}) {
    INFO(typed);
    const Query query = parse_query(typed);
    check_same(searcher.search(query, everything()), whole.search(query, everything()));
    CHECK(searcher.explain(query) == whole.explain(query));
    const Page dated = searcher.search(query, everything(Sort::oldest));
    CHECK(std::ranges::is_sorted(dated.hits, {}, [](const Hit& hit) {
      REQUIRE(hit.published);
      return hit.published->day;
    }));
    check_same(dated, whole.search(query, everything(Sort::oldest)));
    for (const FacetBy by : {FacetBy::year, FacetBy::day, FacetBy::mentioned_month,
                             FacetBy::province_today, FacetBy::district})
      check_same(searcher.facets(query, by), whole.facets(query, by));
    CHECK(whole.facets(query, FacetBy::day).total == whole.search(query, everything()).total);
  }
  CHECK(whole.search(parse_query("place:tp.hcm")).total > 0);
  std::size_t proposals = 0;
  for (const char* typed : {"bộ đọi biên phòg", "ngân hàng nhà nức", "texs"}) {
    INFO(typed);
    const auto proposed = searcher.suggest(parse_query(typed));
    const auto expected = whole.suggest(parse_query(typed));
    REQUIRE(proposed.has_value() == expected.has_value());
    if (!proposed) continue;
    ++proposals;
    CHECK(proposed->query == expected->query);
  }
  CHECK(proposals > 0);
  CHECK(texts(searcher.complete("ngân hàng ")) == texts(whole.complete("ngân hàng ")));
  // Where phrases are looked up in a sample of articles, shards have another sample.
  for (const char* typed : {"bo", "bo doi b", "ngân hàng "}) {
    INFO(typed);
    const auto completions = texts(searcher.complete(typed));
    CHECK_FALSE(completions.empty());
    for (const std::string& text : completions) {
      INFO(text);
      CHECK(whole.search(parse_query("=\"" + last_words(text) + "\""), {}).total > 0);
    }
  }
  CHECK(searcher.find("a7")->article == whole.find("a7")->article);
  CHECK_FALSE(searcher.find("a80"));
  check_same(searcher.similar("a7", everything()), whole.similar("a7", everything()));
  CHECK(searcher.similar("a7", everything()).total > 0);
  CHECK(index_stats(path).articles == 80);
  CHECK(index_stats(path).terms == index_stats(expected).terms);
}

ErrorCode failure_of(const std::string& stub) {
  const Stub index(stub);
  try {
    Searcher searcher(index.path());
  } catch (const Error& e) {
    CHECK_FALSE(e.hint().empty());
    return e.code();
  }
  FAIL("nothing was thrown for " << stub);
  return {};
}

}  // namespace

TEST_CASE("Two shards answer as one index of all does") {
  const Stub both(local(halves().first) + local(halves().second));
  check_same(both.path(), halves().all.path());
}

TEST_CASE("Remote shards answer as one index of all does") {
  if (!TcpServer::installed()) {
    WARN("xapian-tcpsrv is not installed: no remote shard was asked");
    return;
  }
  const TcpServer first(halves().first.path());
  const TcpServer second(halves().second.path());
  check_same(Stub(local(halves().first) + remote(second)).path(), halves().all.path());
  check_same(Stub(remote(first) + remote(second)).path(), halves().all.path());
}

TEST_CASE("One remote shard alone is an index") {
  if (!TcpServer::installed()) {
    WARN("xapian-tcpsrv is not installed: no remote shard was asked");
    return;
  }
  const TcpServer server(halves().all.path());
  check_same(Stub(remote(server)).path(), halves().all.path());
}

TEST_CASE("A shard that cannot be opened is an error, not fewer hits") {
  const std::string good = local(halves().first);
  CHECK(failure_of("") == ErrorCode::damaged);
  CHECK(failure_of(good + "remote localhost\n") == ErrorCode::damaged);
  CHECK(failure_of(good + "remote :8000\n") == ErrorCode::damaged);
  CHECK(failure_of(good + "remote localhost:99999\n") == ErrorCode::damaged);
  CHECK(failure_of(good + "remote localhost:http\n") == ErrorCode::damaged);
  CHECK(failure_of(good + "inmemory x\n") == ErrorCode::damaged);
  CHECK(failure_of(good + "auto gen-000009\n") == ErrorCode::not_found);
  const std::string nobody = std::to_string(TcpServer::free_port());
  CHECK(failure_of(good + "remote 127.0.0.1:" + nobody + "\n") == ErrorCode::io);
}
