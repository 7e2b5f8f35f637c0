/// What a call that must fail fails with.
#pragma once

#include <catch2/catch.hpp>
#include <functional>

#include "vnfts/error.h"

namespace vnfts::test {

/// The code of the `Error` that `work` throws; a failed test when it throws none.
inline ErrorCode failure(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& e) {
    return e.code();
  }
  FAIL("nothing was thrown");
  return {};
}

}  // namespace vnfts::test
