#include "text/sign_evidence.h"

#include <catch2/catch.hpp>

namespace vnfts::text {

TEST_CASE("Signs of TCVN3 are good where they belong, and bad elsewhere") {
  struct Case {
    const char* word;
    std::size_t syllables, others;
  };
  const Case cases[] = {
      {"–", 1, 0},      {"…", 1, 0},         {"€", 1, 0},        {"‰", 1, 0},
      {"“”", 1, 0},     {"\u00A0•", 1, 0},   {"“an", 1, 0},      {"ninh”", 1, 0},
      {"“Viet”", 1, 0}, {"‘a’…", 1, 0},      {"Windows™", 0, 1}, {"A–", 1, 0},
      {"“là”", 1, 0},   {"Nội–Hải", 2, 0},   {"là—", 1, 0},      {"don’t", 0, 0},
      {"H–C", 0, 0},    {"B—", 0, 1},        {"TH‘", 0, 1},      {"•n", 0, 1},
      {"„t", 0, 1},     {"BƯ›C", 1, 1},      {"T„I", 0, 1},      {"Đ—I", 0, 1},
      {"™", 0, 2},      {"H€", 0, 2},        {"ƒlvaro", 0, 2},   {"Œ", 0, 2},
      {"\u0081", 0, 2}, {"kết\u0016", 0, 2}, {"\u0016", 0, 2},   {"\u0011ng", 0, 2},
  };
  for (const auto& [word, syllables, others] : cases) {
    INFO(word);
    CHECK(evidence_with_signs(word).syllables == syllables);
    CHECK(evidence_with_signs(word).others == others);
  }
}

}  // namespace vnfts::text
