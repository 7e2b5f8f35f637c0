/// The fields of an article as places of different trust on a page name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/page_content.h"
#include "vnfts/article.h"

namespace vnfts::article {

/// What one place says; empty where it says nothing. `article.body` may be a text without lines.
struct PageFields {
  Article article;
  bool is_article = false;  ///< It says that the page is an article, not a list or a front page.
};

/// What <meta> elements and attributes say: Open Graph, article:*, itemprop, Dublin Core and the
/// names that content management systems use.
PageFields meta_fields(const PageContent& page);

/// An absolute http address, or empty: `//host/path` is https.
std::string web_address(std::string_view url);

/// The host of an address, without "www."; empty when it has none.
std::string_view host_of(std::string_view url);

/// The newspaper by its address: the host in small letters, without "www." and "m."; empty when it
/// has none, or one without a dot.
std::string site_of(std::string_view url);

/// The names in a list such as "lũ lụt, Lai Châu" each once, appended to `out`.
void add_listed(std::string_view list, std::vector<std::string>& out);

/// Whether it is a date as `parse_published` reads them.
bool is_published(std::string_view text);

/// Whether a section's name is that of the front page: "Trang chủ".
bool is_front_page(std::string_view section);

}  // namespace vnfts::article
