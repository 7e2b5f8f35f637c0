/// Finds out by its beginning what a file holds.
#pragma once

#include <string_view>

#include "article/record_splitter.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// How the records of a file lie that begins with `head`, read as `format`.
Layout find_layout(InputFormat format, std::string_view head);

}  // namespace vnfts::article
