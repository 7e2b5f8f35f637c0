#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "support/token_invariants.h"

namespace vnfts {

namespace {

/// Texts that mix what the tokenizer decides on: whole words, letters, marks, joints, digits,
/// bytes.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"Hà",
                                                  "Nội",
                                                  "bo",
                                                  "đội",
                                                  "TP",
                                                  "HCM",
                                                  "tp",
                                                  "K",
                                                  "Ho",
                                                  "NĐ",
                                                  "CP",
                                                  "quý",
                                                  "giũ",
                                                  "cap",
                                                  "Beyoncé",
                                                  "ü",
                                                  "ß",
                                                  "\u0131",
                                                  "\u0130",
                                                  "a",
                                                  "ư",
                                                  "1",
                                                  "200",
                                                  "2019",
                                                  "0939",
                                                  ".",
                                                  ",",
                                                  "-",
                                                  "/",
                                                  "'",
                                                  "’",
                                                  "\u02BC",
                                                  "&",
                                                  "@",
                                                  ":",
                                                  "_",
                                                  " ",
                                                  "\n",
                                                  "\u00A0",
                                                  "\u00AD",
                                                  "\u200B",
                                                  "\uFEFF",
                                                  "\u0301",
                                                  "\u0323",
                                                  "\u0302",
                                                  "\u031B",
                                                  "\u0308",
                                                  "\u0345",
                                                  "\uFF21",
                                                  "\uFF11",
                                                  "\u043E",
                                                  "\u0451",
                                                  "\u03BF",
                                                  "\u6F22",
                                                  "\u304C",
                                                  "\u3099",
                                                  "\u1112\u1161\u11AB",
                                                  "\uFDFA",
                                                  "\u1D9E",
                                                  "\u00BA",
                                                  "https://",
                                                  "www.",
                                                  ".vn",
                                                  ".com",
                                                  "\xFF",
                                                  "\xE1\xBB",
                                                  "\xED\xA0\x80",
                                                  "\xC0\xAF",
                                                  std::string(61, 'x'),
                                                  std::string("\0", 1)};
  std::string text;
  for (std::size_t n = random() % 24; n > 0; --n) text += pieces[random() % pieces.size()];
  return text;
}

std::vector<std::string> corpus_lines() {
  std::vector<std::string> lines;
  for (const char* file : {"articles.jsonl", "archive.json", "texts/phan-ra.txt"}) {
    std::ifstream in(std::string(VNFTS_SOURCE_DIR "/corpus/") + file);
    REQUIRE(in);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("The token invariants hold for the sample archive") {
  for (const std::string& line : corpus_lines()) {
    INFO(line);
    CHECK(test::broken_token_invariant(line) == "");
    CHECK(test::broken_spelling_invariant(line) == "");
  }
}

TEST_CASE("The token and spelling invariants hold for random mixtures") {
  std::mt19937 random(20190228);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(i, text);
    REQUIRE(test::broken_token_invariant(text) == "");
    REQUIRE(test::broken_spelling_invariant(text) == "");
  }
}

TEST_CASE("The token and spelling invariants hold for random bytes") {
  std::mt19937 random(1954);
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 40, '\0');
    for (char& c : text) c = static_cast<char>(random());
    CAPTURE(i, text);
    REQUIRE(test::broken_token_invariant(text) == "");
    REQUIRE(test::broken_spelling_invariant(text) == "");
  }
}

TEST_CASE("The spelling invariants hold for every short row of letters") {
  const std::string letters = "abcdeghiklmnopqrstuvxy";
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; i < words.size() && words[i].size() < 3; ++i)
    for (const char c : letters) words.push_back(words[i] + c);
  for (const std::string& word : words) {
    INFO(word);
    REQUIRE(test::broken_spelling_invariant(word) == "");
  }
}

}  // namespace vnfts
