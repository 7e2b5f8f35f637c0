/// How a query was read and why an article was found, in words.
#pragma once

#include <xapian.h>

#include <span>
#include <string>

#include "index/compile.h"
#include "index/reading.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// The days that the options ask for, a line each.
std::string explain_days(const SearchOptions& options);

/// The query as understood, then a line a position: what was typed and what it may stand for.
std::string explain_query(const vnfts::Query& query, const CompiledQuery& compiled,
                          const SearchOptions& options);

/// Which of the words the article has, as it spells them, and which it has not.
std::string explain_hit(const Xapian::Database& db, Xapian::docid article,
                        std::span<const Reading> readings);

}  // namespace vnfts::index
