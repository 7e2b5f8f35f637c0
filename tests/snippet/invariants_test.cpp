/// What holds of the marks and the snippet of any text.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "article/reading.h"
#include "snippet/marking.h"
#include "support/code_points.h"
#include "support/token_invariants.h"
#include "text/utf8.h"
#include "vnfts/analyzer.h"
#include "vnfts/snippet.h"

namespace vnfts {

namespace {

using Random = std::mt19937;

bool boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Words and sequences that the text has, and one that it has not.
std::vector<Highlight> wanted_of(const std::string& text, Random& random, std::size_t longest) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  std::erase_if(tokens, [](const Token& t) { return t.form != TokenForm::part; });
  std::vector<Highlight> what = {{{{"khôngcótrongbài"}}, 1.0}};
  for (std::size_t n = tokens.empty() ? 0 : random() % 4; n > 0; --n) {
    const std::size_t first = random() % tokens.size();
    const std::size_t length = std::min<std::size_t>(1 + random() % longest, tokens.size() - first);
    Highlight thing{{}, 1.0 + static_cast<double>(random() % 5)};
    for (std::size_t i = first; i < first + length; ++i) thing.sequence.push_back({tokens[i].term});
    what.push_back(thing);
  }
  return what;
}

void check_marks(const std::string& text, const std::vector<TextSpan>& marks) {
  (void)test::bracketed(text, marks);  // in order, apart, inside the text
  if (text::repaired(text) != text) return;
  for (const TextSpan& mark : marks) {
    REQUIRE(boundary(text, mark.begin));
    REQUIRE(boundary(text, mark.end));
  }
}

/// Without white space: what a snippet keeps of the original, squeezing aside.
std::string dense(std::string_view text) {
  std::string out;
  for (const char* at = text.data(); at != text.data() + text.size();) {
    const char32_t c = text::decode(at, text.data() + text.size());
    if (c > 0x20 && c != 0xA0 && c != 0x85 && c != 0x3000 && (c < 0x2000 || c > 0x200A))
      text::append(out, c);
  }
  return out;
}

void check_snippet(const std::string& text, const std::vector<Highlight>& what,
                   std::size_t max_chars) {
  const Snippet s = make_snippet(text, what, max_chars);
  CAPTURE(s.text, max_chars);
  check_marks(s.text, s.marks);
  REQUIRE(text::repaired(s.text) == s.text);
  REQUIRE(test::code_points(s.text) <= max_chars);
  REQUIRE(s.text.find("  ") == std::string::npos);
  REQUIRE_FALSE((s.text.starts_with(' ') || s.text.ends_with(' ')));
  REQUIRE(s.marks.empty() == find_marks(text, what).empty());
  const std::string all = dense(text);
  const std::string piece = dense(s.text);
  REQUIRE(all.find(piece) != std::string::npos);
  REQUIRE((s.cut_before || s.cut_after) == (piece != all));
  if (!s.cut_before) REQUIRE(all.starts_with(piece));
  if (!s.cut_after) REQUIRE(all.ends_with(piece));
}

std::string random_text(Random& random) {
  static const std::vector<std::string> pieces = {"bộ",
                                                  "đội",
                                                  "TP.HCM",
                                                  "TP. HCM",
                                                  "Covid-19",
                                                  "Beyoncé",
                                                  "1.200",
                                                  "漢字",
                                                  "がぎ",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  "\n",
                                                  "\u00A0",
                                                  "\u3000",
                                                  "\u200B",
                                                  "\u00AD",
                                                  ". ",
                                                  ", ",
                                                  "…",
                                                  "“",
                                                  "”",
                                                  "\u0301",
                                                  "b\u00F4\u0323",
                                                  "K'Ho",
                                                  "-",
                                                  "&",
                                                  "/",
                                                  "\xFF",
                                                  "\xE1\xBB",
                                                  "\xED\xA0\x80",
                                                  "\U0001D11E",
                                                  "tin.example/a-b-c",
                                                  "nghiêng",
                                                  std::string("\0", 1)};
  std::string text;
  for (std::size_t n = random() % 60; n > 0; --n) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("The invariants of marks and snippets hold for the sample archive") {
  Random random(1989);
  const auto found = test::read_all(VNFTS_SOURCE_DIR "/corpus");
  REQUIRE(found.articles.size() > 50);
  for (const Article& article : found.articles) {
    const std::string& text = article.body;
    INFO(article.id);
    for (const std::string& form : {text, test::nfd(text)}) {
      for (int i = 0; i < 10; ++i) {
        const std::vector<Highlight> what = wanted_of(form, random, 4);
        check_marks(form, find_marks(form, what));
        check_snippet(form, what, 30 + random() % 300);
      }
    }
  }
}

TEST_CASE("Words are marked in a snippet where they would be found in it") {
  Random random(28022019);
  for (const Article& article : test::read_all(VNFTS_SOURCE_DIR "/corpus").articles) {
    for (int i = 0; i < 20; ++i) {
      const std::vector<Highlight> what = wanted_of(article.body, random, 1);
      const Snippet s = make_snippet(article.body, what, 60 + random() % 300);
      CAPTURE(article.id, s.text);
      CHECK(s.marks == find_marks(s.text, what));
    }
  }
}

TEST_CASE("Composed and decomposed articles have the same marks") {
  Random random(1954);
  for (const Article& article : test::read_all(VNFTS_SOURCE_DIR "/corpus").articles) {
    const std::string composed = test::nfc(article.body);
    const std::string decomposed = test::nfd(article.body);
    const std::vector<Highlight> what = wanted_of(composed, random, 3);
    INFO(article.id);
    CHECK(test::nfd(test::bracketed(composed, find_marks(composed, what))) ==
          test::bracketed(decomposed, find_marks(decomposed, what)));
  }
}

TEST_CASE("The invariants of marks and snippets hold for random mixtures") {
  Random random(2025);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(i, text);
    const std::vector<Highlight> what = wanted_of(text, random, 3);
    check_marks(text, find_marks(text, what));
    check_snippet(text, what, 1 + random() % 80);
  }
}

TEST_CASE("The invariants of marks and snippets hold for random bytes") {
  Random random(1945);
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 120, '\0');
    for (char& c : text) c = static_cast<char>(random());
    CAPTURE(i, text);
    const std::vector<Highlight> what = wanted_of(text, random, 3);
    check_marks(text, find_marks(text, what));
    check_snippet(text, what, 1 + random() % 80);
  }
}

}  // namespace vnfts
