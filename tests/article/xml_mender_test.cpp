#include "article/xml_mender.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

std::string mended(std::string_view text, std::size_t block_bytes) {
  XmlMender mender;
  std::string out;
  for (; !text.empty(); text.remove_prefix(std::min(block_bytes, text.size())))
    out += mender.mend(text.substr(0, block_bytes), false);
  return out + mender.mend({}, true);
}

}  // namespace

TEST_CASE("Lone ampersands and control characters are mended, whatever the blocks", "[xml]") {
  const struct {
    std::string text, expected;
  } cases[] = {
      {"", ""},
      {"a &amp; b &#160; &#xA0; &nbsp;", "a &amp; b &#160; &#xA0; &nbsp;"},
      {"Tôm & cua", "Tôm &amp; cua"},
      {"?a=1&b=2&c", "?a=1&amp;b=2&amp;c"},
      {"&&", "&amp;&amp;"},
      {"&", "&amp;"},
      {"&;", "&amp;;"},
      {"a\x0B\x01z\t\r\n", "a  z\t\r\n"},
      {"&" + std::string(100, 'x') + ";", "&amp;" + std::string(100, 'x') + ";"},
  };
  for (const auto& c : cases)
    for (const std::size_t block_bytes : {1, 2, 5, 1000}) {
      CAPTURE(c.text, block_bytes);
      CHECK(mended(c.text, block_bytes) == c.expected);
    }
}

}  // namespace vnfts::article
