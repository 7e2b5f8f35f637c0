/// Where the text of the article is on a page.
#pragma once

#include <cstdint>
#include <vector>

#include "article/page_content.h"

namespace vnfts::article {

struct MainText {
  std::vector<std::uint32_t> lines;  ///< Of the article, in order, as numbers of the page's lines.
  std::size_t bytes = 0;             ///< Of the running text among them.
  bool list = false;                 ///< They belong to a list of articles, each with its link.
};

/// The part of the page with most running text and least else, without the lines that lead away.
/// Where classes name the article's text they decide. `everywhere`: also in what classes call
/// something else.
MainText find_main_text(const PageContent& page, bool everywhere = false);

}  // namespace vnfts::article
