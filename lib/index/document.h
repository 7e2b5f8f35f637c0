/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "index/counters.h"
#include "index/postings.h"
#include "index/signature.h"
#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/index.h"

namespace vnfts::index {

/// An article's terms, values and data (see schema.h), but for those of its group, and what they
/// tell of it.
struct NewDocument {
  Postings postings;
  std::optional<Published> published;
  bool has_place = false;  ///< Whether it has the terms of a place.
  Signature signature;     ///< To find its group by: see stored_groups.h.
};

/// `record` is what is stored of the article. Its words are counted by `counter`, what it takes by
/// `times`, and its terms are those of `lexicon`.
NewDocument make_document(const Article& article, std::string record, Lexicon& lexicon,
                          Counters& counter, WriteTimes& times);

/// The rows of tokens that `make_document` gives an article.
std::string rows_of(const Article& article);

/// Whether it has the terms of a place.
bool has_place(const Xapian::Document& document);

/// Adds to `inferred`, `undated` and `without_place` of `counts`.
void count_names(const std::optional<Published>& published, bool has_place, WriteCounts& counts);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
