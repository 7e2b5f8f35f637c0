/// The one exception inside lib/article: a file, member or stream that cannot be read (further).
/// `read_articles` turns it into a `Rejection` or an `Error`; what a caller's own sink throws
/// passes through untouched.
#pragma once

#include <string>

#include "vnfts/error.h"

namespace vnfts::article {

struct Unreadable {
  ErrorCode code;
  std::string reason;  ///< One line.
  std::string where;   ///< Filled in by the first that knows.
};

}  // namespace vnfts::article
