#include "text/line.h"

#include <catch2/catch.hpp>

using namespace vnfts::text;

TEST_CASE("white space of any script is trimmed, in place") {
  const std::string_view text = "\u00A0\t a b\u3000\n";
  CHECK(trimmed(text) == "a b");
  CHECK(trimmed(text).data() == text.data() + 4);
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\xFF ") == "\xFF");
}

TEST_CASE("an excerpt is one line of well-formed text") {
  CHECK(excerpt("Lai Châu") == "Lai Châu");
  CHECK(excerpt("a\nb\u2028c\x01") == "a b c ");
  CHECK(excerpt("\xE1\xBA") == "\uFFFD");
  CHECK(excerpt(std::string(40, 'x')) == std::string(40, 'x'));
  CHECK(excerpt(std::string(41, 'x')) == std::string(40, 'x') + "…");
}
