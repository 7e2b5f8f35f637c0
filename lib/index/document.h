/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include <optional>

#include "index/counters.h"
#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/index.h"

namespace vnfts::index {

/// An article's terms and values (see schema.h), without its data.
struct NewDocument {
  Xapian::Document document;
  std::optional<Published> published;
};

/// The words of the article are counted by `counter`, what it takes by `times`.
NewDocument make_document(const Article& article, Counters& counter, WriteTimes& times);

/// Whether it has the terms of a place.
bool has_place(const Xapian::Document& document);

/// Adds to the last three of `counts`.
void count_names(const NewDocument& article, WriteCounts& counts);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
