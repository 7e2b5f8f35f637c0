#include "article/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "article/html_text.h"
#include "article/json_repair.h"
#include "article/line_kind.h"
#include "article/plain_text.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr unsigned max_depth = 8;
constexpr std::size_t max_json_depth = 64;
constexpr std::size_t max_articles = 50;
constexpr std::size_t max_listed = 100;

bool is(element value, std::string_view& text) { return !value.get(text); }

/// A member, or nothing of the wanted type.
template <typename Type>
bool get(object from, std::string_view name, Type& out) {
  element value;
  return !from[name].get(value) && !value.get(out);
}

/// How surely an object of this type is the article of the page; 0: it is none.
unsigned article_rank(std::string_view type) {
  if (const std::size_t slash = type.find_last_of("/:"); slash != type.npos)
    type.remove_prefix(slash + 1);
  if (type.ends_with("NewsArticle")) return 3;
  for (const std::string_view other : {"Article", "LiveBlogPosting", "BlogPosting", "Report",
                                       "AdvertiserContentArticle", "TechArticle"})
    if (type == other) return 2;
  return 0;
}

unsigned rank_of(object from) {
  std::string_view type;
  array types;
  if (get(from, "@type", type)) return article_rank(type);
  unsigned rank = 0;
  if (get(from, "@type", types))
    for (const element one : types)
      if (is(one, type)) rank = std::max(rank, article_rank(type));
  return rank;
}

bool has_type(object from, std::string_view wanted) {
  std::string_view type;
  return get(from, "@type", type) && type.ends_with(wanted);
}

/// The texts of a string, of an object's name, or of each of a list.
void collect(element value, std::initializer_list<std::string_view> members,
             std::vector<std::string>& out, unsigned depth = 0) {
  std::string_view text;
  object named;
  array list;
  if (out.size() >= max_listed || depth > 2) return;
  if (is(value, text)) {
    if (!trimmed(text).empty()) out.emplace_back(text);
  } else if (!value.get(named)) {
    for (const std::string_view member : members)
      if (get(named, member, text) && !trimmed(text).empty()) return void(out.emplace_back(text));
  } else if (!value.get(list)) {
    for (const element one : list) collect(one, members, out, depth + 1);
  }
}

std::vector<std::string> texts(object from, std::string_view name) {
  std::vector<std::string> out;
  element value;
  if (!from[name].get(value)) collect(value, {"name", "@id", "url"}, out);
  return out;
}

std::string line_of(std::string_view text) {
  std::string plain = plain_text(text);
  std::replace(plain.begin(), plain.end(), '\n', ' ');
  return plain;
}

/// The first member that has a text, on one line.
std::string first_line(object from, std::initializer_list<std::string_view> members) {
  for (const std::string_view member : members)
    for (const std::string& text : texts(from, member))
      if (std::string line = line_of(text); !line.empty()) return line;
  return {};
}

std::string address(object from) {
  for (const std::string_view member : {"mainEntityOfPage", "url", "@id"}) {
    std::vector<std::string> found;
    element value;
    if (!from[member].get(value)) collect(value, {"@id", "url"}, found);
    for (const std::string& text : found)
      if (std::string url = web_address(text); !url.empty()) return url;
  }
  return {};
}

Article article_of(object from) {
  Article out;
  out.title = first_line(from, {"headline", "name", "alternativeHeadline"});
  out.lead = first_line(from, {"description", "abstract"});
  for (const std::string_view member : {"articleBody", "text"})
    if (std::string_view body; out.body.empty() && get(from, member, body))
      out.body = plain_text(body);
  for (const std::string_view member : {"datePublished", "dateCreated", "uploadDate"})
    for (const std::string& text : texts(from, member))
      if (const std::string date = tidied(text); out.published.empty() && is_published(date))
        out.published = date;
  out.url = address(from);
  out.source = first_line(from, {"publisher", "sourceOrganization"});
  out.section = first_line(from, {"articleSection"});
  for (const std::string_view member : {"author", "creator"})
    for (const std::string& text : texts(from, member))
      if (out.authors.empty() || member == "author")
        add_listed(author_name(line_of(text)), out.authors);
  for (const std::string& text : texts(from, "keywords")) add_listed(line_of(text), out.tags);
  return out;
}

/// The first section on the way to the page.
std::string section_of(object breadcrumbs) {
  array items;
  if (!get(breadcrumbs, "itemListElement", items)) return {};
  for (const element one : items) {
    object item, inner;
    if (one.get(item)) continue;
    std::string name = first_line(item, {"name"});
    if (name.empty() && get(item, "item", inner)) name = first_line(inner, {"name"});
    if (!name.empty() && !is_front_page(name)) return name;
  }
  return {};
}

class Reader {
 public:
  void read(element value, unsigned depth);
  std::vector<Article> take();

 private:
  std::vector<std::pair<unsigned, Article>> found_;
  std::string section_;
};

void Reader::read(element value, unsigned depth) {
  array list;
  object from;
  if (depth > max_depth || found_.size() >= max_articles) return;
  if (!value.get(list)) {
    for (const element one : list) read(one, depth + 1);
    return;
  }
  if (value.get(from)) return;
  if (section_.empty() && has_type(from, "BreadcrumbList")) section_ = section_of(from);
  if (const unsigned rank = rank_of(from)) found_.emplace_back(rank, article_of(from));
  for (const std::string_view member : {"@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"})
    if (element inner; !from[member].get(inner)) read(inner, depth + 1);
}

std::vector<Article> Reader::take() {
  std::ranges::stable_sort(found_, std::greater(), [](const auto& f) { return f.first; });
  std::vector<Article> out;
  for (auto& [rank, article] : found_) {
    const auto same = std::ranges::find(out, article.title, &Article::title);
    if (article.section.empty()) article.section = section_;
    if (!article.title.empty() && same == out.end()) out.push_back(std::move(article));
  }
  return out;
}

/// Without the comment or CDATA marks that hide it from old browsers.
std::string_view unwrapped(std::string_view block) {
  const std::size_t mark = block.substr(0, block.find_first_of("{&")).rfind("CDATA[");
  if (mark != block.npos) {
    block = block.substr(0, block.rfind("]]>"));
    block.remove_prefix(std::min(mark + 6, block.size()));
  }
  const std::size_t first = block.find_first_of("{[&");
  const std::size_t last = block.find_last_of("}]");
  if (first == block.npos || last == block.npos || last < first) return {};
  return block.substr(first, last + 1 - first);
}

}  // namespace

std::vector<Article> json_ld_articles(const std::vector<std::string>& blocks) {
  Reader reader;
  simdjson::dom::parser parser;
  for (const std::string& block : blocks) {
    std::string json = repaired_json(unwrapped(block));
    if (json.starts_with('&')) json = decoded_references(json);
    element value;
    if (parser.allocate(json.size(), max_json_depth)) continue;
    if (!parser.parse(json).get(value)) reader.read(value, 0);
  }
  return reader.take();
}

}  // namespace vnfts::article
