#include "cli/xml.h"

#include <catch2/catch.hpp>

#include "support/xml.h"

using vnfts::cli::xml_text;

TEST_CASE("Text for XML says what it said, whatever characters it has", "[tools][map]") {
  struct Row {
    std::string text;
    std::string written;
  };
  const Row rows[] = {
      {"", ""},
      {"bão lũ", "bão lũ"},
      {"a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"},
      {"&amp;", "&amp;amp;"},
      {"</title><script>x</script>", "&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;"},
      {"]]>", "]]&gt;"},
      {"a\nb\tc", "a b c"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\x1b[31m", "\uFFFD[31m"},
      {"\xff", "\uFFFD"},
      {"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
      {"\u202Etxt", "\uFFFDtxt"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(xml_text(row.text) == row.written);
    CHECK(support::read_xml("<t a=\"" + xml_text(row.text) + "\">" + xml_text(row.text) + "</t>")
              .fault.empty());
  }
}

TEST_CASE("What is not well-formed is noticed", "[tools][map]") {
  for (const char* const text :
       {"", "x", "<a>", "<a></b>", "<a><b></a></b>", "<a b=\"1\" b=\"2\"/>", "<a b='1'/>",
        "<a b=1/>", "<a>&nbsp;</a>", "<a>&</a>", "<a/><a/>", "<a>\x01</a>", "<a>\xff</a>",
        "<a>]]></a>", "<a b=\"<\"/>", "<a>\xEF\xBF\xBE</a>", "<a><!-- --></a>"}) {
    CAPTURE(text);
    CHECK_FALSE(support::read_xml(text).fault.empty());
  }
  const auto document = support::read_xml("<a b=\"1\">x<c>&lt;</c></a>");
  REQUIRE(document.elements.size() == 2);
  CHECK(document.elements[0].attributes.at("b") == "1");
  CHECK(document.elements[0].text == "x<");
  CHECK(document.elements[1].text == "<");
}
