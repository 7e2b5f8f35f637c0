/// One plain text file -> one article.
#pragma once

#include <string>
#include <string_view>

#include "vnfts/article.h"

namespace vnfts::article {

/// Why `content`, decoded, cannot be a text, or empty. A look at the beginning of a file is enough.
std::string_view why_not_text(std::string_view content);

/// A short first line that is neither a sentence nor a dateline, with more text behind it, is the
/// title and the rest the body; otherwise all is body. Bytes stay, but for the byte order mark,
/// CR LF (as LF) and blank lines between title and body.
Article text_article(std::string content);

}  // namespace vnfts::article
