/// What a call that must fail fails with.
#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <optional>

#include "vnfts/error.h"

namespace vnfts::test {

/// The code of the `Error` that `work` throws, if it throws one.
inline std::optional<ErrorCode> possible_failure(const std::function<void()>& work) try {
  work();
  return std::nullopt;
} catch (const Error& e) {
  return e.code();
}

/// The same; a failed test when it throws none.
inline ErrorCode failure(const std::function<void()>& work) {
  const auto code = possible_failure(work);
  if (!code) FAIL("nothing was thrown");
  return *code;
}

}  // namespace vnfts::test
