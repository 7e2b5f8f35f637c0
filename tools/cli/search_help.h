/// What the help of vnsearch says around its options.
#pragma once

namespace vnfts::cli {

extern const char* const search_usage;    ///< Before the options.
extern const char* const search_remarks;  ///< Behind them.

}  // namespace vnfts::cli
