/// RSS 2.0, RSS 1.0 (RDF) and Atom -> articles.
#pragma once

#include <string_view>

#include "article/content.h"
#include "article/output.h"

namespace vnfts::article {

/// Whether `head` begins a feed, behind at most a sentence.
bool is_feed(std::string_view head);

/// An item or entry, an article. Throws `Unreadable`.
void read_feed(Content& content, Output& output);

}  // namespace vnfts::article
