/// CSV and its kin -> articles.
#pragma once

#include "article/content.h"
#include "article/output.h"

namespace vnfts::article {

/// A row, an article. The first row names the columns unless `ReadOptions::columns` does; where it
/// comes again it is passed over. A row that has other cells than names is rejected. Throws
/// `Unreadable`, with the place.
void read_csv(Content& content, Output& output);

}  // namespace vnfts::article
