/// Files that hold one article each.
#pragma once

#include "article/content.h"
#include "article/output.h"

namespace vnfts::article {

/// Plain text; the file's name is the id. Throws `Unreadable`.
void read_text_file(Content& content, Output& output);

/// A page; the file's name is the id when the page has no address. Throws `Unreadable`.
void read_html_file(Content& content, Output& output);

}  // namespace vnfts::article
