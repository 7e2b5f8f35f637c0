#include "text/block.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::test {

using text::block_end;

TEST_CASE("A block ends behind a line, a word, or before a code point") {
  CHECK(block_end("abc def", 0, 8) == 7);
  CHECK(block_end("abcdef\nh ij", 0, 10) == 7);
  CHECK(block_end("abcdef h\nij", 2, 8) == 9);
  CHECK(block_end("a\nbcdefghijkl", 0, 8) == 8);  // the line ends in the first half
  CHECK(block_end("abcdefgế", 0, 8) == 7);
  CHECK(block_end("abcdefgế", 0, 9) == 7);
  CHECK(block_end("abcdefgếh", 0, 10) == 10);
}

TEST_CASE("Blocks go through any bytes") {
  const std::string text(100, '\x80');
  std::size_t begin = 0;
  for (int blocks = 0; begin < text.size(); ++blocks) {
    const std::size_t end = block_end(text, begin, 8);
    REQUIRE(end > begin);
    REQUIRE(end - begin <= 8);
    begin = end;
  }
}

}  // namespace vnfts::test
