#include "article/page_content.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

/// "text/text" with the bytes that are links in brackets where there are any.
std::string lines(std::string_view html) {
  const PageContent page = read_page_content(html);
  std::string out;
  for (const PageLine& line : page.lines) {
    out.append(out.empty() ? "" : "/").append(page.text_of(line));
    if (line.linked > 0) out += "[" + std::to_string(line.linked) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("A page is divided into lines", "[page_content]") {
  const struct {
    std::string html, expected;
  } cases[] = {
      {"<p>Một<p>Hai<br>ba</p>bốn", "Một/Hai/ba/bốn"},
      {"<p>Xem <a href=x>bài này</a> nhé", "Xem bài này nhé[10]"},
      {"<p><a name=x>Một</a>", "Một"},
      {"<table><tr><td>A<td>B<tr><td><p>C</p><td><p>D</p></table>", "A B/C D"},
      {"<table><tr><td><a href=x>A</a><td>B</table>", "A[1]/B"},
      {"<table><tr><td><p>A</p><p>B</p><td>C</table>", "A/B/C"},
      {"<div>An <span class=author>An</span> | <time>28/2</time></div>", "An/An/|/28/2"},
      {"<p><span class=location-stamp>Hà Nội</span>Trời</p>", "Hà Nội Trời"},
      {"<nav>A</nav><footer>B</footer><p hidden>C</p><select><option>D</select>E", "E"},
      {"<nav class=breadcrumb>A</nav>", "A"},
      {"<div style='display:none'>A<p>B</div>C", "C"},
      {"<title>A</title><style>B</style><noscript>C</noscript>D", "D"},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    CHECK(lines(c.html) == c.expected);
  }
}

TEST_CASE("A line knows its container and what is around it", "[page_content]") {
  const PageContent page = read_page_content(
      "<div class=a><div class=b><p>1</p><p class=sapo><b>2</b></p></div><p>3</p></div>"
      "<div class='related'><i>4</i></div><h2>5</h2><p class=sapo>6 <b>7</b></p>");
  REQUIRE(page.lines.size() == 6);
  const auto parent = [&](std::size_t line) {
    return page.containers[page.lines[line].container].parent;
  };
  CHECK(page.lines[0].container == page.lines[1].container);
  CHECK(parent(0) == page.lines[2].container);
  CHECK(page.lines[3].container != page.lines[2].container);
  CHECK(parent(3) == parent(2));
  CHECK(page.lines[0].marks == 0);
  CHECK(page.lines[1].marks == (mark_lead | mark_bold));
  CHECK(page.lines[3].marks == mark_aside);
  CHECK(page.lines[4].marks == mark_heading);
  CHECK(page.lines[5].marks == mark_lead);
}

TEST_CASE("What a page says outside its text is kept", "[page_content]") {
  const PageContent page = read_page_content(
      "<title> Tựa &amp;amp; </title><title>x</title><link rel=Canonical href=' "
      "https://a.example/1 '>"
      "<meta property=og:title content='A &amp;quot;B&amp;quot;'><meta name=Keywords content='x'>"
      "<meta name=empty content=' '><script type='application/ld+json'>{\"a\": \"<p>\"}</script>"
      "<script>{}</script><span itemprop=datePublished content=2024-02-28></span>"
      "<time datetime=2024-02-27>x</time><div class=comments><time datetime=2024-02-26>x</time>"
      "<b itemprop=author content=An></b></div>");
  CHECK(page.title == "Tựa &");
  CHECK(page.canonical == "https://a.example/1");
  std::string metas;
  for (const PageMeta& meta : page.metas) metas += meta.name + "=" + meta.content + ";";
  CHECK(metas == "og:title=A \"B\";keywords=x;datepublished=2024-02-28;");
  CHECK(page.json_ld == std::vector<std::string>{"{\"a\": \"<p>\"}"});
  CHECK(page.times == std::vector<std::string>{"2024-02-27"});
}

}  // namespace vnfts::article
