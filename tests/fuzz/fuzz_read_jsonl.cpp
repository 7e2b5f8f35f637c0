// Any bytes are read to their end as jsonl.
#include <cstdint>

#include "support/reading_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return vnfts::test::fuzz_reading(data, size, vnfts::InputFormat::jsonl);
}
