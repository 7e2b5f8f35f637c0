#include "article/json_ld.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("A NewsArticle in JSON-LD fills every field", "[json_ld]") {
  const auto found = json_ld_articles({R"({"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Tựa &quot;A&quot;", "description": "Dẫn\n dài", "articleBody": "Một.\nHai.",
    "datePublished": "2024-02-28T10:00:00+07:00", "dateModified": "2024-03-01",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://a.example/1"},
    "publisher": {"name": "Báo A"}, "articleSection": ["Xã hội", "Y tế"],
    "author": [{"@type": "Person", "name": "An"}, {"name": "Bình"}],
    "keywords": ["mưa, lũ", {"@type": "DefinedTerm", "name": "bão"}]})"});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Article{.title = "Tựa \"A\"",
                            .lead = "Dẫn dài",
                            .body = "Một.\nHai.",
                            .published = "2024-02-28T10:00:00+07:00",
                            .url = "https://a.example/1",
                            .source = "Báo A",
                            .section = "Xã hội",
                            .authors = {"An", "Bình"},
                            .tags = {"mưa", "lũ", "bão"}});
}

TEST_CASE("The articles of JSON-LD are found however they are wrapped", "[json_ld]") {
  const std::string a = R"({"@type": "NewsArticle", "headline": "A"})";
  const std::string b = R"({"@type": "Article", "headline": "B"})";
  const struct {
    std::vector<std::string> blocks;
    std::string expected;
  } cases[] = {
      {{a}, "A"},
      {{"[" + b + "," + a + "]"}, "AB"},
      {{b, a, a}, "AB"},
      {{R"({"@context": "x", "@graph": [{"@type": "WebSite", "name": "S"}, )" + a + "]}"}, "A"},
      {{R"({"@type": "WebPage", "mainEntity": )" + a + "}"}, "A"},
      {{"{\"@type\": [\"Thing\", \"ReportageNewsArticle\"], \"headline\": \"C\"}"}, "C"},
      {{"{\"@type\": \"http://schema.org/BlogPosting\", \"name\": \"D\"}"}, "D"},
      {{"\n//<![CDATA[\n" + a + "\n//]]>\n"}, "A"},
      {{"<!--\n" + a + "\n-->"}, "A"},
      {{"{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;E&quot;}"}, ""},
      {{"&#123;&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;E&quot;}"},
       "E"},
      {{"{\"@type\": \"NewsArticle\", \"headline\": \"F\nG\"}"}, "F G"},
      // None.
      {{R"({"@type": "ItemList", "itemListElement": [)" + a + "]}"}, ""},
      {{R"({"@type": "Organization", "headline": "A"})"}, ""},
      {{R"({"@type": "NewsArticle", "headline": " "})"}, ""},
      {{R"({"@type": "NewsArticle", "headline": )"}, ""},
      {{"", "null", "[", "]", "{}", "[[[[[[[[[[[[" + a + "]]]]]]]]]]]]", "CDATA[", "&"}, ""},
      {{"{", a}, "A"},
  };
  for (const auto& c : cases) {
    INFO(c.blocks.front());
    std::string titles;
    for (const Article& article : json_ld_articles(c.blocks)) titles += article.title;
    CHECK(titles == c.expected);
  }
}

TEST_CASE("Values of other kinds than expected are passed over", "[json_ld]") {
  const auto found = json_ld_articles({R"({"@type": "NewsArticle", "headline": ["A", "B"],
    "author": "An, Bình", "datePublished": ["x", "2024-02-28"], "url": 5, "@id": "#article",
    "keywords": "mưa; lũ, mưa", "publisher": "Báo A", "description": null, "articleBody": 7})"});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Article{.title = "A",
                            .published = "2024-02-28",
                            .source = "Báo A",
                            .authors = {"An", "Bình"},
                            .tags = {"mưa", "lũ"}});
}

TEST_CASE("An article without section has that of the breadcrumbs", "[json_ld]") {
  const std::string crumbs = R"({"@type": "BreadcrumbList", "itemListElement": [
    {"name": "Trang chủ"}, {"item": {"name": "Xã hội", "@id": "/x"}}, {"name": "Y tế"}]})";
  const std::string article = R"({"@type": "NewsArticle", "headline": "A"})";
  const auto found = json_ld_articles({article, crumbs});
  REQUIRE(found.size() == 1);
  CHECK(found[0].section == "Xã hội");
}

}  // namespace vnfts::article
