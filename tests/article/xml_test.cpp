// Feeds and exports that are broken or hostile; whole ones are in dumps_test.cpp.
#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

namespace {

std::string item(const std::string& id, const std::string& inside = {}) {
  return "<item><guid>" + id + "</guid><title>Tin</title>" + inside + "</item>\n";
}

Strings reasons(const Found& found) {
  Strings all;
  for (const Rejection& rejection : found.rejections) all.push_back(rejection.reason);
  return all;
}

}  // namespace

TEST_CASE("What is ill-formed in a feed is named once and costs little", "[xml]") {
  const TempFolder folder;
  const struct {
    std::string name, feed;
    Strings ids, places;
  } cases[] = {
      {"crossed",
       "<rss>\n" + item("1", "<b><i>x</b></i>") + item("2") + "</rss>",
       {"1", "2"},
       {":2"}},
      {"end missing",
       "<rss>\n<item><guid>1</guid><title>a</title>\n" + item("2") + "</rss>",
       {"1", "2"},
       {":4"}},
      {"cut", "<rss>\n" + item("1") + "<item><guid>2</guid><title>b", {"1"}, {":3"}},
      {"cut between", "<rss>\n" + item("1"), {"1"}, {":2"}},
      {"unknown entity",
       "<rss>" + item("1", "<description>&la;&eacute;</description>") + "</rss>",
       {"1"},
       {}},
      {"unknown prefix", "<rss>" + item("1", "<x:y>z</x:y>") + "</rss>", {"1"}, {}},
      {"ampersand", "<rss>" + item("1", "<description>a & b</description>") + "</rss>", {"1"}, {}},
      {"other", "<rss></rss>", {}, {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const std::string path = folder.write("a.rss", c.feed);
    const Found found = read_all(path);
    CHECK(found.ids() == c.ids);
    Strings places;
    for (const std::string& place : found.places()) places.push_back(place.substr(path.size()));
    CAPTURE(reasons(found));
    CHECK(places == c.places);
    CHECK(found.error == "");
  }
}

TEST_CASE("Entities of a document neither unfold nor reach outside", "[xml]") {
  const TempFolder folder;
  const std::string secret = folder.write("secret", "mật khẩu");
  std::string types = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x SYSTEM \"file://" +
                      secret + "\"><!ENTITY % p SYSTEM \"file://" + secret + "\"> %p;\n";
  for (char c = 'b'; c <= 'z'; ++c)
    if (c != 'x')
      types += std::string("<!ENTITY ") + c + " \"&" + char(c - 1) + ";&" + char(c - 1) + ";\">\n";
  const std::string feed = "<?xml version=\"1.0\"?>\n" + types + "]>\n<rss>" +
                           item("1", "<description>Trước &w; giữa &x; sau</description>") +
                           "</rss>";
  const Found found = read_all(folder.write("a.rss", feed));
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].lead.starts_with("Trước"));
  CHECK(found.articles[0].lead.find("aa") == std::string::npos);
  CHECK(found.articles[0].lead.find("mật khẩu") == std::string::npos);
}

TEST_CASE("Depth, long names and long tags end a document, not the program", "[xml]") {
  const TempFolder folder;
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  for (const std::string& inside :
       {deep, "<" + std::string(20 << 20, 'x'), "<a b=\"" + std::string(20 << 20, 'x'),
        "<!-- " + std::string(20 << 20, 'x'), "<![CDATA[" + std::string(20 << 20, 'x')}) {
    CAPTURE(inside.substr(0, 10));
    const Found found = read_all(folder.write("a.rss", "<rss>" + item("1") + "<item>" + inside));
    CHECK(found.ids() == Strings{"1"});
    CHECK(found.rejections.size() == 1);
    CHECK(found.error == "");
  }
}

TEST_CASE("An item over the limit of a record costs itself", "[xml]") {
  const TempFolder folder;
  ReadOptions options;
  options.max_record_bytes = 1000;
  const std::string path = folder.write(
      "a.rss", "<rss>\n" + item("1", "<description>" + std::string(2000, 'x') + "</description>") +
                   item("2") + "</rss>");
  const Found found = read_all(path, options);
  CHECK(found.ids() == Strings{"2"});
  CHECK(found.places() == Strings{path + ":2"});
  CHECK(reasons(found) == Strings{"longer than 1000 bytes, the limit of a record"});
}

TEST_CASE("A page of a wiki that is cut or too long is named", "[xml]") {
  const TempFolder folder;
  const auto page = [](const std::string& title, const std::string& text) {
    return "<page><title>" + title + "</title><ns>0</ns><revision><text>" + text +
           "</text></revision></page>\n";
  };
  ReadOptions options;
  options.max_record_bytes = 1000;
  const std::string path = folder.write(
      "a.xml", "<mediawiki>\n" + page("Dài", std::string(2000, 'x')) + page("Rỗng", "{{a}}") +
                   page("Sông", "Nước.") + "<page><title>Cụt\x09\nrồi</title><revision><text>Ng");
  const Found found = read_all(path, options);
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "Sông");
  CHECK(found.places() == Strings{path + ":2", path + ":3", path + ":5"});
  REQUIRE(found.rejections.size() == 3);
  CHECK(found.rejections[1].reason == "a page without text");
  CHECK(found.rejections[2].reason.starts_with("the page Cụt??rồi is never closed"));
}

TEST_CASE("A sink that has had enough stops a feed at once", "[xml]") {
  const TempFolder folder;
  const std::string path = folder.write("a.rss", "<rss>" + item("1") + item("2") + "</rss>");
  int calls = 0;
  ReadSink sink;
  sink.article = [&](Article&&) { return ++calls, false; };
  read_articles(path, {}, sink);
  CHECK(calls == 1);
  sink.article = [](Article&&) -> bool { throw std::runtime_error("đầy"); };
  CHECK_THROWS_WITH(read_articles(path, {}, sink), "đầy");
}

}  // namespace vnfts
