/// Any bytes are a query or an `Error`, and a query survives being written and read another day.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "vnfts/error.h"
#include "vnfts/query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const vnfts::Day today = std::chrono::year(2024) / 2 / 28;
  vnfts::Query query;
  try {
    query = vnfts::parse_query(text, today);
    vnfts::read_dates(text, today);
    vnfts::read_places(text);
  } catch (const vnfts::Error& error) {
    if (error.offset() > size || error.message().empty() || error.hint().empty()) std::abort();
    return 0;
  }
  const std::string written = vnfts::to_string(query);
  if (vnfts::parse_query(written, today + std::chrono::days(400)) == query) return 0;
  std::fprintf(stderr, "read otherwise: %s\n", written.c_str());
  std::abort();
}
