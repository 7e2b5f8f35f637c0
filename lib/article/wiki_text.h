/// Wikitext -> plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vnfts::article {

/// The text that a reader of the page sees: without templates, tables, files, references, comments
/// and formulas, links as their words, headings and list items as lines. What is opened and never
/// closed stays as it stands. Linear time.
std::string wiki_text(std::string_view wikitext);

/// The names of the categories that the page is in, in order.
std::vector<std::string> wiki_categories(std::string_view wikitext);

}  // namespace vnfts::article
