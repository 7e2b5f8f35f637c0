#include "article/wiki_text.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("Wikitext becomes what a reader sees", "[wiki_text]") {
  const struct {
    std::string wikitext, expected;
  } cases[] = {
      {"", ""},
      {"'''Sông''' là ''nước''.", "Sông là nước."},
      {"[[Hà Nội]] và [[Huế|cố đô]]", "Hà Nội và cố đô"},
      {"[[:Thể loại:Sông]]", "Thể loại:Sông"},
      {"a {{b|{{c}}|d}} e", "a e"},
      {"a\n{|\n| b\n{|\n| c\n|}\n|}\nd", "a\nd"},
      {"a<ref>b</ref>c<ref name=x/>d<!-- e -->f", "acdf"},
      {"[[Tập tin:a.jpg|nhỏ|Ở [[Huế]]]]x", "x"},
      {"[[Hình:a.jpg]][[File:b.png|c]][[Thể loại:D]][[fr:E]]x", "x"},
      {"[https://a.example/x lời] [https://b.example]", "lời"},
      {"== Đầu ==\n* một\n** hai\n# ba\n: bốn\n----\n__NOTOC__", "Đầu\nmột\nhai\nba\nbốn"},
      {"[[A|b {{c}} d]]", "b d"},
      {"x<sub>2</sub> &nbsp;y", "x2 y"},
      {"a<references />b", "ab"},
      // Never closed.
      {"a {{b c", "a {{b c"},
      {"a }} b ]] c", "a }} b ]] c"},
      {"[[a {{b]] c", "a {{b c"},
      {"{{a [[b}} c", "c"},
      {"a<!-- b", "a<!-- b"},
      {"a [http://b", "a [http://b"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.wikitext);
    CHECK(wiki_text(c.wikitext) == c.expected);
  }
}

TEST_CASE("Categories are named in order", "[wiki_text]") {
  CHECK(wiki_categories("[[Thể loại:Sông|S]] [[Category: Hồ ]] [[Thể loại:x") ==
        std::vector<std::string>{"Sông", "Hồ"});
}

TEST_CASE("Hostile wikitext takes linear time", "[wiki_text]") {
  for (const std::string part :
       {"{{", "[[", "}}", "{{[[", "<ref", "<ref>", "<!--", "[http://", "''", "\n{|", "]]{{", "[[a|",
        "=", "*", "<ref name=\"", "[[Thể loại:"}) {
    CAPTURE(part);
    std::string text;
    while (text.size() < 1 << 20) text += part;
    wiki_text(text);
    wiki_categories(text);
  }
}

}  // namespace vnfts::article
