#include "article/html_tags.h"

#include <algorithm>
#include <iterator>

namespace vnfts::article {

namespace {

constexpr HtmlTag line = {true, false, false};
constexpr HtmlTag container = {true, true, false};
constexpr HtmlTag unread = {false, false, true};
constexpr HtmlTag unread_line = {true, false, true};

struct NamedTag {
  std::string_view name;
  HtmlTag tag;
};

// In order. WHATWG HTML, section 4, and the presentational elements of HTML 3.2.
constexpr NamedTag tags[] = {
    {"address", line},
    {"applet", unread},
    {"article", container},
    {"aside", unread_line},
    {"audio", unread},
    {"blockquote", line},
    {"body", container},
    {"br", line},
    {"button", unread},
    {"canvas", unread},
    {"caption", line},
    {"center", container},
    {"datalist", unread},
    {"dd", line},
    {"details", line},
    {"dialog", unread_line},
    {"dir", line},
    {"div", container},
    {"dl", line},
    {"dt", line},
    {"fieldset", container},
    {"figcaption", unread_line},
    {"figure", line},
    {"footer", unread_line},
    {"form", container},
    {"h1", line},
    {"h2", line},
    {"h3", line},
    {"h4", line},
    {"h5", line},
    {"h6", line},
    {"head", line},
    {"header", container},
    {"hr", line},
    {"html", line},
    {"iframe", unread},
    {"li", line},
    {"main", container},
    {"map", unread},
    {"math", unread},
    {"menu", unread_line},
    {"nav", unread_line},
    {"noframes", unread},
    {"noscript", unread},
    {"object", unread},
    {"ol", line},
    {"optgroup", unread},
    {"option", unread},
    {"p", line},
    {"pre", line},
    {"script", unread},
    {"section", container},
    {"select", unread},
    {"style", unread},
    {"summary", line},
    {"svg", unread},
    {"table", line},
    {"tbody", line},
    {"td", {false, true, false}},  // a row of cells is one line
    {"template", unread},
    {"textarea", unread},
    {"tfoot", line},
    {"th", {false, true, false}},
    {"thead", line},
    {"title", unread_line},
    {"tr", line},
    {"ul", line},
    {"video", unread},
};
static_assert(std::ranges::is_sorted(tags, {}, &NamedTag::name));

}  // namespace

HtmlTag html_tag(std::string_view name) {
  if (name.starts_with("amp-")) return unread_line;
  const auto* const found = std::ranges::lower_bound(tags, name, {}, &NamedTag::name);
  return found != std::end(tags) && found->name == name ? found->tag : HtmlTag{};
}

}  // namespace vnfts::article
