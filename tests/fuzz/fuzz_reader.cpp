// Any file is read to its end, as any format; the first byte chooses.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "support/reading_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr unsigned formats = static_cast<unsigned>(vnfts::InputFormat::text) + 1;
  vnfts::ReadOptions options;
  options.format = static_cast<vnfts::InputFormat>(data[0] % formats);
  options.max_record_bytes = 1 << (data[0] / formats % 16);
  if (data[0] % 2 == 1) options.columns = {"id", "", "title", "content"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (const std::string broken = vnfts::test::broken_reading(bytes, options); !broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
