#include "article/line_fields.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::article {

namespace {

const std::string text =
    "<p>Đoạn thứ nhất kể rằng trời mưa suốt đêm, nước suối dâng cao quá cầu.</p>"
    "<p>Đoạn thứ hai kể tiếp, rằng sáng ra nắng lên, ai nấy lại ra đồng sớm.</p>";

Article read(const std::string& html, std::string_view like = {}) {
  const PageContent page = read_page_content("<div>" + html + "</div>");
  return line_fields(page, find_main_text(page), like);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("The title is the heading that is like the one known, else the first", "[line_fields]") {
  const std::string headings = "<h1><a href=/>Báo A</a></h1><h1>Mưa đêm</h1><h1>Nắng sớm</h1>";
  CHECK(read(headings + text).title == "Mưa đêm");
  CHECK(read(headings + text, "Nắng sớm - Báo A").title == "Nắng sớm");
  CHECK(read(headings + text, "Nắng...").title == "Nắng sớm");
  CHECK(read("<p>Mưa suốt đêm</p>" + text, "Báo A: Mưa suốt đêm").title == "Mưa suốt đêm");
  CHECK(read("<p>Mưa suốt đêm</p>" + text, "Chuyện khác").title == "");
  CHECK(read(text).title == "");
}

TEST_CASE("Author, date and origin are not of the text", "[line_fields]") {
  const struct {
    std::string html, published;
    Names authors;
  } cases[] = {
      {"<h1>Mưa</h1><p class=author>An</p><p class=date>28/2/2024</p>" + text, "28/2/2024", {"An"}},
      {"<h1>Mưa</h1><p>28/2/2024 10:30</p>" + text, "28/2/2024 10:30", {}},
      {"<h1>Mưa</h1><p class=meta-time>Báo A | 28/2/2024 10:30</p>" + text, "28/2/2024 10:30", {}},
      {"<p class=time>28/2/2024</p><h1>Mưa</h1>" + text, "28/2/2024", {}},
      {"<h1>Mưa</h1>" + text + "<p align=right><b>Lê An</b></p>", "", {"Lê An"}},
      {"<h1>Mưa</h1>" + text + "<p>Theo TTXVN</p>", "", {"TTXVN"}},
      {"<h1>Mưa</h1>" + text + "<p class=author>An</p><p>(Nguồn: TTXVN)</p>", "", {"An"}},
      {"<h1>Mưa</h1>" + text + "<div class=comment><b class=author>An</b></div>", "", {}},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    const Article article = read(c.html);
    CHECK(article.published == c.published);
    CHECK(article.authors == c.authors);
    CHECK(article.body == read(text).body);
  }
}

TEST_CASE("The section is the first on the way to the page", "[line_fields]") {
  const struct {
    std::string html, section;
  } cases[] = {
      {"<ul class=breadcrumb><li>Trang chủ<li>Xã hội<li>Y tế</ul>", "Xã hội"},
      {"<div class=breadcrumb><a href=/>Trang chủ</a> › <a href=x>Xã hội</a> › Y tế</div>",
       "Xã hội"},
      {"<nav aria-label=breadcrumb>Xã hội / Y tế</nav>", "Xã hội"},
      {"<div class=breadcrumb>Trang chủ » Mưa</div><h1>Mưa</h1>", ""},
      {"<div class=menu>Xã hội</div>", ""},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    CHECK(read(c.html + text).section == c.section);
  }
}

TEST_CASE("A text that is cut off is completed by the whole", "[line_fields]") {
  const struct {
    std::string whole, part;
    bool completes;
  } cases[] = {
      {"Mưa suốt đêm.", "Mưa suốt đêm.", true},
      {"Mưa suốt đêm.", "Mưa suốt...", true},
      {"Mưa suốt đêm.", "Mưa suốt…", true},
      {"(Báo A) - Mưa suốt đêm.", "Mưa suốt đêm", true},
      {"Mưa suốt đêm và cả ngày.", "Mưa suốt đêm", false},
      {"Mưa", "Mưa suốt đêm", false},
      {"Mưa", "", false},
      {"Mưa", "...", false},
      {"", "", false},
  };
  for (const auto& c : cases) {
    INFO(c.whole << " / " << c.part);
    CHECK(completes(c.whole, c.part) == c.completes);
  }
}

}  // namespace vnfts::article
