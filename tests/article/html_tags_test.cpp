#include "article/html_tags.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("Elements are known by what they do to the text", "[html_tags]") {
  for (const char* name : {"p", "br", "li", "h1", "h6", "div", "tr", "blockquote"})
    CHECK(html_tag(name).line);
  for (const char* name : {"b", "a", "span", "td", "unheard-of", ""})
    CHECK_FALSE(html_tag(name).line);
  for (const char* name : {"div", "td", "article", "form"}) CHECK(html_tag(name).container);
  for (const char* name : {"script", "nav", "footer", "svg", "amp-ad", "figcaption"})
    CHECK(html_tag(name).unread);
  for (const char* name : {"p", "header", "form", "main"}) CHECK_FALSE(html_tag(name).unread);
}

}  // namespace vnfts::article
