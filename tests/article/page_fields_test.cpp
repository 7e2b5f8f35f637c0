#include "article/page_fields.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

Article read(std::vector<PageMeta> metas) {
  PageContent page;
  page.metas = std::move(metas);
  return meta_fields(page).article;
}

}  // namespace

TEST_CASE("Meta elements fill the fields, the better name first", "[page_fields]") {
  CHECK(read({{"description", "Dẫn B"},
              {"og:description", "Dẫn A"},
              {"twitter:title", "Tựa B"},
              {"og:title", "Tựa A"},
              {"title", "Tựa C"},
              {"pubdate", "2024-02-27"},
              {"datepublished", "2024-02-28"},
              {"og:site_name", "Báo A"},
              {"article:section", "Xã hội"},
              {"author", "An, Bình"},
              {"dc.creator", "Cúc"},
              {"og:url", "https://a.example/1"}}) == Article{.title = "Tựa A",
                                                             .lead = "Dẫn A",
                                                             .published = "2024-02-28",
                                                             .url = "https://a.example/1",
                                                             .source = "Báo A",
                                                             .section = "Xã hội",
                                                             .authors = {"An", "Bình"}});
}

TEST_CASE("Of one name the first value counts, and of a list all", "[page_fields]") {
  CHECK(read({{"og:title", "A"}, {"og:title", "B"}}).title == "A");
  const std::vector<std::string> tags = {"a", "b", "c"};
  CHECK(read({{"article:tag", "a"}, {"article:tag", "b; c, a"}}).tags == tags);
  CHECK(read({{"keywords", "x, y"}, {"article:tag", "a"}, {"article:tag", "b,c"}}).tags == tags);
  CHECK(read({{"article:tag", "a,b,c"}, {"keywords", "x"}}).tags == tags);
}

TEST_CASE("Values that say nothing are passed over", "[page_fields]") {
  CHECK(read({{"article:published_time", "0"}, {"pubdate", "hôm qua"}, {"date", "2024-02-28"}})
            .published == "2024-02-28");
  CHECK(read({{"author", "https://www.facebook.com/a"}, {"dc.creator", "An"}}).authors ==
        std::vector<std::string>{"An"});
  CHECK(read({{"article:section", "Trang chủ"}}).section == "");
  CHECK(read({{"og:url", "/1.html"}}).url == "");
  CHECK(read({{"viewport", "width=device-width"}}) == Article());
}

TEST_CASE("A page says that it is an article", "[page_fields]") {
  PageContent page;
  page.metas = {{"og:type", "article"}};
  CHECK(meta_fields(page).is_article);
  page.metas = {{"og:type", "website"}};
  CHECK_FALSE(meta_fields(page).is_article);
}

TEST_CASE("Addresses are absolute, and of the web", "[page_fields]") {
  const struct {
    std::string url, address, host;
  } cases[] = {
      {" https://www.a.example/1?x=1&amp;y=2 ", "https://www.a.example/1?x=1&y=2", "a.example"},
      {"//a.example/1", "https://a.example/1", "a.example"},
      {"http://a.example:8080", "http://a.example:8080", "a.example"},
      {"https://an@a.example/1", "https://an@a.example/1", "a.example"},
      {"/1.html", "", ""},
      {"javascript:alert(1)", "", ""},
      {"ftp://a.example/1", "", ""},
      {"https://", "", ""},
      {"https://a.example/a b", "", ""},
      {"", "", ""},
  };
  for (const auto& c : cases) {
    INFO(c.url);
    CHECK(web_address(c.url) == c.address);
    CHECK(host_of(web_address(c.url)) == c.host);
  }
}

TEST_CASE("A newspaper goes by its host, without what stands for the medium", "[page_fields]") {
  const struct {
    std::string url;
    std::string site;
  } cases[] = {
      {"https://www.bao.example/1.html", "bao.example"},
      {"https://m.bao.example/1.html", "bao.example"},
      {"http://WWW.M.Bao.Example:80/1?a=b.c", "bao.example"},
      {"https://thethao.bao.example", "thethao.bao.example"},
      {"https://medium.example/", "medium.example"},
      {"http://localhost/1.html", ""},
      {"bao.example/1.html", ""},
      {"b-1", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    INFO(c.url);
    CHECK(site_of(c.url) == c.site);
  }
}

}  // namespace vnfts::article
