#include "article/page_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "article/dump_field.h"
#include "article/html_text.h"
#include "article/line_kind.h"
#include "article/white_space.h"
#include "text/ascii.h"
#include "vnfts/date.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_items = 100;
constexpr std::size_t max_item_bytes = 200;

struct MetaName {
  std::string_view name;
  DumpField field;
  unsigned rank;  ///< Of several names of one field, the lowest wins.
};

// Open Graph protocol (ogp.me), schema.org, Dublin Core (dublincore.org), and names met in pages.
constexpr MetaName names[] = {
    {"og:title", DumpField::title, 1},
    {"headline", DumpField::title, 2},
    {"twitter:title", DumpField::title, 3},
    {"dc.title", DumpField::title, 4},
    {"title", DumpField::title, 5},
    {"og:description", DumpField::lead, 1},
    {"description", DumpField::lead, 2},
    {"twitter:description", DumpField::lead, 3},
    {"dc.description", DumpField::lead, 4},
    {"article:published_time", DumpField::published, 1},
    {"datepublished", DumpField::published, 2},
    {"og:published_time", DumpField::published, 3},
    {"pubdate", DumpField::published, 4},
    {"publishdate", DumpField::published, 5},
    {"publish-date", DumpField::published, 5},
    {"publish_date", DumpField::published, 5},
    {"published_date", DumpField::published, 5},
    {"dc.date.issued", DumpField::published, 6},
    {"dcterms.created", DumpField::published, 6},
    {"dc.date.created", DumpField::published, 6},
    {"dc.created", DumpField::published, 6},
    {"dc.date", DumpField::published, 7},
    {"date", DumpField::published, 8},
    {"author", DumpField::authors, 1},
    {"article:author", DumpField::authors, 2},
    {"dc.creator", DumpField::authors, 3},
    {"byl", DumpField::authors, 4},
    {"og:site_name", DumpField::source, 1},
    {"application-name", DumpField::source, 2},
    {"dc.publisher", DumpField::source, 3},
    {"article:section", DumpField::section, 1},
    {"articlesection", DumpField::section, 2},
    {"section", DumpField::section, 3},
    {"article:tag", DumpField::tags, 1},
    {"news_keywords", DumpField::tags, 2},
    {"keywords", DumpField::tags, 3},
    {"og:url", DumpField::url, 1},
};

const MetaName* find_name(std::string_view name) {
  const auto* const found = std::ranges::find(names, name, &MetaName::name);
  return found == std::end(names) ? nullptr : found;
}

/// One value of one name; false when it says nothing.
bool set(DumpField field, const std::string& value, Article& article) {
  const auto replace = [](std::string& to, std::string from) {
    if (from.empty()) return false;
    to = std::move(from);
    return true;
  };
  switch (field) {
    case DumpField::title:
      return replace(article.title, value);
    case DumpField::lead:
      return replace(article.lead, value);
    case DumpField::published:
      return is_published(value) && replace(article.published, value);
    case DumpField::url:
      return replace(article.url, web_address(value));
    case DumpField::source:
      return replace(article.source, value);
    case DumpField::section:
      return !is_front_page(value) && replace(article.section, value);
    case DumpField::authors:
      if (author_name(value).empty()) return false;
      add_listed(author_name(value), article.authors);
      return true;
    case DumpField::tags:
      add_listed(value, article.tags);
      return !article.tags.empty();
    default:
      return false;
  }
}

/// Lists of a less trusted name give way to those of a better one.
void clear_list(DumpField field, Article& article) {
  if (field == DumpField::authors) article.authors.clear();
  if (field == DumpField::tags) article.tags.clear();
}

}  // namespace

PageFields meta_fields(const PageContent& page) {
  PageFields out;
  std::array<unsigned, dump_field_count> best;
  best.fill(static_cast<unsigned>(-1));
  for (const PageMeta& meta : page.metas) {
    if (meta.name == "og:type") out.is_article |= meta.content == "article";
    const MetaName* const known = find_name(meta.name);
    if (!known) continue;
    unsigned& rank = best[static_cast<std::size_t>(known->field)];
    const bool list = known->field == DumpField::authors || known->field == DumpField::tags;
    if (known->rank > rank || (known->rank == rank && !list)) continue;
    Article value;
    if (!set(known->field, meta.content, value)) continue;
    if (known->rank < rank) clear_list(known->field, out.article);
    set(known->field, meta.content, out.article);
    rank = known->rank;
  }
  if (const std::string own = web_address(page.canonical); !own.empty()) out.article.url = own;
  return out;
}

std::string web_address(std::string_view url) {
  url = trimmed(url);
  std::string address = decoded_references(url);
  if (address.starts_with("//")) address.insert(0, "https:");
  const std::size_t scheme = address.find("://");
  const std::string_view name =
      std::string_view(address).substr(0, std::min<std::size_t>(scheme, 6));
  if (name != "http" && name != "https") return {};
  if (address.find_first_of(" \t\r\n\"<>") != address.npos) return {};
  return host_of(address).empty() ? std::string() : address;
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == url.npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != url.npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  return url.starts_with("www.") ? url.substr(4) : url;
}

std::string site_of(std::string_view url) {
  const std::string host = text::ascii_lower(host_of(url));
  std::string_view site = host;
  for (const std::string_view prefix : {"www.", "m."})
    if (site.starts_with(prefix)) site.remove_prefix(prefix.size());
  return site.find('.') == site.npos ? std::string() : std::string(site);
}

void add_listed(std::string_view list, std::vector<std::string>& out) {
  while (!list.empty() && out.size() < max_items) {
    const std::string_view item = list.substr(0, list.find_first_of(",;"));
    const std::string_view name = trimmed(item);
    if (!name.empty() && name.size() <= max_item_bytes && std::ranges::find(out, name) == out.end())
      out.emplace_back(name);
    list.remove_prefix(std::min(item.size() + 1, list.size()));
  }
}

bool is_published(std::string_view text) { return parse_published(text).has_value(); }

bool is_front_page(std::string_view section) {
  for (const std::string_view name :
       {"Trang chủ", "Trang chủ ", "TRANG CHỦ", "trang chủ", "Trang Chủ", "Home", "Trang nhất"})
    if (section == name) return true;
  return false;
}

}  // namespace vnfts::article
