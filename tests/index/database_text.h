/// All that a database tells, as lines to be compared.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace vnfts::test {

/// Of each article: number, length, terms with counts and positions, values, data.
std::vector<std::string> articles_of(const Xapian::Database& db);

/// Totals and bounds, metadata, the bounds of values, each term with its articles.
std::vector<std::string> lists_of(const Xapian::Database& db);

}  // namespace vnfts::test
