/// Web addresses in running text.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnfts::analysis {

/// Where an address stands: `begin` behind its scheme and "www.", `host_end` behind its host, `end`
/// behind it all, without the punctuation that closes the sentence. Empty when begin == end.
struct Address {
  std::uint32_t begin = 0;
  std::uint32_t host_end = 0;
  std::uint32_t end = 0;
};

/// The address that begins at `at` with http://, https:// or www.
Address address_at(std::string_view text, std::uint32_t at);

/// Whether `label` (lower case) ends host names: "vn", "com".
bool top_domain(std::string_view label);

}  // namespace vnfts::analysis
