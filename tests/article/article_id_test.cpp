#include "article/article_id.h"

#include <catch2/catch.hpp>
#include <set>

namespace vnfts::article {

TEST_CASE("An id is the one given, else the URL, without white space around", "[article_id]") {
  CHECK(article_id({.id = " a 1\n", .title = "t", .url = "u"}) == "a 1");
  CHECK(article_id({.id = " ", .title = "t", .url = "\tu "}) == "u");
}

TEST_CASE("Spellings of one URL are one id", "[article_id]") {
  CHECK(article_id({.url = "http://www.bao.example/a?utm_source=fb"}) == "https://bao.example/a");
  CHECK(article_id({.url = "https://m.bao.example/a/#top"}) == "https://bao.example/a");
  CHECK(article_id({.id = "http://www.bao.example/a?utm_source=fb"}) ==
        "http://www.bao.example/a?utm_source=fb");
}

TEST_CASE("A hash is 32 hexadecimal digits and tells fields apart", "[article_id]") {
  const Article articles[] = {
      {},
      {.title = "ab"},
      {.title = "a", .lead = "b"},
      {.lead = "ab"},
      {.body = "ab"},
      {.published = "ab"},
      {.source = "ab"},
  };
  std::set<std::string> ids;
  for (const Article& article : articles) {
    const std::string id = article_id(article);
    CHECK(id.size() == 32);
    CHECK(id.find_first_not_of("0123456789abcdef") == id.npos);
    ids.insert(id);
  }
  CHECK(ids.size() == std::size(articles));
}

TEST_CASE("A hash stays the same from run to run and version to version", "[article_id]") {
  // XXH3_128bits of "Mưa\x1F\x1FLớn.\x1F\x1F\x1F", as xxhsum -H2 prints it.
  CHECK(article_id({.title = "Mưa", .body = "Lớn."}) == "8633d781764e0d87f02b81c292c291db");
  CHECK(article_id({.title = "Mưa", .body = "Lớn.", .authors = {"An"}}) ==
        article_id({.title = "Mưa", .body = "Lớn.", .section = "x"}));
}

}  // namespace vnfts::article
