#include "place/cues.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/pieces.h"

namespace vnfts::test {

TEST_CASE("What stands before a name tells what it is") {
  using place::Cue;
  struct Case {
    std::string before;
    Cue cue;
  };
  const std::vector<Case> cases = {
      {"gặp ông", Cue::person},  {"ca sĩ", Cue::role},         {"nói tiếng", Cue::other},
      {"Khách sạn", Cue::brand}, {"ở sân bay", Cue::facility}, {"đi từ", Cue::place},
      {"Sở", Cue::organisation}, {"mọi nhu cầu", Cue::word},   {"lãnh đạo các", Cue::several},
      {"bà con", Cue::place},
  };
  for (const Case& c : cases) {
    INFO(c.before);
    const auto pieces = cut(c.before);
    CHECK(place::cues_before(pieces, pieces.size()).has(c.cue));
  }
  CHECK(place::cues_before(cut("nổi tiếng"), 2).has(Cue::word));
  CHECK_FALSE(place::cues_before(cut("nổi tiếng"), 2).has(Cue::other));
  CHECK(place::cues_before(cut("ông,"), 2).empty());
  CHECK(place::cues_before(cut("xanh"), 1).empty());
}

TEST_CASE("Words that a name may begin are known") {
  const place::CuesFrom from = place::cues_from(cut("Anh hùng lao động"), 0);
  CHECK(from.cues.has(place::Cue::word));
  CHECK(from.words == 2);
  CHECK(place::surname(cut("Nguyễn")[0]));
  CHECK_FALSE(place::surname(cut("Xanh")[0]));
}

}  // namespace vnfts::test
