/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "index/counters.h"
#include "vnfts/article.h"
#include "vnfts/date.h"

namespace vnfts::index {

/// An article's terms and values (see schema.h), without its data.
struct NewDocument {
  Xapian::Document document;
  std::optional<Published> published;
  std::string places;  ///< What the data have behind the record.
};

/// The words of the article are counted by `counter`.
NewDocument make_document(const Article& article, Counters& counter);

/// Whether it has the terms of a place.
bool has_place(const Xapian::Document& document);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
