/// The id of an article whose dump gives it none.
#pragma once

#include <string>

#include "vnfts/article.h"

namespace vnfts::article {

/// The id as given without white space around, else the URL in its normal spelling (url.h), else a
/// hash of title, lead, body, published and source: equal content, equal id, so reading a dump
/// twice adds nothing.
std::string article_id(const Article& article);

}  // namespace vnfts::article
