/// Answers and articles, for eyes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/bar.h"
#include "cli/view.h"
#include "vnfts/search.h"

namespace vnfts::cli {

struct Screen {
  std::size_t columns = 80;
  bool color = false;  ///< Without it matches are not marked: the text stays plain.
  Bar bars = Bar::hashes;
};

/// The number of hits, what to know about them, then the hits: title, origin, snippet, places,
/// url.
std::string text_page(const Page& page, const Asked& asked, const Screen& screen);

/// What to know about an answer before it: that it was relaxed, another query, notes; lines.
std::string text_remarks(bool relaxed, const std::vector<std::string>& notes, const Asked& asked,
                         const Screen& screen);

/// "QUERY (N articles)"
std::string suggested(const Suggestion& suggestion);

/// "Did you mean: QUERY (N articles)", a line; empty when nothing was proposed.
std::string text_suggestion(const Asked& asked, const Screen& screen);

/// A whole article.
std::string text_article(const Hit& hit, const Screen& screen);

/// What a page of relaxed hits is headed with.
extern const char* const relaxed_notice;

}  // namespace vnfts::cli
