/// What the class, id and other attributes of an element say about the text in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/html_parser.h"

namespace vnfts::article {

/// A set of `PageMark`. Marks hold for all that the element holds.
using PageMarks = std::uint16_t;

enum PageMark : PageMarks {
  mark_aside = 1 << 0,   ///< Stands around the article: navigation, related links, comments ...
  mark_hidden = 1 << 1,  ///< Is not shown.
  mark_title = 1 << 2,
  mark_lead = 1 << 3,
  mark_author = 1 << 4,
  mark_origin = 1 << 5,  ///< Names the newspaper or agency that the text is from.
  mark_date = 1 << 6,
  mark_path = 1 << 7,  ///< The sections that lead to the page (breadcrumbs).
  mark_body = 1 << 8,  ///< The article's text, and perhaps more.
  mark_right = 1 << 9,
  mark_bold = 1 << 10,
  mark_apart = 1 << 11,  ///< A word apart from those around it, though no blank is between.
  // What the scanner knows by the element itself:
  mark_heading = 1 << 12,
  mark_item = 1 << 13,  ///< A list item.
  mark_cell = 1 << 14,  ///< Cells of a table.
};

PageMarks page_marks(std::string_view name, const HtmlAttributes& attributes);

}  // namespace vnfts::article
