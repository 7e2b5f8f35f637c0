#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string_view>

#include "data/tables.h"
#include "support/token_invariants.h"

namespace vnfts {

TEST_CASE("Phrases of place cues are in small letters, and their cues are known") {
  const std::set<std::string_view> known = {"person", "role", "other",   "brand",   "facility",
                                            "place",  "word", "several", "surname", "organisation"};
  for (const auto& row : data::place_cues()) {
    INFO(row.phrase);
    CHECK(test::nfc(row.phrase) == row.phrase);
    CHECK(std::ranges::count(row.phrase, ' ') < 5);
    std::string_view cues = row.cues;
    while (!cues.empty()) {
      const std::size_t length = std::min(cues.find(' '), cues.size());
      CHECK(known.contains(cues.substr(0, length)));
      cues.remove_prefix(std::min(length + 1, cues.size()));
    }
  }
}

}  // namespace vnfts
