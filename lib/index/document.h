/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "index/counters.h"
#include "vnfts/article.h"

namespace vnfts::index {

/// The terms and values of an article (see schema.h); its data is left to the caller. Its words are
/// counted by `counter`.
Xapian::Document make_document(const Article& article, Counters& counter);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
