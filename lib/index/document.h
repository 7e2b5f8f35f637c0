/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "vnfts/article.h"

namespace vnfts::index {

/// The terms and values of an article (see schema.h); its data is left to the caller.
Xapian::Document make_document(const Article& article);

}  // namespace vnfts::index
