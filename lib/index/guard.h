/// Every Xapian exception as an `Error` that says what to do.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>

#include "vnfts/error.h"

namespace vnfts::index {

Error error_of(const Xapian::Error& e, const std::string& path);

/// Runs `work`, and throws `Error` where it throws a Xapian exception.
template <typename Work>
decltype(auto) guarded(const std::string& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& e) {
    throw error_of(e, path);
  }
}

}  // namespace vnfts::index
