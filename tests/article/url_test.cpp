#include "article/url.h"

#include <catch2/catch.hpp>
#include <random>

namespace vnfts::article {

TEST_CASE("Spellings of an address have one normal form", "[url]") {
  struct Case {
    const char *url, *expected;
  };
  const Case cases[] = {
      {"http://bao.example/a-1.html", "https://bao.example/a-1.html"},
      {"HTTPS://WWW.Bao.Example/a-1.html", "https://bao.example/a-1.html"},
      {"//bao.example/a", "https://bao.example/a"},
      {" https://bao.example/a\n", "https://bao.example/a"},
      {"http://bao.example:80/a", "https://bao.example/a"},
      {"https://bao.example:443/a", "https://bao.example/a"},
      {"https://bao.example:8080/a", "https://bao.example:8080/a"},
      {"https://bao.example./a", "https://bao.example/a"},
      {"https://m.bao.example/a", "https://bao.example/a"},
      {"https://www.m.bao.example/a", "https://bao.example/a"},
      {"https://mobile.bao.example/a", "https://bao.example/a"},
      {"https://amp.bao.example/a", "https://bao.example/a"},
      {"https://m.example/a", "https://m.example/a"},
      {"https://tin.bao.example/a", "https://tin.bao.example/a"},
      {"https://bao.example/a/", "https://bao.example/a"},
      {"https://bao.example/a//", "https://bao.example/a"},
      {"https://bao.example", "https://bao.example/"},
      {"https://bao.example/index.html", "https://bao.example/"},
      {"https://bao.example/a/INDEX.PHP", "https://bao.example/a"},
      {"https://bao.example/tim-index.html", "https://bao.example/tim-index.html"},
      {"https://bao.example/a/amp", "https://bao.example/a"},
      {"https://bao.example/a/amp/", "https://bao.example/a"},
      {"https://bao.example/a.amp", "https://bao.example/a"},
      {"https://bao.example/a.amp.html", "https://bao.example/a.html"},
      {"https://bao.example/a?amp", "https://bao.example/a"},
      {"https://bao.example/a?outputType=amp", "https://bao.example/a"},
      {"https://bao.example/camp", "https://bao.example/camp"},
      {"https://bao.example/a#binh-luan", "https://bao.example/a"},
      {"https://bao.example/a?utm_source=x&utm_medium=y", "https://bao.example/a"},
      {"https://bao.example/a?UTM_Source=x", "https://bao.example/a"},
      {"https://bao.example/a?id=5&fbclid=z#c", "https://bao.example/a?id=5"},
      {"https://bao.example/a?gclid=z&id=5&page=2&zarsrc=30", "https://bao.example/a?id=5&page=2"},
      {"https://bao.example/a?utm%5Fsource=x&id=5", "https://bao.example/a?id=5"},
      {"https://bao.example/a?id=5&&", "https://bao.example/a?id=5"},
      {"https://bao.example/a?", "https://bao.example/a"},
      {"https://bao.example?id=5", "https://bao.example/?id=5"},
      {"https://bao.example/Tin-A", "https://bao.example/Tin-A"},
      {"https://bao.example/%74in%2d1", "https://bao.example/tin-1"},
      {"https://bao.example/m%c6%b0a", "https://bao.example/m%C6%B0a"},
      {"https://bao.example/100%-that", "https://bao.example/100%25-that"},
      {"https://bao.example/a b #c", "https://bao.example/a%20b%20"},
      {"https://bao.example/%%341", "https://bao.example/%2541"},
  };
  for (const Case& c : cases) {
    INFO(c.url);
    CHECK(normalized_url(c.url) == c.expected);
  }
}

TEST_CASE("What is no address of the web stays as it is", "[url]") {
  for (const char* url :
       {"", "bao.example/a", "ftp://bao.example/a/", "mailto:a@bao.example", "a 1",
        "http:", "http://", "https:///a", "http://bao .example/a", "tin-2024"})
    CHECK(normalized_url(url) == url);
  const std::string longest = "http://bao.example/" + std::string(5000, 'a');
  CHECK(normalized_url(longest) == longest);
}

TEST_CASE("Another article has another address", "[url]") {
  for (const auto& [one, other] : {std::pair("https://a.example/x", "https://b.example/x"),
                                   {"https://a.example/x", "https://a.example/X"},
                                   {"https://a.example/?id=1", "https://a.example/?id=2"},
                                   {"https://a.example/x?p=1", "https://a.example/x?p=2"},
                                   {"https://a.example/x", "https://a.example/x/y"}})
    CHECK(normalized_url(one) != normalized_url(other));
}

TEST_CASE("An address names a page when it has more than a host", "[url]") {
  CHECK(names_page("https://bao.example/a"));
  CHECK(names_page("https://bao.example/?id=5"));
  CHECK_FALSE(names_page("https://bao.example/"));
  CHECK_FALSE(names_page("https://bao.example"));
  CHECK_FALSE(names_page("tin-2024"));
  CHECK_FALSE(names_page(""));
}

TEST_CASE("A normal form is its own normal form, of any bytes", "[url]") {
  constexpr std::string_view pieces[] = {"http://", "//",   "www.", "m.",  "amp",   ".",
                                         "/",       "?",    "&",    "=",   "#",     "%",
                                         "%4",      "41",   "%2f",  ":80", ":",     "index.html",
                                         "utm_a",   ".amp", "\xC3", " ",   ".html", "bao.example"};
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    std::string url = random() % 4 == 0 ? "" : "http://";
    for (std::size_t n = random() % 10; n > 0; --n) url += pieces[random() % std::size(pieces)];
    const std::string once = normalized_url(url);
    if (normalized_url(once) != once) FAIL_CHECK(url << " -> " << once);
  }
}

}  // namespace vnfts::article
