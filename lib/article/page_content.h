/// What a page holds, without its markup: lines of text in their containers, and what it says about
/// itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/page_hints.h"

namespace vnfts::article {

/// A line of text.
struct PageLine {
  std::uint32_t begin = 0;  ///< In `PageContent::text`.
  std::uint32_t size = 0;
  std::uint32_t linked = 0;     ///< Bytes of it that are the text of links.
  std::uint32_t container = 0;  ///< In `PageContent::containers`.
  PageMarks marks = 0;
};

/// An element such as <div> that has a line in it. The first is the page itself.
struct PageContainer {
  std::uint32_t parent = 0;  ///< Always before it, except that the first is its own parent.
  std::uint32_t kind = 0;    ///< Equal for elements of equal name and class; 0 without class.
  PageMarks marks = 0;
};

/// `<meta name="description" content="...">`, and what other elements say in attributes.
struct PageMeta {
  std::string name;  ///< In lower case.
  std::string content;
};

struct PageContent {
  std::string text;
  std::vector<PageLine> lines;
  std::vector<PageContainer> containers;
  std::vector<PageMeta> metas;
  std::vector<std::string> json_ld;  ///< The blocks as they stand.
  std::string title;                 ///< Of the window.
  std::string canonical;             ///< The page's own address.
  std::vector<std::string> times;    ///< Of <time datetime>, those around the article left out.
  bool has_elements = false;         ///< Beyond those that are implied.

  std::string_view text_of(const PageLine& line) const {
    return std::string_view(text).substr(line.begin, line.size);
  }
};

/// Reads the markup of a page, UTF-8, in linear time and memory.
PageContent read_page_content(std::string_view html);

}  // namespace vnfts::article
