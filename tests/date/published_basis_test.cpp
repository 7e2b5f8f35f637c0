#include <catch2/catch.hpp>

#include "vnfts/date.h"

using vnfts::PublishedBasis;

TEST_CASE("Each basis of a publication date has its name") {
  CHECK(to_string(PublishedBasis::stated) == "stated");
  CHECK(to_string(PublishedBasis::url) == "url");
  CHECK(to_string(PublishedBasis::gloss) == "gloss");
  CHECK(to_string(PublishedBasis::dateline) == "dateline");
}
