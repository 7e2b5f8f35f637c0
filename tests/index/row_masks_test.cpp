#include "index/row_masks.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "index/token_rows.h"

using namespace vnfts::index;

namespace {

bool special(unsigned char byte) {
  return byte >= token_code::six_bytes && byte < token_code::following;
}

}  // namespace

TEST_CASE(
    "A bit is set for each byte that is sought, or special, and for each that begins a code") {
  std::mt19937 random(6);
  for (const std::size_t count : {0, 1, 2, 7, 12, 13, 40, 200}) {
    std::vector<unsigned char> sought(count);
    for (unsigned char& byte : sought) byte = static_cast<unsigned char>(random() % 184);
    RowMasks masks;
    masks.seek(sought);
    for (int times = 0; times < 50; ++times) {
      std::string bytes(RowMasks::width, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random());
      const RowMasks::Masks found = masks.of(bytes.data());
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool stops = special(byte) || std::ranges::count(sought, byte) > 0;
        CHECK((found.stops >> i & 1) == (stops ? 1u : 0u));
        CHECK((found.begins >> i & 1) == (byte < token_code::following ? 1u : 0u));
      }
    }
  }
}

TEST_CASE("What is sought now is no more what was sought before") {
  RowMasks masks;
  const std::string bytes(RowMasks::width, 'a');
  masks.seek(std::vector<unsigned char>{'a'});
  CHECK(masks.of(bytes.data()).stops == ~std::uint64_t{0});
  masks.seek(std::vector<unsigned char>{'b'});
  CHECK(masks.of(bytes.data()).stops == 0);
}
