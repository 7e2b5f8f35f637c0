/// Any bytes are text: the token and spelling invariants hold of them.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/token_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string& broken :
       {vnfts::test::broken_token_invariant(text), vnfts::test::broken_spelling_invariant(text)}) {
    if (broken.empty()) continue;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
