/// WARC and WET files -> articles.
#pragma once

#include <string_view>

#include "article/content.h"
#include "article/output.h"

namespace vnfts::article {

bool is_warc(std::string_view head);

/// Pages of HTML that a crawler found (status 200), and texts that were made of such (WET), under
/// the address they were found at. All other records are passed over. Throws `Unreadable`, with
/// the place.
void read_warc(Content& content, Output& output);

}  // namespace vnfts::article
