/// All that a database tells, as lines to be compared.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

namespace vnfts::test {

/// Of each article: number, length, terms with counts, values, data.
std::vector<std::string> articles_of(const Xapian::Database& db);

/// Totals and bounds, metadata, the bounds of values, each term with its articles.
std::vector<std::string> lists_of(const Xapian::Database& db);

/// What the file of tokens has of each article.
std::vector<std::string> rows_of(const std::filesystem::path& folder);

}  // namespace vnfts::test
