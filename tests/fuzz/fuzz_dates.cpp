/// Any bytes are a text, a query, a dump's date and an address: the invariants of dates hold. The
/// first three bytes are the day of publication and today, or say that there is none.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "support/date_invariants.h"

namespace {

/// From 1900 on, 65,536 days; nothing for every fourth first byte.
std::optional<vnfts::Day> day_of(const std::uint8_t* bytes) {
  if (bytes[0] % 4 == 0) return std::nullopt;
  const std::chrono::days after{bytes[1] | bytes[2] << 8};
  return vnfts::Day{std::chrono::year{1900} / 1 / 1} + after;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 3, size - 3);
  const std::string broken = vnfts::test::broken_date_invariant(text, day_of(data));
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
