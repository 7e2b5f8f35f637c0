/// Markup -> its elements and texts in order, by libxml2, in bounded time and memory.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnfts::article {

/// Of a start tag, while it is being handled. Values are UTF-8, references decoded.
class HtmlAttributes {
 public:
  /// Names and values in turn, ended by null; null when there are none.
  explicit HtmlAttributes(const unsigned char** list) : list_(list) {}

  /// The value; empty also when there is no such attribute. `name` is in lower case.
  std::string_view operator[](std::string_view name) const;

  bool has(std::string_view name) const;

 private:
  const unsigned char** list_;
};

/// What a page is made of. Names are in lower case; every element that starts is ended, void ones
/// and those that the page leaves open too, unless the page is broken off.
class HtmlHandler {
 public:
  virtual ~HtmlHandler() = default;
  virtual void start(std::string_view name, const HtmlAttributes& attributes) = 0;
  virtual void end() = 0;
  /// A piece of text, UTF-8; one element's text may come in many.
  virtual void text(std::string_view piece) = 0;
  /// A piece of a script or style.
  virtual void raw(std::string_view piece) = 0;
};

/// Deeper elements end the page. An end tag without a start is compared with all that are open.
inline constexpr std::size_t max_html_depth = 256;

enum class HtmlEnd {
  whole,
  too_deep,   ///< What came before has been handled.
  no_markup,  ///< More different names of elements and attributes than any page has.
};

/// Hands all of `utf8` to the handler. Nothing is fetched, no entity but characters is expanded.
/// What the handler throws passes through.
HtmlEnd parse_html(std::string_view utf8, HtmlHandler& handler);

}  // namespace vnfts::article
