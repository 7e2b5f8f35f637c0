/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include <optional>

#include "index/counters.h"
#include "index/signature.h"
#include "vnfts/article.h"
#include "vnfts/date.h"

namespace vnfts::index {

/// An article's terms and values (see schema.h), without its data and what tells of its group.
struct NewDocument {
  Xapian::Document document;
  std::optional<Published> published;
  Signature signature;  ///< To find the group by: see stored_groups.h.
};

/// The words of the article are counted by `counter`.
NewDocument make_document(const Article& article, Counters& counter);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
