#include "article/html_text.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("References are decoded once", "[html_text]") {
  const struct {
    std::string text, expected;
  } cases[] = {
      {"a &amp; b &lt; c", "a & b < c"},
      {"&amp;nbsp;", "&nbsp;"},
      {"&#7897;&#x1ed9;&#X1ED9;", "ộộộ"},
      {"&#147;x&#148;", "“x”"},
      {"&apos;&quot;", "'\""},
      {"&Agrave;&agrave;", "Àà"},
      {"&amp", "&amp"},
      {"& amp;", "& amp;"},
      {"&a&amp;", "&a&"},
      {"&;&#;&#x;&#xg;&unknown;&", "&;&#;&#x;&#xg;&unknown;&"},
      {"&#10;", " "},
      {"&#xD800;", "\xEF\xBF\xBD"},
  };
  for (const auto& c : cases) {
    INFO(c.text);
    CHECK(decoded_references(c.text) == c.expected);
  }
}

TEST_CASE("Text is tidied to one line", "[html_text]") {
  CHECK(tidied(" a\n\n b\t\xC2\xA0 c ") == "a b c");
  CHECK(tidied("a&amp;nbsp;b &amp;amp; c") == "a b & c");
  CHECK(tidied("\xE2\x80\x8B") == "");
}

TEST_CASE("A line is made of pieces", "[html_text]") {
  LineText line;
  line.append("  a");
  line.append(" ");
  line.append_space();
  line.append("b&nbs");
  line.append("p;c ");
  CHECK(line.size() == 10);
  CHECK(line.take() == "a b c");
  CHECK(line.empty());
  line.append_space();
  line.append("d");
  CHECK(line.take() == "d");
}

}  // namespace vnfts::article
