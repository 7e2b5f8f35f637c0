#include "text/word.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::text {

TEST_CASE("A word becomes a term in canonical spelling, Vietnamese or not") {
  struct Case {
    const char *why, *word, *term;
    bool syllable, marked;
  };
  const Case cases[] = {
      {"a syllable", "Hòa", "hoà", true, true},
      {"a syllable without marks", "TRUNG", "trung", true, false},
      {"decomposed", "Vie\u0323\u0302t", "việt", true, true},
      {"Đ as Icelandic eth", "\u00D0\u1EA3ng", "đảng", true, true},
      {"ư as gha", "\u01A3\u1EDBc", "ước", true, true},
      {"a foreign word with marks", "Beyoncé", "beyoncé", false, true},
      {"a foreign word with a mark Vietnamese lacks", "Müller", "müller", false, true},
      {"the same decomposed", "Mu\u0308ller", "müller", false, true},
      {"a foreign word", "Internet", "internet", false, false},
      {"Cyrillic lookalikes in a Latin word", "h\u043E\u00E0", "hoà", true, true},
      {"a Cyrillic lookalike that bears a tone", "h\u043E\u0301a", "hoá", true, true},
      {"upper case", "NỘI", "nội", true, true},
      {"capital lookalikes", "\u041D\u00C0", "hà", true, true},
      {"a Greek lookalike", "b\u03BF", "bo", true, false},
      {"a precomposed lookalike", "m\u0451", "më", false, true},
      {"the same decomposed", "m\u0435\u0308", "më", false, true},
      {"a word all in Cyrillic stays", "\u041C\u043E\u0441\u043A\u0432\u0430",
       "\u043C\u043E\u0441\u043A\u0432\u0430", false, false},
      {"a word all in Greek stays", "\u0391\u03B8\u03AE\u03BD\u03B1",
       "\u03B1\u03B8\u03AE\u03BD\u03B1", false, true},
      {"fullwidth letters", "\uFF28\uFF2F\uFF21", "hoa", true, false},
      {"a ligature", "\uFB01lm", "film", false, false},
      {"sharp s", "Straße", "strasse", false, false},
      {"soft hyphen, zero width, BOM inside", "\uFEFFđ\u00ADộ\u200Bi", "đội", true, true},
      {"Han", "\u6F22", "\u6F22", false, false},
      {"Hangul", "\uD55C\uAD6D", "\uD55C\uAD6D", false, false},
      {"Hangul decomposed", "\u1112\u1161\u11AB", "\uD55C", false, false},
      {"a Roman numeral", "\u2163", "iv", false, false},
      {"ill-formed", "a\xFFz", "a\uFFFDz", false, false},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    const WordTerm got = word_term(c.word);
    CHECK(got.term == c.term);
    CHECK(got.syllable == c.syllable);
    CHECK(got.marked == c.marked);
    CHECK(got.marked == (folded(got.term) != got.term));
    CHECK(word_term(got.term).term == got.term);
  }
}

TEST_CASE("A lookalike is replaced whatever form the Latin letters beside it have") {
  for (const char* word :
       {"\uFF21\u043E", "\u00DF\u043E", "\u00FC\u043E", "a\u0345\u043E", "\u0391\u212A"}) {
    const std::string once = word_term(word).term;
    INFO(word << " -> " << once);
    CHECK(word_term(once).term == once);
  }
  CHECK(word_term("\uFF21\u043E").term == "ao");
}

TEST_CASE("A long word is cut at sixty code points") {
  CHECK(word_term(std::string(60, 'x')).term.size() == 60);
  CHECK(word_term(std::string(200, 'x')).term.size() == 60);
  std::string umlauts;
  for (int i = 0; i < 100; ++i) umlauts += "ü";
  CHECK(word_term(umlauts).term.size() == 120);
}

TEST_CASE("A flood of combining marks ends quickly") {
  std::string flood = "e";
  while (flood.size() < 1'000'000) flood += "\u0301\u0323\u0308";
  CHECK(word_term(flood).term.size() <= 240);
  CHECK(folded(flood) == "e");
}

TEST_CASE("Folding is lower case without marks, đ as d, every space plain") {
  struct Case {
    const char *why, *text, *expected;
  };
  const Case cases[] = {
      {"Vietnamese", "Đắk Lắk, Huế!", "dak lak, hue!"},
      {"decomposed", "Đa\u0306\u0301k La\u0306\u0301k", "dak lak"},
      {"lookalikes of đ and ư", "\u00D0\u00F0\u0189\u01A2\u01A3", "ddduu"},
      {"other marks", "Beyoncé Müller Čapek", "beyonce muller capek"},
      {"no-break and other spaces", "a\u00A0b\u2003c\u3000d", "a b c d"},
      {"a newline stays", "a\nb", "a\nb"},
      {"invisible characters", "b\u00ADo\u200B d\uFEFFoi", "bo doi"},
      {"sharp s", "Straße", "strasse"},
      {"Cyrillic", "\u0419\u043E", "\u0438\u043E"},
      {"Greek final sigma", "\u03C3\u03C2", "\u03C3\u03C3"},
      {"Hangul", "\uD55C\uAD6D", "\uD55C\uAD6D"},
      {"Hangul decomposed", "\u1112\u1161\u11AB", "\uD55C"},
      {"kana", "\u304C", "\u304B"},
      {"fullwidth", "\uFF21\uFF19", "a9"},
      {"punctuation stays", "\u201Ca\u201D \u2026 \u00B2", "\u201Ca\u201D \u2026 \u00B2"},
      {"a symbol that decomposes", "\u2260 =\u0338", "= ="},
      {"a modifier letter that is an eth", "\u1D9E", "d"},
      {"an iota below is a mark", "\u1FAE \u03A9\u0313\u0342\u0345", "\u03C9 \u03C9"},
      {"ill-formed", "\xC3(", "\uFFFD("},
      {"nothing", "", ""},
  };
  for (const auto& [why, text, expected] : cases) {
    INFO(why);
    CHECK(folded(text) == expected);
    CHECK(folded(folded(text)) == folded(text));
  }
}

TEST_CASE("Text has marks when a letter carries one or is đ") {
  for (const char* marked :
       {"bộ", "đ", "BO\u0323", "\u00D0ang", "ô tô", "Beyoncé", "Müller", "Mu\u0308ller"}) {
    INFO(marked);
    CHECK(has_marks(marked));
  }
  for (const char* bare : {"", "bo doi 123", "“bo”", "a\u200Bb", "\u6F22", "\xFF", "жук"}) {
    INFO(bare);
    CHECK_FALSE(has_marks(bare));
  }
}

TEST_CASE("Text is composed, letters and capitals kept") {
  CHECK(composed("Bo\u0323\u0302 Đo\u0302\u0323i\n 12.") == "Bộ Đội\n 12.");
  CHECK(composed("Mu\u0308ller\u200B") == "Müller\u200B");
  CHECK(composed("a\xFF\xCC") == "a\uFFFD\uFFFD");
  CHECK(composed("") == "");
}

}  // namespace vnfts::text
