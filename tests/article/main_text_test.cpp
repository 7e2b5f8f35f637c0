#include "article/main_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::article {

namespace {

const std::string a = "Đoạn thứ nhất kể rằng trời mưa suốt đêm, nước suối dâng cao quá cầu.";
const std::string b = "Đoạn thứ hai kể tiếp, rằng sáng ra nắng lên, ai nấy lại ra đồng sớm.";
const std::string c = "Đoạn thứ ba kể nốt, rằng chiều đến gió mát, trẻ con thả diều trên đê.";
const std::string junk = "Dòng này ở ngoài bài viết, tuy nó cũng có chữ và có dấu chấm hẳn hoi.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
std::string link(const std::string& text) { return "<p><a href=x>" + text + "</a></p>"; }

std::string main_text(const std::string& html, bool everywhere = false) {
  const PageContent page = read_page_content(html);
  std::string out;
  for (const std::uint32_t line : find_main_text(page, everywhere).lines)
    out.append(out.empty() ? "" : "\n").append(page.text_of(page.lines[line]));
  return out;
}

}  // namespace

TEST_CASE("The text of the article is told from what stands around it", "[main_text]") {
  const std::string abc = a + "\n" + b + "\n" + c;
  const std::string text = p(a) + p(b) + p(c);
  const struct {
    std::string html, expected;
  } cases[] = {
      {text, abc},
      {"<div>" + text + "</div><div>" + p(junk) + "</div>", abc},
      {"<div><div>" + text + "</div></div><div class=x><div>" + p(junk) + "</div></div>", abc},
      // The parts of one article: in elements of one class, or each paragraph in its own.
      {"<div><div class=n>" + text + text + text + "</div><div class=n>" + p(junk) + "</div></div>",
       abc + "\n" + abc + "\n" + abc + "\n" + junk},
      {"<div><div>" + p(a) + "</div><div>" + p(b) + "</div><div>" + p(c) + "</div></div>", abc},
      // Links, and what leads away.
      {"<div>" + p(a) + link("Một bài khác của báo") + p(b) + p(c) + "</div>", abc},
      {"<div>" + p(a) + p("Xem thêm: <a href=x>bài khác</a>") + p(b) + p(c) + "</div>", abc},
      {"<div>" + p(a) + p(b) + p(c) + "<h3>Tin liên quan</h3>" + link("Bài khác") + "</div>", abc},
      // Classes decide.
      {"<div class=detail-content>" + text + "</div><div>" + p(junk) + p(junk) + "</div>", abc},
      {"<div class=wrap>" + text + "<div class=comments>" + p(junk) + "</div></div>", abc},
      {"<div>" + text + "<p class=caption>" + junk + "</p></div>", abc},
      // Words alone at the ends, and between.
      {"<div>" + p("Chia sẻ") + text + p("Lưu bài") + "</div>", abc},
      {"<div><h3>Mưa</h3>" + p(a) + p("Nắng") + p(b) + "</div>", "Mưa\n" + a + "\nNắng\n" + b},
      {"<div>" + p(a) + p(b) + "<ul><li>Một<li>Hai</ul></div>", a + "\n" + b + "\nMột\nHai"},
      {"", ""},
      {"<p>Chữ</p>", ""},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    CHECK(main_text(c.html) == c.expected);
  }
}

TEST_CASE("What classes call something else is read on demand", "[main_text]") {
  const std::string html = "<div class=related-news>" + p(a) + p(b) + "</div>";
  CHECK(main_text(html) == "");
  CHECK(main_text(html, true) == a + "\n" + b);
}

TEST_CASE("A list of articles is told from an article with links in it", "[main_text]") {
  const auto is_list = [](const std::string& html) {
    return find_main_text(read_page_content(html)).list;
  };
  const std::string headline = link("Một bài khác của báo này");
  const std::string item = "<div>" + headline + p(a) + "</div>";
  CHECK(is_list("<div>" + item + item + item + item + item + "</div>"));
  CHECK_FALSE(is_list("<div>" + p(a) + headline + p(b) + headline + p(c) + headline + p(a) + p(b) +
                      headline + p(c) + "</div>"));
  CHECK_FALSE(is_list(p(a) + p(b)));
}

}  // namespace vnfts::article
