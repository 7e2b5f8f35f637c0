/// What fields of dumps hold besides text, taken away.
#pragma once

#include <string>
#include <string_view>

#include "vnfts/article.h"

namespace vnfts::article {

/// Whether `text` has elements or character references of HTML: "<p>Một", "Hà&nbsp;Nội". A lone
/// "<", "&" or "<3" is text.
bool looks_like_html(std::string_view text);

/// Text of a tokenizer that joined the syllables of words by `_` ("Bộ_đội Biên_phòng ,"), as it
/// was; any other text as it is. It is segmented when many of its words are joined so, all of
/// letters.
std::string without_joints(std::string text);

/// The fields without HTML and joints; title and other short fields on one line, without white
/// space around. The id stays.
void tidy(Article& article);

}  // namespace vnfts::article
