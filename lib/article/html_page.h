/// One HTML page -> the article in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vnfts/article.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// Longer pages are refused, so that memory stays a small multiple of this.
inline constexpr std::size_t max_page_bytes = 16 << 20;

struct PageReading {
  Article article;     ///< Without id; empty when `reason` is not.
  std::string reason;  ///< Why there is no article, one line; empty when there is one.
  RejectionKind kind = RejectionKind::no_article;
};

/// The article that a page is about. `html` is UTF-8 whatever the page declares; ill-formed bytes
/// read as U+FFFD. `url` is where the page was found, for pages that do not name their own address;
/// it may be empty. Each field is taken from the most trusted place that has it: JSON-LD, then meta
/// elements, then marked elements, then the text itself. Any bytes are read in linear time, nothing
/// is fetched, and nothing but std::bad_alloc is thrown. Thread-safe.
PageReading read_page(std::string_view html, std::string_view url = {});

/// Whether a file that begins with `head` is an HTML page, and not JSON, a feed or another XML.
bool is_html(std::string_view head);

}  // namespace vnfts::article
