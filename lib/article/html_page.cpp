#include "article/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "article/html_tags.h"
#include "article/json_ld.h"
#include "article/line_fields.h"
#include "article/line_kind.h"
#include "article/main_text.h"
#include "article/page_content.h"
#include "article/page_fields.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

/// A page that does not say that it is an article has at least so much running text when it is.
constexpr std::size_t min_text_bytes = 200;

/// An article about an error says more than an error page.
constexpr std::size_t max_error_bytes = 800;

constexpr std::size_t min_title_bytes = 12;

/// "vnexpress.net" has the letters of "VnExpress".
std::string letters(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80)
      out += text::ascii_lower(c);
  return out;
}

bool is_site_name(std::string_view name, std::string_view source, std::string_view host) {
  const std::string packed = letters(name);
  if (packed.empty()) return false;
  if (packed == letters(source) || packed == letters(host)) return true;
  return name.starts_with("Báo ") || name.starts_with("Tạp chí ") || name.starts_with("Cổng ") ||
         letters(host.substr(0, host.find('.'))) == packed;
}

/// A title without the newspaper's name at its end.
std::string without_site(std::string_view title, std::string_view source, std::string_view host) {
  if (const std::size_t bar = title.find(" | "); bar != title.npos && bar >= min_title_bytes)
    title = title.substr(0, bar);
  for (const std::string_view dash : {" - ", " – ", " — ", " :: "}) {
    const std::size_t at = title.rfind(dash);
    if (at != title.npos && at > 0 && is_site_name(title.substr(at + dash.size()), source, host))
      title = title.substr(0, at);
  }
  return std::string(trimmed(title));
}

/// What the places of one page say, the most trusted first.
struct Places {
  PageContent page;
  std::optional<Article> json_ld;
  PageFields meta;
  MainText main;
  Article lines;
  std::string window_title;
  std::string url;          ///< Of the page, as far as known before JSON-LD is.
  bool is_article = false;  ///< The page says so.
};

/// Of several articles that a page describes, the one that it is.
std::optional<Article> own_article(std::vector<Article> found, const Places& places) {
  const auto own = std::ranges::find_if(found, [&](const Article& a) {
    return (!a.url.empty() && a.url == places.url) ||
           completes(places.meta.article.title, a.title) ||
           places.meta.article.title.starts_with(a.title);
  });
  if (own != found.end()) return std::move(*own);
  if (found.empty() || found.size() > 2) return std::nullopt;
  return std::move(found.front());
}

bool is_front(std::string_view url) {
  const std::size_t host = url.find("://") + 3;
  const std::size_t slash = url.find('/', host);
  return slash == url.npos || slash + 1 == url.size();
}

void find_text(Places& places) {
  places.main = find_main_text(places.page);
  if (places.is_article && places.main.bytes < min_text_bytes) {
    MainText everywhere = find_main_text(places.page, true);
    if (!everywhere.list && everywhere.bytes > std::max(min_text_bytes, places.main.bytes))
      places.main = std::move(everywhere);
  }
  if (places.main.list) places.main.lines.clear();
  const std::string& like = places.json_ld                       ? places.json_ld->title
                            : !places.meta.article.title.empty() ? places.meta.article.title
                                                                 : places.window_title;
  places.lines = line_fields(places.page, places.main, like);
}

Places read_places(std::string_view html, std::string_view url) {
  Places places;
  places.page = read_page_content(html);
  places.meta = meta_fields(places.page);
  places.url = places.meta.article.url;
  if (places.url.empty() || is_front(places.url))
    if (const std::string given = web_address(url); !given.empty()) places.url = given;
  places.json_ld = own_article(json_ld_articles(places.page.json_ld), places);
  places.is_article = places.json_ld || places.meta.is_article;
  places.window_title =
      without_site(places.page.title, places.meta.article.source, host_of(places.url));
  places.meta.article.title =
      without_site(places.meta.article.title, places.meta.article.source, host_of(places.url));
  find_text(places);
  return places;
}

/// The first of them that says something.
template <typename Value>
Value first_of(std::initializer_list<Value> values) {
  for (const Value& value : values)
    if (!value.empty()) return value;
  return {};
}

std::string title_of(const Places& places, const Article& json_ld) {
  const Article& seen = places.lines;
  const std::string named =
      first_of({json_ld.title, places.meta.article.title, places.window_title});
  // What is seen is whole, where the other may be cut or have the newspaper's name in it.
  if (!seen.title.empty() && (completes(seen.title, named) || named.starts_with(seen.title)))
    return seen.title;
  const bool only_window = json_ld.title.empty() && places.meta.article.title.empty();
  return only_window ? first_of({seen.title, named}) : named;
}

std::string published_of(const Places& places, const Article& json_ld) {
  std::string time;
  for (const std::string& t : places.page.times)
    if (time.empty() && is_published(t)) time = t;
  return first_of({json_ld.published, places.meta.article.published, time, places.lines.published});
}

std::vector<std::string> authors_of(const Places& places, const Article& json_ld,
                                    const Article& out) {
  const std::vector<std::string>* const trusted[] = {&json_ld.authors, &places.meta.article.authors,
                                                     &places.lines.authors};
  for (const auto* authors : trusted) {
    std::vector<std::string> names = *authors;
    std::erase_if(names, [&](const std::string& name) {
      return is_site_name(name, out.source, host_of(out.url));
    });
    if (!names.empty()) return names;
  }
  return {};
}

/// The lead, and the body without it.
void set_texts(const Places& places, const Article& json_ld, Article& out) {
  const Article& seen = places.lines;
  const bool told = json_ld.body.size() > 2 * seen.body.size() ||
                    (!json_ld.body.empty() && json_ld.body.find('\n') != std::string::npos);
  out.body = told ? json_ld.body : seen.body;
  out.lead = first_of({json_ld.lead, places.meta.article.lead, seen.lead});
  if (completes(out.title, out.lead)) out.lead = seen.lead;
  if (completes(seen.lead, out.lead))
    out.lead = seen.lead;
  else if (!told && !seen.lead.empty())
    out.body.insert(0, seen.lead + (out.body.empty() ? "" : "\n"));
  const std::string first = out.body.substr(0, out.body.find('\n'));
  if (!completes(first, out.lead)) return;
  out.lead = first;
  out.body.erase(0, std::min(first.size() + 1, out.body.size()));
  if (out.body.empty()) out.body = std::exchange(out.lead, {});
}

Article merged(const Places& places, std::string_view url) {
  const Article json_ld = places.json_ld.value_or(Article());
  const Article& meta = places.meta.article;
  Article out;
  out.title = title_of(places, json_ld);
  out.url = places.url;
  if ((out.url.empty() || is_front(out.url)) && !json_ld.url.empty()) out.url = json_ld.url;
  if (out.url.empty()) out.url = trimmed(url);
  out.source = first_of({meta.source, json_ld.source, site_of(out.url)});
  out.published = published_of(places, json_ld);
  out.section = first_of({json_ld.section, meta.section, places.lines.section});
  out.authors = authors_of(places, json_ld, out);
  out.tags = first_of({json_ld.tags, meta.tags});
  set_texts(places, json_ld, out);
  return out;
}

/// Why the page has no article; empty when it has one.
std::string why_none(const Places& places, const Article& article) {
  const bool dated = places.json_ld || !places.meta.article.published.empty();
  const bool error = is_error_notice(places.page.title) || is_error_notice(places.lines.title);
  if (places.page.lines.empty() && article.body.empty() && article.lead.empty())
    return "no article: a page without text";
  if (error && article.body.size() < max_error_bytes) return "no article: an error page";
  if (places.main.list && !dated) return "no article: a list of links";
  const std::size_t text =
      places.is_article ? article.body.size() + article.lead.size() : places.main.bytes;
  if (text == 0 || (text < min_text_bytes && !places.is_article))
    return fmt::format("no article: {} bytes of running text", text);
  return {};
}

/// "<!doctype html>", and elements that HTML begins with and other XML does not.
bool begins_html(std::string_view name) {
  for (const std::string_view known : {"html", "head", "body", "meta", "title", "link", "script",
                                       "style", "base", "a", "b", "i", "font", "img", "span"})
    if (name == known) return true;
  return html_tag(name).line && name != "summary";
}

}  // namespace

PageReading read_page(std::string_view html, std::string_view url) {
  PageReading out;
  if (html.size() > max_page_bytes) {
    out.kind = RejectionKind::too_long;
    out.reason = fmt::format("a page of more than {} MiB", max_page_bytes >> 20);
    return out;
  }
  const Places places = read_places(html, url);
  out.article = merged(places, url);
  out.reason = why_none(places, out.article);
  if (!out.reason.empty()) out.article = {};
  return out;
}

bool is_html(std::string_view head) {
  head = trimmed_left(without_mark(head));
  while (head.starts_with("<!--") || head.starts_with("<?")) {
    const std::string_view close = head[1] == '?' ? "?>" : "-->";
    const std::size_t end = head.find(close);
    if (end == head.npos) return false;
    head = trimmed_left(head.substr(end + close.size()));
  }
  const std::string name = text::ascii_lower(head.substr(0, 14));
  if (name.starts_with("<!doctype html")) return true;
  if (!name.starts_with('<')) return false;
  const std::string_view rest = std::string_view(name).substr(1);
  return begins_html(rest.substr(0, rest.find_first_of(" \t\r\n/>")));
}

}  // namespace vnfts::article
