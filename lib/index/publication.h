/// When an article was published, and how an index keeps that.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

#include "vnfts/article.h"
#include "vnfts/date.h"

namespace vnfts::index {

/// The term of a basis: "stated", "inferred", "unknown" ...
std::string basis_term(std::string_view basis);

/// As the article states it, else inferred from its address and `text`, its running text; nothing
/// when neither tells.
std::optional<Published> publication(const Article& article, std::string_view text);

/// The values of a publication date, and the terms of its day and basis (see schema.h). To
/// `Postings` or a `Xapian::Document`.
template <typename Document>
void add_publication(Document& document, const std::optional<Published>& published);

/// What `add_publication` added, from the values.
std::optional<Published> publication_of(const Xapian::Document& document);

}  // namespace vnfts::index
