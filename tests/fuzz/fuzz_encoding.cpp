/// Any bytes have an encoding and are decoded by every one: the encoding invariants hold of them.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/encoding_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string broken = vnfts::test::broken_encoding_invariant(bytes);
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
