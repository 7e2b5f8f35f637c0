#include "cli/bar.h"

#include <catch2/catch.hpp>
#include <limits>

#include "cli/display.h"

using vnfts::cli::Bar;
using vnfts::cli::bar;

TEST_CASE("A bar is as long as its number is large", "[tools]") {
  struct Row {
    std::uint64_t count;
    std::uint64_t most;
    std::size_t columns;
    std::string blocks;
    std::string hashes;
  };
  const Row rows[] = {
      {0, 8, 4, "", ""},
      {8, 8, 4, "████", "####"},
      {4, 8, 4, "██", "##"},
      {3, 8, 4, "█▌", "##"},
      {1, 8, 4, "▌", "#"},
      {1, 32, 4, "▏", "#"},
      {2, 32, 4, "▎", "#"},
      {3, 32, 4, "▍", "#"},
      {5, 32, 4, "▋", "#"},
      {6, 32, 4, "▊", "#"},
      {7, 32, 4, "▉", "#"},
      {9, 32, 4, "█▏", "#"},
      {1, 1000000, 4, "▏", "#"},  // seen, however little it is
      {999999, 1000000, 4, "████", "####"},
      {0, 0, 4, "", ""},
      {1, 1, 1, "█", "#"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.count, row.most);
    CHECK(bar(row.count, row.most, row.columns, Bar::blocks) == row.blocks);
    CHECK(bar(row.count, row.most, row.columns, Bar::hashes) == row.hashes);
  }
}

TEST_CASE("No bar is longer than it may be, nor shorter than that of a smaller number", "[tools]") {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  for (const Bar kind : {Bar::blocks, Bar::hashes}) {
    std::size_t before = 0;
    for (int shift = 63; shift >= 0; --shift) {
      const std::size_t now = vnfts::cli::columns(bar(most >> shift, most, 55, kind));
      CHECK(now >= before);
      CHECK(now <= 55);
      before = now;
    }
    CHECK(before == 55);
  }
}
