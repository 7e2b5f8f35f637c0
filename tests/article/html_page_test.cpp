#include "article/html_page.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace vnfts::article {

namespace {

namespace fs = std::filesystem;

const fs::path pages = fs::path(VNFTS_SOURCE_DIR) / "tests" / "article" / "pages";

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "; ") + item;
  return out;
}

/// All that was read, as the files beside the pages have it.
std::string shown(const PageReading& reading) {
  const Article& a = reading.article;
  if (!reading.reason.empty()) return "reason: " + reading.reason + "\n";
  return "title: " + a.title + "\nlead: " + a.lead + "\npublished: " + a.published +
         "\nurl: " + a.url + "\nsource: " + a.source + "\nsection: " + a.section +
         "\nauthors: " + joined(a.authors) + "\ntags: " + joined(a.tags) + "\n\n" + a.body + "\n";
}

/// A page with so much text that it is an article whatever else it says.
std::string page(const std::string& head, const std::string& before = "",
                 const std::string& after = "") {
  return "<html><head>" + head + "</head><body>" + before +
         "<p>Đoạn thứ nhất của bài viết này kể rằng trời mưa suốt đêm, nước suối dâng cao.</p>"
         "<p>Đoạn thứ hai của bài viết kể tiếp, rằng sáng ra nắng lên, ai nấy lại ra đồng.</p>"
         "<p>Đoạn thứ ba là đoạn kết.</p>" +
         after + "</body></html>";
}

Article article(const std::string& html, std::string_view url = {}) {
  PageReading reading = read_page(html, url);
  INFO(html);
  REQUIRE(reading.reason == "");
  return std::move(reading.article);
}

std::string meta(const std::string& name, const std::string& content) {
  return "<meta property=\"" + name + "\" content=\"" + content + "\">";
}

std::string json_ld(const std::string& members) {
  return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + members +
         "}</script>";
}

}  // namespace

// After a wanted change: VNFTS_UPDATE_GOLDEN=1 build/tests/vnfts_tests "[html_page]"
TEST_CASE("Pages of all kinds of sites are read as the files beside them say", "[html_page]") {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(pages)) {
    if (entry.path().extension() != ".html") continue;
    ++count;
    const std::string read = shown(read_page(contents(entry.path())));
    fs::path expected = entry.path();
    expected.replace_extension(".txt");
    if (std::getenv("VNFTS_UPDATE_GOLDEN")) std::ofstream(expected, std::ios::binary) << read;
    INFO(expected);
    CHECK(read == contents(expected));
  }
  CHECK(count >= 10);
}

TEST_CASE("Each field is from the most trusted place that has it", "[html_page]") {
  const std::string h1 = "<h1>Tựa trên trang</h1>";
  const struct {
    std::string html, expected;
  } titles[] = {
      {page(json_ld("\"headline\":\"Tựa A\"") + meta("og:title", "Tựa B"), h1), "Tựa A"},
      {page(meta("og:title", "Tựa B") + "<title>Tựa C</title>", h1), "Tựa B"},
      {page("<title>Tựa C</title>", h1), "Tựa trên trang"},
      {page("<title>Tựa ở cửa sổ - Báo Ví Dụ</title>"), "Tựa ở cửa sổ"},
      {page("<title>Tựa ở cửa sổ | Xã hội | Ví Dụ</title>"), "Tựa ở cửa sổ"},
      {page(meta("og:title", "Tựa trên trang - VIDU.VN"), h1), "Tựa trên trang"},
      {page(json_ld("\"headline\":\"Tựa trên...\""), h1), "Tựa trên trang"},
      {page(meta("og:title", " ") + "<title></title>"), ""},
  };
  for (const auto& c : titles) CHECK(article(c.html).title == c.expected);
  const struct {
    std::string html, expected;
  } dates[] = {
      {page(json_ld("\"headline\":\"A\",\"datePublished\":\"2024-02-28\"") +
            meta("article:published_time", "2024-02-27")),
       "2024-02-28"},
      {page(meta("article:published_time", "2024-02-27") + meta("pubdate", "2024-02-26")),
       "2024-02-27"},
      {page(meta("pubdate", "2024-02-26"), "<time datetime=\"2024-02-25\">hôm kia</time>"),
       "2024-02-26"},
      {page("", "<time datetime=\"2024-02-25\">hôm kia</time>"), "2024-02-25"},
      {page("", "<h1>Tựa trên trang</h1><span class=\"ngay-dang\">24/02/2024 10:30</span>"),
       "24/02/2024 10:30"},
      {page("", "<h1>Tựa trên trang</h1><div>24/02/2024 10:30</div>"), "24/02/2024 10:30"},
      {page(meta("pubdate", "0001-01-01"), "<time datetime=\"x\">24/02/2024</time>"), "24/02/2024"},
      {page("", "<div class=\"clock date\">24/02/2024</div>" +
                    std::string("<p>1<p>2<p>3<p>4<p>5<p>6<p>7<p>8<p>9<p>10<p>11<p>12") + h1),
       ""},
      {page("", "", "<div class=\"comments\"><time datetime=\"2024-02-25\">x</time></div>"), ""},
  };
  for (const auto& c : dates) {
    INFO(c.html);
    CHECK(article(c.html).published == c.expected);
  }
}

TEST_CASE("The address is the page's own, else the one it was found at", "[html_page]") {
  const std::string own = "<link rel=canonical href=\"https://a.example/1.html\">";
  const struct {
    std::string head, url, expected, source;
  } cases[] = {
      {own + meta("og:url", "https://a.example/2"), "https://b.example/3",
       "https://a.example/1.html", "a.example"},
      {meta("og:url", "https://www.a.example/2"), "https://b.example/3", "https://www.a.example/2",
       "a.example"},
      {json_ld("\"headline\":\"A\",\"mainEntityOfPage\":{\"@id\":\"https://a.example/4\"}"), "",
       "https://a.example/4", "a.example"},
      {"<link rel=canonical href=\"https://a.example/\">", "https://a.example/5",
       "https://a.example/5", "a.example"},
      {"<link rel=canonical href=\"/tin/1.html\">", "https://a.example/5?x=1",
       "https://a.example/5?x=1", "a.example"},
      {"<link rel=canonical href=\"javascript:alert(1)\">", "", "", ""},
      {"<link rel=canonical href=\"//a.example/6\">", "", "https://a.example/6", "a.example"},
      {own + meta("og:site_name", "Báo A"), "", "https://a.example/1.html", "Báo A"},
  };
  for (const auto& c : cases) {
    INFO(c.head);
    const Article read = article(page(c.head), c.url);
    CHECK(read.url == c.expected);
    CHECK(read.source == c.source);
  }
}

TEST_CASE("The lead is whole and stands once", "[html_page]") {
  const std::string sapo =
      "<p class=\"sapo\">Ba bản vùng cao có điện lưới sau hai năm chờ đợi, kéo dây.</p>";
  const std::string whole = "Ba bản vùng cao có điện lưới sau hai năm chờ đợi, kéo dây.";
  const struct {
    std::string html, lead;
    bool in_body;
  } cases[] = {
      {page("", sapo), whole, false},
      {page(meta("og:description", "Ba bản vùng cao có điện lưới..."), sapo), whole, false},
      {page(meta("og:description", whole), "<p>" + whole + "</p>"), whole, false},
      {page(meta("og:description", "Lời giới thiệu khác."), sapo), "Lời giới thiệu khác.", true},
      {page("", "<h1>Tựa trên trang</h1><p><b>" + whole + "</b></p>"), whole, false},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    const Article read = article(c.html);
    CHECK(read.lead == c.lead);
    CHECK((read.body.find(whole) != std::string::npos) == c.in_body);
    CHECK(read.body.find("Đoạn thứ nhất") != std::string::npos);
  }
}

TEST_CASE("A page without an article says why", "[html_page]") {
  const struct {
    std::string html, reason;
  } cases[] = {
      {"", "no article: a page without text"},
      {"<html><body><script>var x = 'Một câu dài có dấu chấm.';</script></body></html>",
       "no article: a page without text"},
      {"<title>404</title><h1>Not Found</h1><p>The requested URL was not found.</p>",
       "no article: an error page"},
      {"<p>Chỉ một câu ngắn, chưa thành bài.</p>", "no article: 43 bytes of running text"},
      {std::string(max_page_bytes + 1, 'x'), "a page of more than 16 MiB"},
  };
  for (const auto& c : cases) {
    const PageReading read = read_page(c.html);
    CHECK(read.reason == c.reason);
    CHECK(read.article == Article());
  }
}

TEST_CASE("A short note that says it is an article is one", "[html_page]") {
  const Article note = article(json_ld("\"headline\":\"Tin vắn\"") + "<p>Trời lạnh 5 độ.</p>" +
                               "<p>Học sinh vùng cao được nghỉ học hôm nay.</p>");
  CHECK(note.title == "Tin vắn");
  CHECK(note.body == "Học sinh vùng cao được nghỉ học hôm nay.");
}

TEST_CASE("HTML is told from other markup and from text", "[html_page]") {
  const struct {
    std::string head;
    bool html;
  } cases[] = {
      {"<!DOCTYPE html><html>", true},
      {"\xEF\xBB\xBF \r\n<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", true},
      {"<?xml version=\"1.0\"?><!-- x --><html xmlns=\"http://www.w3.org/1999/xhtml\">", true},
      {"<HTML>", true},
      {"<div class=\"x\">", true},
      {"<p>Một", true},
      {"<table>", true},
      {"<?xml version=\"1.0\"?><rss version=\"2.0\">", false},
      {"<feed xmlns=\"http://www.w3.org/2005/Atom\">", false},
      {"<mediawiki>", false},
      {"<urlset>", false},
      {"{\"html\": \"<html>\"}", false},
      {"Một bài viết <b>", false},
      {"<!-- <html> ", false},
      {"<", false},
      {"", false},
  };
  for (const auto& c : cases) {
    INFO(c.head);
    CHECK(is_html(c.head) == c.html);
  }
}

}  // namespace vnfts::article
