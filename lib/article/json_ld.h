/// The JSON-LD of a page (schema.org) -> what it says about the article.
#pragma once

#include <string>
#include <vector>

#include "article/page_fields.h"

namespace vnfts::article {

/// The articles that the blocks describe, each once and the likeliest first, without those that are
/// items of lists. `section` is from the breadcrumbs when the article names none. Blocks that are
/// no JSON are passed over.
std::vector<Article> json_ld_articles(const std::vector<std::string>& blocks);

}  // namespace vnfts::article
