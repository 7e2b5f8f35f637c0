#include "article/page_hints.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

/// Longer ones are generated, and say nothing more at their end.
constexpr std::size_t max_hint_bytes = 256;

struct Hint {
  std::string_view text;
  PageMarks marks;
};

// As the templates of Vietnamese newspapers, portals and their content management systems name
// things: whole words of a class or an id, divided at hyphens, underscores and capitals.
constexpr Hint words[] = {
    {"ad", mark_aside},        {"ads", mark_aside},           {"adv", mark_aside},
    {"advert", mark_aside},    {"advertisement", mark_aside}, {"author", mark_author},
    {"authors", mark_author},  {"banner", mark_aside},        {"bookmark", mark_aside},
    {"bread", mark_path},      {"breadcrumb", mark_path},     {"breadcrumbs", mark_path},
    {"byline", mark_author},   {"caption", mark_aside},       {"chapeau", mark_lead},
    {"comment", mark_aside},   {"comments", mark_aside},      {"consent", mark_aside},
    {"cookie", mark_aside},    {"cookies", mark_aside},       {"copyright", mark_aside},
    {"crumb", mark_path},      {"crumbs", mark_path},         {"date", mark_date},
    {"datetime", mark_date},   {"desc", mark_lead},           {"description", mark_lead},
    {"excerpt", mark_lead},    {"footer", mark_aside},        {"intro", mark_lead},
    {"keywords", mark_aside},  {"lead", mark_lead},           {"login", mark_aside},
    {"menu", mark_aside},      {"modal", mark_aside},         {"nav", mark_aside},
    {"navbar", mark_aside},    {"navigation", mark_aside},    {"newsletter", mark_aside},
    {"nguon", mark_origin},    {"outbrain", mark_aside},      {"pagination", mark_aside},
    {"paging", mark_aside},    {"pager", mark_aside},         {"poll", mark_aside},
    {"popular", mark_aside},   {"popup", mark_aside},         {"posted", mark_date},
    {"promo", mark_aside},     {"pubdate", mark_date},        {"publish", mark_date},
    {"published", mark_date},  {"rating", mark_aside},        {"recent", mark_aside},
    {"recommend", mark_aside}, {"relate", mark_aside},        {"related", mark_aside},
    {"reporter", mark_author}, {"sapo", mark_lead},           {"share", mark_aside},
    {"sharing", mark_aside},   {"social", mark_aside},        {"location", mark_apart},
    {"source", mark_origin},   {"sponsor", mark_aside},       {"sponsored", mark_aside},
    {"standfirst", mark_lead}, {"subscribe", mark_aside},     {"summary", mark_lead},
    {"tags", mark_aside},      {"time", mark_date},           {"timestamp", mark_date},
    {"toolbar", mark_aside},   {"trending", mark_aside},      {"vote", mark_aside},
    {"writer", mark_author},
};

// The same written together, anywhere in a class or id without its hyphens and underscores.
constexpr Hint parts[] = {
    {"articlebody", mark_body},   {"articlecontent", mark_body},  {"contentdetail", mark_body},
    {"detailcontent", mark_body}, {"entrycontent", mark_body},    {"fckdetail", mark_body},
    {"newscontent", mark_body},   {"newsdetail", mark_body},      {"noidung", mark_body},
    {"postcontent", mark_body},   {"singularcontent", mark_body}, {"chitiettin", mark_body},
    {"bodycontent", mark_body},   {"storybody", mark_body},       {"knccontent", mark_body},
    {"cmsbody", mark_body},       {"newsbody", mark_body},        {"detailbody", mark_body},
    {"contentnews", mark_body},   {"binhluan", mark_aside},       {"boxshare", mark_aside},
    {"commentbox", mark_aside},   {"cungchuyenmuc", mark_aside},  {"cungloai", mark_aside},
    {"docnhieu", mark_aside},     {"docthem", mark_aside},        {"fbcomment", mark_aside},
    {"googlead", mark_aside},     {"lienquan", mark_aside},       {"quangcao", mark_aside},
    {"readmore", mark_aside},     {"relatednews", mark_aside},    {"sharebox", mark_aside},
    {"tinkhac", mark_aside},      {"tinmoi", mark_aside},         {"tinnoibat", mark_aside},
    {"xemnhieu", mark_aside},     {"xemthem", mark_aside},        {"authorname", mark_author},
    {"butdanh", mark_author},     {"tacgia", mark_author},        {"ngaydang", mark_date},
    {"ngaythang", mark_date},     {"thoigian", mark_date},        {"postdate", mark_date},
    {"duongdan", mark_path},      {"tomtat", mark_lead},          {"trichdan", mark_lead},
    {"itemtag", mark_aside},      {"boxtag", mark_aside},         {"tagcloud", mark_aside},
    {"rightsidebar", mark_aside}, {"sidebarright", mark_aside},   {"widgetarea", mark_aside},
};

// As they stand: "sidebar-1" may well be the column of the article.
constexpr Hint tokens[] = {{"sidebar", mark_aside}, {"tag", mark_aside}};

constexpr std::string_view hiding_classes[] = {"d-none",  "hidden",          "hide",
                                               "sr-only", "visually-hidden", "invisible"};

constexpr Hint properties[] = {
    {"articleBody", mark_body}, {"author", mark_author},       {"datePublished", mark_date},
    {"description", mark_lead}, {"headline", mark_title},      {"comment", mark_aside},
    {"breadcrumb", mark_path},  {"articleSection", mark_path},
};

PageMarks found(std::string_view text, auto& hints) {
  for (const Hint& hint : hints)
    if (hint.text == text) return hint.marks;
  return 0;
}

bool is_small(char c) { return text::is_ascii_letter(c) && !text::is_ascii_capital(c); }

/// "has-sidebar" is no sidebar.
bool says_something_else(std::string_view word) {
  for (const std::string_view other : {"has", "with", "no", "is", "not", "without"})
    if (word == other) return true;
  return false;
}

/// Of one class or id.
PageMarks marks_of_token(std::string_view token) {
  std::string together, word;
  PageMarks marks = found(token, tokens);
  bool first = true;
  const auto end_word = [&] {
    const bool other = first && says_something_else(word);
    if (!word.empty()) first = false;
    if (!other) marks |= found(word, words);
    word.clear();
    return !other;
  };
  char before = 0;
  for (const char c : token) {
    const bool letter = text::is_ascii_letter(c);
    if (!letter || (text::is_ascii_capital(c) && is_small(before)))
      if (!end_word()) return 0;
    if (letter) {
      word += text::ascii_lower(c);
      together += text::ascii_lower(c);
    }
    before = c;
  }
  end_word();
  for (const Hint& part : parts)
    if (together.find(part.text) != together.npos) marks |= part.marks;
  return marks;
}

PageMarks marks_of_tokens(std::string_view list, bool classes) {
  list = list.substr(0, max_hint_bytes);
  PageMarks marks = 0;
  while (!(list = trimmed_left(list)).empty()) {
    const std::string_view token = list.substr(0, list.find_first_of(white_space));
    marks |= marks_of_token(token);
    if (classes && std::ranges::find(hiding_classes, token) != std::end(hiding_classes))
      marks |= mark_hidden;
    list.remove_prefix(token.size());
  }
  return marks;
}

PageMarks marks_of_style(std::string_view style) {
  std::string packed;
  for (const char c : style.substr(0, max_hint_bytes))
    if (white_space.find(c) == white_space.npos) packed += text::ascii_lower(c);
  PageMarks marks = 0;
  if (packed.find("display:none") != packed.npos || packed.find("visibility:hidden") != packed.npos)
    marks |= mark_hidden;
  if (packed.find("text-align:right") != packed.npos) marks |= mark_right;
  return marks;
}

/// An element around the whole page says what the page has, not what it is.
bool is_whole_page(std::string_view name) {
  return name == "html" || name == "body" || name == "main" || name == "head" || name == "article";
}

}  // namespace

PageMarks page_marks(std::string_view name, const HtmlAttributes& attributes) {
  PageMarks marks = found(attributes["itemprop"], properties) | marks_of_style(attributes["style"]);
  if (attributes.has("hidden")) marks |= mark_hidden;
  if (attributes["align"] == "right" && name == "p") marks |= mark_right;
  if (attributes["rel"] == "author") marks |= mark_author;
  if (attributes["aria-label"] == "breadcrumb") marks |= mark_path;
  if (name == "h1") marks |= mark_title;
  if (name == "time") marks |= mark_date;
  if (name == "address" && attributes["rel"].empty()) marks |= mark_author;
  if (name == "b" || name == "strong") marks |= mark_bold;
  marks |= marks_of_tokens(attributes["class"], true) | marks_of_tokens(attributes["id"], false);
  if (name == "div") marks |= marks_of_tokens(attributes["type"], false);
  if (is_whole_page(name)) marks &= static_cast<PageMarks>(~mark_aside);
  // The class of an article's text is also a part of longer names: "detail-content-related".
  if (marks & mark_aside) marks &= static_cast<PageMarks>(~mark_body);
  return marks;
}

}  // namespace vnfts::article
