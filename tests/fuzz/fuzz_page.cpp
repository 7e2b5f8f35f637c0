/// Any bytes are a page, and a fragment: the invariants of their reading hold.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/page_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  for (auto* const broken_invariant :
       {vnfts::test::broken_page_invariant, vnfts::test::broken_fragment_invariant})
    if (const std::string broken = broken_invariant(html); !broken.empty()) {
      std::fprintf(stderr, "%s\n", broken.c_str());
      std::abort();
    }
  return 0;
}
