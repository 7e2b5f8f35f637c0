#include "text/encoding_evidence.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

TEST_CASE("Words with other letters than ASCII are Vietnamese syllables or others") {
  struct Case {
    const char* text;
    std::size_t syllables, others;
  };
  const Case cases[] = {
      {"", 0, 0},
      {"Viet Nam", 0, 0},
      {"Việt Nam, VIỆT NAM", 2, 0},
      {"viỆt, VIệt, ViỆt", 0, 3},    // capitals where no word has them
      {"“Nội” – ‘đó’… «là»", 3, 0},  // signs beside words
      {"Vi®t H¸ café", 0, 3},
      {"Ấn-độ/ở", 3, 0},
      {"đắk", 0, 1},
      {"\xFF", 0, 1},
  };
  for (const auto& [text, syllables, others] : cases) {
    INFO(text);
    const WordEvidence evidence = word_evidence(text);
    CHECK(evidence.syllables == syllables);
    CHECK(evidence.others == others);
  }
  CHECK(word_evidence("việt café nội đó").share() == 0.75);
  CHECK(word_evidence("").share() == 0);
}

TEST_CASE("A sample has the words that an encoding may change, a line each") {
  CHECK(sample_of_bytes("Vi\xD6t Nam, th\xD5 k\xFB 20; X\x05") ==
        "Vi\xD6t\nth\xD5\nk\xFB\nX\x05\n");
  CHECK(sample_of_bytes("Viet Nam").empty());
  CHECK(sample_of_bytes("\x9Ey ban Vi\xD6t, \x16, N\xA6\x9B"
                        "C",
                        parts_tcvn) ==
        "\x9Ey\n\x16\nN\xA6\x9B"
        "C\n");
  CHECK(sample_of_misread("žy ban ViÖt, \u0016, \u0081 日", parts_tcvn) == "žy\n\u0016\n\u0081\n");
  CHECK(sample_of_misread("ViÖt Nam 日本 thÕ “k”") == "ViÖt\nthÕ\n“k”\n");
  CHECK(sample_of_misread("n−íc Hμ Néi, 日本") == "n−íc\nNéi\n");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "\xD6 ";
  CHECK(sample_of_bytes(many).size() == 1000);
  CHECK(sample_of_bytes(std::string(1000, '\xD6')).size() == 65);
}

TEST_CASE("A word is plain when its signs stand at its ends") {
  for (const char* plain : {"", "a", "“venh”", "–", "lon…"}) CHECK(plain_between_signs(plain));
  for (const char* other : {"C“NG", "don’t", "é", "“é”"}) CHECK_FALSE(plain_between_signs(other));
}

TEST_CASE("Sequences of misread UTF-8 are counted, those no text has by chance apart") {
  struct Case {
    const char* text;
    std::size_t sequences, sure, others;
  };
  const Case cases[] =
      {
          {"", 0, 0, 0},
          {"Viá»‡t CÃ´ng", 2, 2, 0},
          {"â€œaâ€\u009D", 2, 2, 0},
          {"Ä‘Ã³", 2, 1, 0},
          {"“Ô” é", 0, 0, 2},
          {"IRMÃ” é", 1, 0, 1},
          {"\u00A0é\u00A0»", 0, 0, 1},  // a Chinese letter by chance
      };
  for (const auto& [text, sequences, sure, others] : cases) {
    INFO(text);
    const SequenceEvidence evidence = sequence_evidence(text);
    CHECK(evidence.sequences == sequences);
    CHECK(evidence.sure == sure);
    CHECK(evidence.others == others);
  }
}

TEST_CASE("Words in VIQR are syllables or others; a sign at their end says nothing") {
  struct Case {
    const char* text;
    std::size_t syllables, others, words;
  };
  const Case cases[] = {
      {"", 0, 0, 0},
      {"12.5 + 3?", 0, 0, 0},
      {"Ba la ai? O. A'", 0, 0, 5},
      {"tie^'ng nu+o+'c", 2, 0, 2},
      {"\"nu+o+'c\", (tie^'ng).", 2, 0, 2},
      {"qu'il you're a.b", 0, 3, 3},
      {"DDa('k dda`i", 1, 1, 2},
  };
  for (const auto& [text, syllables, others, words] : cases) {
    INFO(text);
    const ViqrEvidence evidence = viqr_evidence(text);
    CHECK(evidence.syllables == syllables);
    CHECK(evidence.others == others);
    CHECK(evidence.words == words);
  }
}

}  // namespace vnfts::text
