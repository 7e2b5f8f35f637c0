#include "vnfts/analyzer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/token_invariants.h"

namespace vnfts {

namespace {

/// Tokens in a row: a part as it is, a compound as [whole+positions], a folded one as ~term.
std::string tokens(std::string_view text) {
  std::vector<Token> found;
  analyze(text, found);
  std::string out;
  for (const Token& t : found) {
    if (!out.empty()) out += ' ';
    if (t.form == TokenForm::part) out += t.term;
    if (t.form == TokenForm::folded) out += "~" + t.term;
    if (t.form == TokenForm::whole) out += "[" + t.term + "+" + std::to_string(t.length) + "]";
  }
  return out;
}

struct Case {
  const char *text, *expected;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(tokens(text) == expected);
    CHECK(test::broken_token_invariant(text) == "");
  }
}

}  // namespace

TEST_CASE("Running text becomes canonical syllables and words, a position each") {
  check({
      {"", ""},
      {" \n.,;!? — “” ", ""},
      {"Bộ đội Biên phòng", "bộ đội biên phòng"},
      {"BỘ ĐỘI", "bộ đội"},
      {"Hòa bình; thủy lợi.", "hoà bình thuỷ lợi"},
      {"Hà\u00A0Nội", "hà nội"},
      {"Hà Nội.Ông nói", "hà nội ông nói"},
      {"Hà Nội,Huế", "hà nội huế"},
      {"đi.La cà", "đi la cà"},
      {"và/hoặc", "và hoặc"},
      {"bo\u00ADdoi bộ\u200B", "bodoi bộ"},
      {"Hà Nội-Huế", "hà nội huế"},
      {"Hà Nội–Huế", "hà nội huế"},
      {"ăn—ngủ", "ăn ngủ"},
      {"nói: “Được!”", "nói được"},
      {"'đẹp' ‘xấu’", "đẹp xấu"},
      {"h\u043Eà bình", "hoà bình"},
      {"漢字 かな", "漢 字 か な"},
      {"が", "が"},
      {"한국", "한국"},
      {"a\xFF"
       "b \xE1\xBB",
       "a b"},
  });
}

TEST_CASE("A foreign word with marks is found without them too") {
  check({
      {"Beyoncé hát", "beyoncé ~beyonce hát"},
      {"Müller", "müller ~muller"},
      {"ôtô", "ôtô ~oto"},
      {"Đắk Lắk", "đắk ~dak lắk ~lak"},
      {"viêt nam", "viêt ~viet nam"},
      {"việt nam", "việt nam"},
      {"Москва", "москва"},
  });
}

TEST_CASE("Every spelling of TP.HCM holds tphcm and the parts tp and hcm") {
  for (const char* text :
       {"TP.HCM", "Tp.HCM", "tp.hcm", "TPHCM", "tphcm", "TP HCM", "TP. HCM", "tp. hcm",
        "TP.\u00A0HCM", "TP\u00A0HCM", "TP.\u200BHCM", "TP-HCM", "ＴＰ.ＨＣＭ"}) {
    INFO(text);
    CHECK(tokens(text) == "tp [tphcm+2] hcm");
    CHECK(test::broken_token_invariant(text) == "");
  }
  check({
      {"T.P HCM", "t [tp+2] [tphcm+3] p hcm"},
      {"ở TP HCM.", "ở tp [tphcm+2] hcm"},
      {"TP, HCM", "tp hcm"},
      {"TP.HCM-Trung Lương", "tp [tphcm+2] hcm trung lương"},
      {"TPHCM-Đà Lạt", "tp [tphcm+2] hcm đà lạt"},
      {"Hà Nội-TP.HCM", "hà nội tp [tphcm+2] hcm"},
      {"TP HCM-Vũng Tàu", "tp [tphcm+2] hcm vũng tàu"},
      {"TP.Hồ Chí Minh", "tp hồ chí minh"},
      {"TP.Huế", "tp huế"},
      {"TP ĐN", "tp [tpđn+2] ~tpdn đn ~dn"},
      {"TPĐN", "tp [tpđn+2] ~tpdn đn ~dn"},
  });
}

TEST_CASE("Abbreviations joined by dots, hyphens and ampersands are one compound") {
  check({
      {"GD&ĐT", "gd [gdđt+2] ~gddt đt ~dt"},
      {"GD-ĐT", "gd [gdđt+2] ~gddt đt ~dt"},
      {"GS.TS Lê", "gs [gsts+2] ts lê"},
      {"GS.TS.Lê", "gs [gsts+2] ts lê"},
      {"U.S.A", "u [usa+3] s a"},
      {"T.Ư", "t [t.ư+2] ~t.u ư"},
      {"Wi-Fi", "wi [wifi+2] fi"},
      {"X-quang", "x [xquang+2] quang"},
      {"Mát-xcơ-va", "mát [mátxcơva+3] ~matxcova xcơ ~xco va"},
      {"Ma-ra-tông", "ma ra tông"},
      {"UBND-HĐND", "ubnd [ubndhđnd+2] ~ubndhdnd hđnd ~hdnd"},
  });
}

TEST_CASE("Names with an apostrophe are one compound that is no other syllable") {
  check({
      {"K'Ho", "k [k'ho+2] ho"},
      {"K’Ho", "k [k'ho+2] ho"},
      {"K\u02BCHo", "k [k'ho+2] ho"},
      {"K´Ho", "k [k'ho+2] ho"},
      {"Đắk R'lấp", "đắk ~dak r [rlấp+2] ~rlap lấp"},
      {"M'Nông", "m [mnông+2] ~mnong nông"},
      {"Y'", "y"},
  });
}

TEST_CASE("Numbers are read as Vietnamese writes them") {
  check({
      {"2019", "2019"},
      {"1.200", "1200"},
      {"1.200.000", "1200000"},
      {"1,200,000", "1200000"},
      {"3,5", "3,5"},
      {"3.5", "3,5"},
      {"0.5", "0,5"},
      {"1.200,5", "1200,5"},
      {"1.200.000,50", "1200000,50"},
      {"1,200.5", "1200,5"},
      {"0939.559.659", "0939559659"},
      {"024.3825.1234", "02438251234"},
      {"0939-559-659", "0939559659"},
      {"28.2.2019", "28 [28.2.2019+3] 2 2019"},
      {"192.168.1.1", "192 [192.168.1.1+4] 168 1 1"},
      {"28/2/2019", "28 [28/2/2019+3] 2 2019"},
      {"02-09-1945", "02 [02-09-1945+3] 09 1945"},
      {"10:30", "10 [10:30+2] 30"},
      {"tỷ số 2-1", "tỉ số 2 [2-1+2] 1"},
      {"５０", "50"},
      {"٣", "3"},
      {"1.200đ/kg", "1200 [1200đ/kg+3] ~1200d/kg đ ~d kg"},
      {"37ºC", "37 c"},
      {"37°C", "37 c"},
      {"100 m²", "100 m"},
      {"năm 2019.Ông", "năm 2019 ông"},
      {"5%", "5"},
      {"-5", "5"},
  });
}

TEST_CASE("Codes of letters and digits are one compound") {
  check({
      {"167/2013/NĐ-CP", "167 [167/2013/nđcp+4] ~167/2013/ndcp 2013 nđ ~nd cp"},
      {"202/2025/QH15", "202 [202/2025/qh15+4] 2025 qh 15"},
      {"Covid-19", "covid [covid19+2] 19"},
      {"COVID 19", "covid 19"},
      {"F-16", "f [f16+2] 16"},
      {"QL1A", "ql [ql1a+3] 1 a"},
      {"10h30", "10 [10h30+3] h 30"},
      {"Q.1", "q [q1+2] 1"},
      {"51F-123.45", "51 [51f12345+3] f 12345"},
      {"51F-12345", "51 [51f12345+3] f 12345"},
      {"59P1-234.56", "59 [59p1-23456+4] p 1 23456"},
      {"5kg/người", "5 [5kg+2] kg người"},
      {"lần thứ 2", "lần thứ 2"},
      {"Khóa XIV", "khoá xiv"},
      {"Müller-2", "müller ~muller [müller2+2] ~muller2 2"},
  });
}

TEST_CASE("Addresses are found whole and by their parts") {
  check({
      {"vnexpress.net", "vnexpress [vnexpress.net+2] net"},
      {"a.b@tin.example", "a [a.b@tin.example+4] b tin example"},
      {"https://www.tin.example/bai-1.html.", "tin [tin.example+2] example bai 1 html"},
      {"(http://tin.example/a?b=c#d)", "tin [tin.example+2] example a b c d"},
      {"www.tin.example:8080", "tin [tin.example+2] example 8080"},
      {"tin.example/the-thao", "tin [tin.example+2] example the thao"},
      {"https://", "https"},
      {"@nguoidung #the", "nguoidung the"},
  });
}

TEST_CASE("A token knows its kind and the bytes it stands for") {
  const std::string text = "Ở TP. HCM, ‘Covid-19’ và 1.200 người; Việt\u00ADNam";
  std::vector<Token> found;
  analyze(text, found);
  struct Expected {
    const char* span;
    TokenKind kind;
    std::uint32_t position;
  };
  const Expected expected[] = {
      {"Ở", TokenKind::syllable, 1},         {"TP", TokenKind::word, 2},
      {"TP. HCM", TokenKind::code, 2},       {"HCM", TokenKind::word, 3},
      {"Covid", TokenKind::word, 4},         {"Covid-19", TokenKind::code, 4},
      {"19", TokenKind::number, 5},          {"và", TokenKind::syllable, 6},
      {"1.200", TokenKind::number, 7},       {"người", TokenKind::syllable, 8},
      {"Việt\u00ADNam", TokenKind::word, 9}, {"Việt\u00ADNam", TokenKind::word, 9},
  };
  REQUIRE(found.size() == std::size(expected));
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO(expected[i].span);
    CHECK(text.substr(found[i].begin, found[i].end - found[i].begin) == expected[i].span);
    CHECK(found[i].kind == expected[i].kind);
    CHECK(found[i].position == expected[i].position);
  }
}

TEST_CASE("A token that ends in a combining mark spans the mark") {
  const std::string text = "bo\u0323\u0302 ga\u0301.";
  std::vector<Token> found;
  analyze(text, found);
  REQUIRE(found.size() == 2);
  CHECK(found[0].end == 6);
  CHECK(found[1].begin == 7);
  CHECK(found[1].end == 11);
}

TEST_CASE("No term outgrows what an index can hold") {
  const std::string x(60, 'x');
  for (const std::string& text : {std::string(1000, 'a'), std::string(1000, '7'),
                                  x + "." + x + ".vn", x + "." + x + "@" + x + ".vn",
                                  "https://" + x + "." + x + "." + x + "." + x + "." + x + ".vn",
                                  x + "-" + x + "-19", "TP" + x}) {
    INFO(text);
    CHECK(test::broken_token_invariant(text) == "");
    std::vector<Token> found;
    analyze(text, found);
    for (const Token& t : found) CHECK(t.term.size() <= 64);
  }
}

TEST_CASE("Ten megabytes of anything end quickly") {
  std::vector<Token> found;
  for (const std::string piece :
       {"a", "\u0301", "e\u0301\u0323", "1.", "1a", "a-", "\u200B", "a\u200B", "\xFF", "漢", "TP ",
        "http://", "www.a", "a@", "K'", ".", "ü", "é", "\u1112\u1161"}) {
    INFO(piece);
    std::string text = "e";
    while (text.size() < 500'000) text += piece;  // twenty of them make ten megabytes
    analyze(text, found);
    CHECK(found.size() <= 2 * text.size());
    CHECK(fold(text).size() <= 4 * text.size());
    CHECK(canonical(text).size() <= 240);
    CHECK(accent_variants(text).size() <= 75);
  }
}

TEST_CASE("The vector's old contents are replaced") {
  std::vector<Token> found;
  analyze("một hai ba", found);
  analyze("bốn", found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].term == "bốn");
  CHECK(found[0].position == 1);
}

TEST_CASE("The examples of analyzer.h hold") {
  CHECK(tokens("TP.HCM: hòa giải") == "tp [tphcm+2] hcm hoà giải");
  CHECK(fold("Đắk Lắk") == "dak lak");
  CHECK(canonical("Hòa") == "hoà");
  CHECK(canonical("Mỹ") == "mĩ");
  CHECK(accent_variants("bô") == std::vector<std::string>{"bô", "bố", "bồ", "bổ", "bỗ", "bộ"});
  CHECK(accent_variants("").empty());
  CHECK(accent_variants("bo doi").empty());
  CHECK(analyzer_version() == analyzer_version());
}

}  // namespace vnfts
