#include "article/page_hints.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace vnfts::article {

namespace {

PageMarks marks(std::string_view name, std::vector<std::string> attributes) {
  std::vector<const unsigned char*> list;
  for (const std::string& s : attributes)
    list.push_back(reinterpret_cast<const unsigned char*>(s.c_str()));
  list.push_back(nullptr);
  return page_marks(name, HtmlAttributes(list.data()));
}

}  // namespace

TEST_CASE("Classes and ids say what an element holds", "[page_hints]") {
  const struct {
    std::string classes;
    PageMarks marks;
  } cases[] = {
      {"fck_detail", mark_body},
      {"detail-content afcbc-body", mark_body},
      {"noi_dung", mark_body},
      {"related-news", mark_aside},
      {"boxRelated", mark_aside},
      {"tin-lien-quan", mark_aside},
      {"detail-content-related", mark_aside},
      {"social_share", mark_aside},
      {"PhotoCMS_Caption", mark_aside},
      {"sidebar", mark_aside},
      {"sidebar-1", 0},
      {"has-sidebar no-ads with-menu", 0},
      {"tag-trau category-le-hoi", 0},
      {"advance", 0},
      {"detail-sapo", mark_lead},
      {"author-name", mark_author},
      {"tac_gia", mark_author},
      {"publishDate", mark_date},
      {"breadcrumb", mark_path},
      {"d-none", mark_hidden},
      {"overflow-hidden", 0},
      {"", 0},
  };
  for (const auto& c : cases) {
    INFO(c.classes);
    CHECK(marks("div", {"class", c.classes}) == c.marks);
  }
  CHECK(marks("div", {"id", "comments"}) == mark_aside);
  CHECK(marks("body", {"class", "comments menu"}) == 0);
  CHECK(marks("article", {"class", "tag related"}) == 0);
}

TEST_CASE("Other attributes say it, too", "[page_hints]") {
  CHECK(marks("h1", {}) == mark_title);
  CHECK(marks("time", {}) == mark_date);
  CHECK(marks("div", {"itemprop", "articleBody"}) == mark_body);
  CHECK(marks("a", {"rel", "author"}) == mark_author);
  CHECK(marks("p", {"style", "TEXT-ALIGN: Right;"}) == mark_right);
  CHECK(marks("p", {"align", "right"}) == mark_right);
  CHECK(marks("p", {"style", "display : none"}) == mark_hidden);
  CHECK(marks("p", {"hidden", ""}) == mark_hidden);
  CHECK(marks("ol", {"aria-label", "breadcrumb"}) == mark_path);
  CHECK(marks("div", {"type", "RelatedOneNews"}) == mark_aside);
}

}  // namespace vnfts::article
