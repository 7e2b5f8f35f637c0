/// Any bytes are a text, a query, a dump's date and an address: the invariants of dates hold. The
/// first three bytes are the day of publication and today, or say that there is none.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/day.h"
#include "support/date_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vnfts::test;
  if (size < day_bytes) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + day_bytes, size - day_bytes);
  const std::string broken = broken_date_invariant(text, day_of(data));
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
