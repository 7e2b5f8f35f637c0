/// Any bytes are a query or an `Error`, and a query survives being written and read again.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "vnfts/error.h"
#include "vnfts/query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  vnfts::Query query;
  try {
    query = vnfts::parse_query(text);
  } catch (const vnfts::Error& error) {
    if (error.offset() > size || error.message().empty() || error.hint().empty()) std::abort();
    return 0;
  }
  const std::string written = vnfts::to_string(query);
  if (vnfts::parse_query(written) == query) return 0;
  std::fprintf(stderr, "read otherwise: %s\n", written.c_str());
  std::abort();
}
