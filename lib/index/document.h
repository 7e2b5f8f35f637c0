/// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "index/counters.h"
#include "index/postings.h"
#include "index/signature.h"
#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/index.h"
#include "vnfts/place.h"

namespace vnfts::index {

/// When an article was published, and what its text names.
struct ArticleNames {
  std::optional<Published> published;
  std::vector<DateMention> dates;
  std::vector<NamedPlace> places;
};
/// `times`: see below.
ArticleNames read_names(const Article& article, WriteTimes* times);

/// An article's terms, values and data (see schema.h), but for those of its group, and what they
/// tell of it.
struct NewDocument {
  Postings postings;
  std::optional<Published> published;
  bool has_place = false;  ///< Whether it has the terms of a place.
  Signature signature;     ///< To find its group by: see stored_groups.h.
};

/// `record` is what is stored of the article. Its words are counted by `counter`, what it takes by
/// `times`, if there is one, and its terms are those of `lexicon`. The names of many articles are
/// read in a row, and their documents made then: both need large tables, which together do not stay
/// in the cache.
NewDocument make_document(const Article& article, const ArticleNames& names, std::string record,
                          Lexicon& lexicon, Counters& counter, WriteTimes* times);
NewDocument make_document(const Article& article, std::string record, Lexicon& lexicon,
                          Counters& counter, WriteTimes* times);

/// The rows of tokens that `make_document` gives an article.
std::string rows_of(const Article& article);

/// Whether it has the terms of a place.
bool has_place(const Xapian::Document& document);

/// Adds to `inferred`, `undated` and `without_place` of `counts`.
void count_names(const std::optional<Published>& published, bool has_place, WriteCounts& counts);

/// Takes back what `make_document` counted.
void uncount(const Article& article, Counters& counter);

}  // namespace vnfts::index
