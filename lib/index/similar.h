/// Articles like another: those that share what weighs most in it.
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

#include "index/generation.h"
#include "index/keywords.h"
#include "index/ranking.h"
#include "vnfts/search.h"
#include "vnfts/snippet.h"

namespace vnfts::index {

/// The page of articles like `original` that `options` ask for, never that one itself; nor its
/// copies, unless they ask for all copies. All are counted: the total is exact.
Matches find_similar(const Served& served, const Article& original,
                     std::span<const Keyword> keywords, const SearchOptions& options);

/// The keywords that an article has, those that weigh most in it first. A word that stands in a
/// pair which the article has is left out: the pair says it.
std::vector<Keyword> shared_keywords(const Served& served, Xapian::docid article,
                                     std::span<const Keyword> keywords);

/// What to mark in an article that shares these.
std::vector<Highlight> highlights(std::span<const Keyword> shared);

/// The article's id, then its keywords with their weight, a line each.
std::string explain_keywords(const Xapian::Database& db, const Article& original,
                             std::span<const Keyword> keywords, const SearchOptions& options);

/// Why an article is like another: "shares ...".
std::string explain_shared(std::span<const Keyword> shared);

}  // namespace vnfts::index
