/// The XML export of a MediaWiki -> articles.
#pragma once

#include <string_view>

#include "article/content.h"
#include "article/output.h"

namespace vnfts::article {

bool is_wiki_dump(std::string_view head);

/// The pages of the main namespace in their last revision, but for redirects. They have no date of
/// publication: that of a revision is none. Throws `Unreadable`.
void read_wiki_dump(Content& content, Output& output);

}  // namespace vnfts::article
