#include "vnfts/snippet.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "snippet/marking.h"
#include "snippet/occurrences.h"
#include "support/code_points.h"
#include "support/token_invariants.h"
#include "text/utf8.h"

namespace vnfts {

namespace {

using test::highlights;
using test::repeated;

std::string marked(const std::string& text, std::string_view what) {
  return test::bracketed(text, find_marks(text, highlights(what)));
}

std::string cut(const std::string& text, std::string_view what, std::size_t max_chars) {
  return test::shown(make_snippet(text, highlights(what), max_chars));
}

}  // namespace

TEST_CASE("Marks stand around what was found, in the text as it was written") {
  struct Case {
    const char *text, *what, *expected;
  };
  const Case cases[] = {
      {"", "bộ", ""},
      {"bộ đội", "", "bộ đội"},
      {"bộ đội", "chợ", "bộ đội"},
      {"Cháy CHỢ lớn.", "chợ", "Cháy [CHỢ] lớn."},
      {"bò, bơ, bộ", "bò,bơ", "[bò], [bơ], bộ"},
      {"Hòa giải; hoà bình", "hoà", "[Hòa] giải; [hoà] bình"},
      {"“bộ”", "bộ", "“[bộ]”"},
      {"ở TP.HCM, TP HCM và TPHCM", "tphcm", "ở [TP.HCM], [TP HCM] và [TPHCM]"},
      {"ở TP.HCM", "hcm", "ở TP.[HCM]"},
      {"Covid-19, covid 19", "covid19", "[Covid-19], covid 19"},
      {"bộ đội, bộ trưởng, đội", "bộ đội", "[bộ đội], bộ trưởng, đội"},
      {"bộ; đội", "bộ đội", "[bộ; đội]"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what);
    CHECK(marked(c.text, c.what) == c.expected);
  }
}

TEST_CASE("Marks with nothing but white space between them are one, and no two overlap") {
  struct Case {
    const char *text, *what, *expected;
  };
  const Case cases[] = {
      {"bộ đội biên phòng", "bộ|đội|phòng", "[bộ đội] biên [phòng]"},
      {"bộ \n\t đội", "bộ|đội", "[bộ \n\t đội]"},
      {"bộ\u00A0\u3000đội", "bộ|đội", "[bộ\u00A0\u3000đội]"},
      {"bộ, đội", "bộ|đội", "[bộ], [đội]"},
      {"bộ\u200Bđội", "bộ|đội", "bộ\u200Bđội"},  // an invisible sign parts no word
      {"TP.HCM", "tp|hcm", "[TP].[HCM]"},
      {"TPHCM", "tp|hcm", "[TPHCM]"},
      {"TP.HCM", "tp|hcm|tphcm", "[TP.HCM]"},
      {"bộ đội biên phòng", "bộ đội biên|đội biên phòng|đội", "[bộ đội biên phòng]"},
      {"bộ bộ bộ", "bộ bộ", "[bộ bộ bộ]"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what);
    CHECK(marked(c.text, c.what) == c.expected);
  }
}

TEST_CASE("Marks hold whole letters of decomposed and of mixed text") {
  const std::string composed = "Bộ đội biên phòng";
  CHECK(marked(test::nfd(composed), "bộ đội|phòng") == test::nfd("[Bộ đội] biên [phòng]"));
  CHECK(marked("B\u00F4\u0323 đội, b\u1ECD\u0302 đội", "bộ") ==
        "[B\u00F4\u0323] đội, [b\u1ECD\u0302] đội");
}

TEST_CASE("A text that fits is shown whole, and is cut on no side") {
  struct Case {
    const char *text, *what;
    std::size_t max_chars;
    const char* expected;
  };
  const Case cases[] = {
      {"Cháy chợ", "chợ", 240, "Cháy [chợ]"},
      {"Cháy chợ", "", 240, "Cháy chợ"},
      {"Cháy chợ", "chợ", 8, "Cháy [chợ]"},
      {"Cháy  \n chợ", "chợ", 8, "Cháy [chợ]"},
      {"\n Cháy chợ\n\n\n", "chợ", 8, "Cháy [chợ]"},
      {"Cháy\u00A0chợ", "chợ", 8, "Cháy [chợ]"},
      {"bộ \r\n đội", "bộ|đội", 6, "[bộ đội]"},
      {"chợ", "chợ", 3, "[chợ]"},
      {"一", "", 1, "一"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what);
    CHECK(cut(c.text, c.what, c.max_chars) == c.expected);
  }
}

TEST_CASE("There is nothing to show of an empty text or in no room") {
  for (const char* text : {"", " ", "\n\t\u00A0"}) CHECK(cut(text, "chợ", 240) == "");
  CHECK(cut("chợ", "chợ", 0) == "");
}

TEST_CASE("A text that does not fit is cut between words, counted in code points") {
  struct Case {
    const char *text, *what;
    std::size_t max_chars;
    const char* expected;
  };
  const Case cases[] = {
      {"một hai ba bốn năm", "", 7, "một hai…"},
      {"một hai ba bốn năm", "", 9, "một hai…"},
      {"một hai ba bốn năm", "", 10, "một hai ba…"},
      {"một hai ba bốn năm", "năm", 10, "…ba bốn [năm]"},
      {"một hai ba bốn năm", "bốn", 8, "…[bốn] năm"},
      {"ườ ượ ưở", "", 5, "ườ ượ…"},
      {"ườ ượ ưở", "", 4, "ườ…"},
      {"𝄞𝄞 𝄞𝄞 𝄞", "", 5, "𝄞𝄞 𝄞𝄞…"},
      {"Dài. Một hai ba.   Bốn", "", 16, "Dài. Một hai ba.…"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what << ", " << c.max_chars);
    CHECK(cut(c.text, c.what, c.max_chars) == c.expected);
  }
}

TEST_CASE("What is longer than the room is cut inside, and its mark with it") {
  struct Case {
    const char *text, *what;
    std::size_t max_chars;
    const char* expected;
  };
  const Case cases[] = {
      {"nghiêng", "", 4, "nghi…"},
      {"nghiêng", "nghiêng", 5, "[nghiê]…"},
      {"bộ đội biên phòng", "bộ đội biên phòng", 9, "[bộ đội bi]…"},
      {"bộ đội", "bộ đội", 3, "[bộ]…"},
      {"bộ \n\n đội", "bộ đội", 6, "[bộ đội]"},
      {"tin.example/xa-hoi/chay-cho", "cho", 5, "…[cho]"},
      {"漢字漢字漢字漢字", "字", 3, "…[字]漢[字]…"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what << ", " << c.max_chars);
    CHECK(cut(c.text, c.what, c.max_chars) == c.expected);
  }
}

TEST_CASE("The passage begins with its sentence where that fits, else a little before") {
  const std::string lead = "Đoàn xe đi từ sáng sớm. ";
  struct Case {
    std::string text;
    const char* what;
    std::size_t max_chars;
    const char* expected;
  };
  const Case cases[] = {
      {lead + "Chợ cháy lúc nửa đêm.", "cháy", 30, "…Chợ [cháy] lúc nửa đêm."},
      {lead + "Chợ cháy lúc nửa đêm.", "chợ", 12, "…[Chợ] cháy lúc…"},
      {lead + "Chợ cháy lúc nửa đêm.", "đêm", 30, "…Chợ cháy lúc nửa [đêm]."},
      {lead + "Chợ cháy lúc nửa đêm.", "đêm", 20, "…cháy lúc nửa [đêm]."},
      {"Ai biết? Chợ cháy!", "cháy", 12, "…Chợ [cháy]!"},
      {"Không! Chợ cháy", "cháy", 10, "…Chợ [cháy]"},
      {"Rồi… chợ cháy", "cháy", 10, "…chợ [cháy]"},
      {"Tin mới\nChợ cháy", "cháy", 10, "…Chợ [cháy]"},
      {"“Khói đen.” Chợ cháy to", "cháy", 9, "…Chợ [cháy]…"},
      {"\"Khói đen.\" Chợ cháy to", "cháy", 9, "…Chợ [cháy]…"},
      {"(Khói đen.) Chợ cháy to", "cháy", 9, "…Chợ [cháy]…"},
      {"“Khói” chợ cháy to", "cháy", 9, "…[cháy] to"},
      {"Chợ cháy lúc nửa đêm", "cháy", 12, "Chợ [cháy] lúc…"},
      // Where the text ends, what room is left is used in front.
      {"Một. Hai ba. Chợ cháy", "cháy", 18, "…Hai ba. Chợ [cháy]"},
      {"Một hai. Chợ cháy", "cháy", 14, "…Chợ [cháy]"},
      {"Một. Hai ba bốn năm sáu", "sáu", 11, "…bốn năm [sáu]"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what << ", " << c.max_chars);
    CHECK(cut(c.text, c.what, c.max_chars) == c.expected);
  }
}

TEST_CASE("The passage is the one that shows the most of what was asked") {
  const std::string far = repeated("xa ", 40);
  struct Case {
    std::string text;
    const char* what;
    const char* expected;
  };
  const Case cases[] = {
      // More things beat fewer, and another thing beats the same one again.
      {"Cháy. " + far + "Cháy chợ. " + far, "cháy|chợ", "…[Cháy chợ]. xa xa…"},
      {"Cháy cháy cháy. " + far + "Cháy ở chợ.", "cháy|chợ", "…xa [Cháy] ở [chợ]."},
      // Side by side beats apart; the first of equals wins.
      {"Cháy ở chợ. " + far + "Cháy chợ. " + far, "cháy|chợ", "…[Cháy chợ]. xa xa…"},
      {"Cháy chợ ta. " + far + "Cháy chợ. " + far, "cháy|chợ", "[Cháy chợ] ta. xa…"},
      // A sequence is seen as a whole.
      {"Bộ. " + far + "Bộ đội. " + far, "bộ đội", "…[Bộ đội]. xa xa xa…"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " <- " << c.what);
    CHECK(cut(c.text, c.what, 16) == c.expected);
  }
}

TEST_CASE("A heavier thing is shown rather than a lighter one") {
  const std::string text = "Chợ vui. " + repeated("xa ", 40) + "Cháy to.";
  CHECK(test::shown(make_snippet(text, std::vector<Highlight>{{{{"chợ"}}, 1}, {{{"cháy"}}, 2}},
                                 10)) == "…[Cháy] to.");
  CHECK(test::shown(make_snippet(text, std::vector<Highlight>{{{{"chợ"}}, 2}, {{{"cháy"}}, 1}},
                                 10)) == "[Chợ] vui.…");
}

TEST_CASE("What is known to stand somewhere is marked there, together with what is found") {
  const auto with_span = [](const char* what, std::vector<TextSpan> spans, double weight = 1) {
    std::vector<Highlight> all = highlights(what);
    all.push_back({{}, weight, std::move(spans)});
    return all;
  };
  const std::string text = "Lũ về ngày 3/8, chợ vắng.";
  const std::size_t date = text.find("ngày");
  const TextSpan span{date, date + std::string("ngày 3/8").size()};
  CHECK(test::bracketed(text, find_marks(text, with_span("", {span}))) ==
        "Lũ về [ngày 3/8], chợ vắng.");
  CHECK(test::bracketed(text, find_marks(text, with_span("về|8", {span}))) ==
        "Lũ [về ngày 3/8], chợ vắng.");
  CHECK(test::shown(make_snippet(text, with_span("", {span}), 9)) == "…[ngày 3/8],…");
  const std::string far = repeated("xa ", 40);
  CHECK(test::shown(make_snippet("Chợ. " + far + text,
                                 with_span("chợ", {{span.begin + 5 + 3 + far.size() - 1,
                                                    span.end + 5 + 3 + far.size() - 1}}),
                                 20))
            .find("[ngày 3/8], [chợ]") != std::string::npos);
  // Nothing to mark: no word in it, or behind what is looked at.
  for (const TextSpan& none :
       {TextSpan{0, 0}, TextSpan{span.end, span.end + 1}, TextSpan{text.size(), text.size() + 9}})
    CHECK(find_marks(text, with_span("", {none})).empty());
}

TEST_CASE("A place beyond what is looked at is not marked") {
  const std::string text = repeated("xa ", snippet::max_bytes / 3 + 100) + "ngày 3/8";
  std::vector<Highlight> all(1);
  all[0].spans = {{text.size() - 4, text.size()}};
  CHECK(find_marks(text, all).empty());
  CHECK(make_snippet(text, all, 20).marks.empty());
}

TEST_CASE("Marks outside the passage are left out, those inside keep their words") {
  CHECK(cut("chợ " + repeated("xa ", 40) + "cháy chợ " + repeated("xa ", 40) + "chợ", "cháy|chợ",
            14) == "…[cháy chợ] xa xa…");
}

TEST_CASE("Ill-formed bytes are shown as U+FFFD and move the marks along") {
  CHECK(cut("\xFF\xFE cháy \xE1\xBB chợ\xC0", "cháy|chợ", 240) ==
        "\uFFFD\uFFFD [cháy] \uFFFD [chợ]\uFFFD");
  CHECK(cut("\xFF", "", 240) == "\uFFFD");
  CHECK(marked("\xFF cháy", "cháy") == "\xFF [cháy]");
}

TEST_CASE("A very long text takes no more than its limit, at a code point") {
  using snippet::max_bytes;
  const std::string words = repeated("chợ ", max_bytes / 2);
  const Snippet start = make_snippet(words, highlights("chợ"), 11);
  CHECK(test::shown(start) == "[chợ chợ chợ]…");

  // The limit falls inside the last letter that is looked at, "ợ".
  const std::string filling = repeated(" ", max_bytes - std::string("cháy ").size() - 2);
  const Snippet end = make_snippet(filling + "cháy ợợ và nữa", highlights("cháy"), 240);
  CHECK(text::repaired(end.text) == end.text);
  CHECK(end.text.find("\uFFFD") == std::string::npos);
  CHECK(test::bracketed(end.text, end.marks) == "[cháy]");
  CHECK(end.cut_after);

  CHECK(find_marks(repeated(" ", max_bytes) + "chợ", highlights("chợ")).empty());
  CHECK(test::code_points(make_snippet(std::string(max_bytes * 2, 'x'), {}, 240).text) == 240);
}

}  // namespace vnfts
