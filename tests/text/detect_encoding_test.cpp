#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts::text {

namespace {

using test::encoded;
using test::holdable;

std::string found(std::string_view bytes, Content content = Content::text) {
  return std::string(name_of(detect_encoding(bytes, content).encoding));
}

/// TCVN3, where TCVN 5712-1 has no bytes but its.
Encoding as_good_as(Encoding encoding, const std::string& bytes, const std::string& text) {
  if (encoding == Encoding::tcvn5712_1 && encoded(text, Encoding::tcvn3) == bytes)
    return Encoding::tcvn3;
  if (encoding == Encoding::tcvn5712_1_as_latin1 &&
      encoded(text, Encoding::tcvn3_as_latin1) == bytes)
    return Encoding::tcvn3_as_latin1;
  return encoding;
}

const std::vector<std::string> texts = {
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Độc lập - Tự do - Hạnh phúc",
    "Thủ tướng tiếp Bộ trưởng Ngoại giao Nhật Bản",
    "Bão số 5 gây mưa lớn, nhiều nơi ngập sâu\nChiều qua, nước sông lên nhanh; nhiều nhà phải sơ "
    "tán.",
    "Nguyễn Văn Tèo",
    "Đường về quê",
    "Giá vàng hôm nay giảm mạnh",
    "HÀ NỘI RÉT ĐẬM, HỌC SINH ĐƯỢC NGHỈ",
    "Ôtô lao xuống ruộng",
    "Ủy ban xã họp",
    "ĐẠI HỘI ĐẢNG BỘ, Ý CHÍ VÀ ƯỚC VỌNG",
    "Khởi tố vụ sai phạm trong đấu thầu thuốc tại Đắk Lắk",
};

}  // namespace

TEST_CASE("Texts and short titles are found in every encoding, and come back") {
  for (const std::string& text : texts)
    for (int i = 0; i < encoding_count; ++i) {
      const auto encoding = static_cast<Encoding>(i);
      if (encoding == Encoding::windows_1252) continue;
      const std::string wanted = holdable(text, encoding).text;
      const std::string bytes = encoded(wanted, encoding);
      const DecodedText back = to_utf8(bytes);
      INFO(name_of(encoding) << ": " << text);
      CHECK(name_of(back.found.encoding) == name_of(as_good_as(encoding, bytes, text)));
      CHECK(back.text == wanted);
      CHECK(back.found.confidence > 0.5);
      CHECK(back.found.confidence <= 1);
    }
}

TEST_CASE("UTF-8 that was read as Latin-1 is found as what was read as windows-1252") {
  for (const std::string& text : texts) {
    INFO(text);
    const std::string once = test::read_as_latin1(text);
    CHECK(to_utf8(once) == DecodedText{text, {Encoding::double_utf8, 1}});
    CHECK(to_utf8(test::read_as_latin1(once)) == DecodedText{text, {Encoding::triple_utf8, 1}});
    CHECK(to_utf8(test::read_as_latin1(encoded(text, Encoding::vni))).text == text);
  }
}

TEST_CASE("Good UTF-8 comes back untouched, whatever the language") {
  for (const std::string text : {
           "",
           "a",
           "Hà Nội",
           "chào bà",
           "Sài Gòn, Hà Nam và Hà Tiên: còn, là, có, bà, hôm, thì, mình, cô",
           "Ðà là Ði cùng Ðông",
           "Vie\u0323\u0302t Nam va\u0300 the\u0302\u0301 gio\u031B\u0301i",
           "Toi yeu tieng nuoc toi. Ba la ai? Di dau (o dau)? A, e, o. Co y!",
           "“venh” – ngoai – trong – sau – “lon” – nha – cua…",
           "nha 5 m², dat 20 km², 3 m³ nuoc, 10 cm²",
           "It's 5 o'clock. Don't you know? We've got to go. You're a. b. c.",
           "Mr. O'Neil (a.k.a. Joe) e.g. i.e. U.S.A. www.example.com/a.b?c=d^e",
           "f(a^2+b^2) = o+u+i; a.b(c); x = (a+b)*(c^d); if (a(b) ~ c) { o+p }",
           "Le président de la République a été élu à l’Élysée. « Où êtes-vous ? » dit-il, déçu.",
           "«\u00A0café\u00A0», «\u00A0déjà\u00A0»\u00A0: L’été à Paris coûte très cher\u00A0!",
           "Où? Là. Voilà, ça va, à côté, hôtel, forêt, tête, île, août, dû",
           "El niño comió piñas en el jardín. ¿Qué pasó, señor Peña? ¡Adiós, mañana será otro día!",
           "Über die Straße läuft ein schönes Mädchen. Müßte, für, größer, Bäume, Öl, Übermut",
           "São Paulo não é só João: coração, ações, irmão, você, avó, avô, “IRMÃ” e “Ô”",
           "På søndag går vi på ski i skogen. Så får vi se. Blåbær, rømme, fløte, kjøtt, sø og tø",
           "Åsa är från Malmö, där ån går förbi. Räksmörgås på ö",
           "Þetta er góður dagur á Íslandi. Það var ég sem sá það.",
           "Türkiye'de güneşli bir gün: İstanbul, Çanakkale, ağaç, ölçü",
           "Příliš žluťoučký kůň úpěl ďábelské ódy",
           "Зеленський прибув до Києва. Привет, мир!",
           "越南社會主義共和國。東京で会いましょう。한국어 문장입니다.",
           "สวัสดีครับ ประเทศไทย",
           "😀 🎉 100 % ½ ² ³ ° µm ® © ™ € £ ¥ § ¶ • … — “ ” ‘ ’",
           "Windows® and Office™ cost 100 €; 25 °C ± 2 µg, §5 ¶3, ©2019",
           "Beyoncé, José, Renée, Zoë, Chloë, Björk, Noël, André, Müller",
       }) {
    INFO(text);
    for (const Content content : {Content::text, Content::markup}) {
      const DecodedText back = to_utf8(text, content);
      CHECK(name_of(back.found.encoding) == "utf-8");
      CHECK(back.found.confidence == 1);
      CHECK(back.text == text);
    }
  }
}

TEST_CASE("One letter that only Vietnamese has keeps a text in UTF-8 from being anything else") {
  CHECK(found("ViÖt Nam thÕ kû") == "tcvn3-as-latin1");
  CHECK(found("ViÖt Nam thÕ kû, Việt") == "utf-8");
  CHECK(found("Tie^'ng nu+o+'c to^i") == "viqr");
  CHECK(found("Tie^'ng nu+o+'c tôi của") == "utf-8");
  CHECK(found("Viá»‡t Nam") == "double-utf8");
  CHECK(found("Viá»‡t Nam đó") == "utf-8");
}

TEST_CASE("Signs of a markup are never taken for VIQR, and letters of its fields tell the rest") {
  const std::string record = R"({"title": "To^i ye^u tie^'ng nu+o+'c to^i", "ok": "a.b"})";
  CHECK(found(record, Content::text) == "viqr");
  CHECK(found(record, Content::markup) == "utf-8");
  const std::string bytes = encoded(R"({"title": "Tôi yêu tiếng nước tôi"})", Encoding::tcvn3);
  CHECK(found(bytes, Content::markup) == "tcvn3");
}

TEST_CASE("Bytes that are not UTF-8 are nearly so, Vietnamese, or Latin-1") {
  CHECK(found("Tiếng Việt bị cắt \xE1\xBB") == "utf-8");
  CHECK(detect_encoding("Tiếng Việt bị cắt \xE1\xBB").confidence < 1);
  CHECK(found("Le pr\xE9sident a \xE9t\xE9 \xE9lu") == "windows-1252");
  CHECK(detect_encoding("Le pr\xE9sident a \xE9t\xE9 \xE9lu") ==
        Detection{Encoding::windows_1252, 0});
  CHECK(found("ni\xF1o ma\xF1"
              "ana \x93Pe\xF1"
              "a\x94") == "windows-1252");
  CHECK(found("\xEF\xBB\xBFH\xC3\xA0 N\xE1\xBB\x99i") == "utf-8");
}

TEST_CASE("Of the two of TCVN it is the one whose capitals or signs make words") {
  struct Case {
    const char *bytes, *encoding, *text;
  };
  const Case cases[] = {
      // Capitals: at the beginning of words, in them and at their end, alone and as controls.
      {"\x9Ey ban x\xB7 h\xE4p", "tcvn5712-1", "Ủy ban xã họp"},
      {"\x99 \xA7\xB5 N\xBDng", "tcvn5712-1", "Ở Đà Nẵng"},
      {"N\xA6\x9B"
       "C L\x96"
       "C T\x84I B\x97 \xA7\x97I",
       "tcvn5712-1", "NƯỚC LỌC TẠI BỘ ĐỘI"},
      {"\x16 ki\xD5n c\xF1"
       "a h\xE4",
       "tcvn5712-1", "Ý kiến của họ"},
      {"\x11ng c\xF6 vi\xAAn, \x01t", "tcvn5712-1", "Ứng cử viên, Út"},
      {"Ti\xD2n v\xD6 \x83lvaro ghi b\xB5n", "tcvn5712-1", "Tiền vệ Álvaro ghi bàn"},
      {"\xAE\xB5n k\xD5t\x16 th\xF8"
       "c v\xD2 n\xAD\xED"
       "c",
       "tcvn5712-1", "đàn kếtÝ thức về nước"},
      // Signs: quotes, dashes and ellipses beside words, between them and alone.
      {"\x93"
       "An ninh\x94 v\xB5 \x93\xEB \x95n\x94",
       "tcvn3", "“An ninh” và “ở •n”"},
      {"H\xB5 N\xE9i \x96 H\xB6i Ph\xDFng \x97 Hu\xD5", "tcvn3", "Hà Nội – Hải Phòng — Huế"},
      {"H\xB5 N\xE9i\x96H\xB6i Ph\xDFng", "tcvn3", "Hà Nội–Hải Phòng"},
      {"Tr\xEAi m\xAD"
       "a\x85 \x85 v\xB5 n\xBEng",
       "tcvn3", "Trời mưa… … và nắng"},
      {"Gi\xB8 s\xB8u th\xB8ng qua \xAE\xB7 l\xAAn: \x80 5, 5\x89 v\xB5 \x91"
       "a\x92",
       "tcvn3", "Giá sáu tháng qua đã lên: € 5, 5‰ và ‘a’"},
      {"H\x92M\xABng \xEB b\xB6n", "tcvn3", "H’Mông ở bản"},
      {"Windows\x99 ch\xB9y ch\xCBm", "tcvn3", "Windows™ chạy chậm"},
      // Neither, but a capital that no font has.
      {"G\xB9o \xC4n \xA7\xE9", "tcvn5712-1", "Gạo Ấn Độ"},
      // Neither.
      {"H\xB5 N\xE9i m\xAD"
       "a to",
       "tcvn3", "Hà Nội mưa to"},
  };
  for (const auto& [bytes, encoding, text] : cases) {
    INFO(text);
    const DecodedText back = to_utf8(bytes);
    CHECK(name_of(back.found.encoding) == encoding);
    CHECK(back.text == text);
    // Misread as either, and stored.
    std::string shown = decode(bytes, Encoding::windows_1252);
    for (const std::string& misread : {shown, test::read_as_latin1(bytes)}) {
      CHECK(found(misread) == std::string(encoding) + "-as-latin1");
      CHECK(to_utf8(misread).text == text);
    }
  }
}

TEST_CASE("What came before decides between the two of TCVN where nothing else does") {
  const std::string neither =
      "H\xB5 N\xE9i m\xAD"
      "a to";
  const std::string capitals =
      "\x9Ey ban x\xB7 h\xE4p b\xB5n gi\xF7 r\xF5ng v\xB5 ch\xE8ng ch\xB8y";
  const std::string signs =
      "\x93"
      "An to\xB5n\x94 v\xB5 gi\xF7 r\xF5ng, ch\xE8ng ch\xB8y, s\xB9t l\xEB";
  struct Case {
    const std::string& bytes;
    Encoding likely, encoding;
  };
  const Case cases[] = {
      {neither, Encoding::tcvn5712_1, Encoding::tcvn5712_1},
      {neither, Encoding::tcvn3, Encoding::tcvn3},
      {neither, Encoding::vni, Encoding::tcvn3},
      {capitals, Encoding::tcvn3, Encoding::tcvn5712_1},
      {capitals, Encoding::viscii, Encoding::tcvn5712_1},
      {signs, Encoding::tcvn5712_1, Encoding::tcvn3},
  };
  for (const auto& [bytes, likely, encoding] : cases) {
    INFO(name_of(likely));
    CHECK(name_of(detect_encoding(bytes, Content::text, likely).encoding) == name_of(encoding));
  }
}

TEST_CASE("A capital far behind tells TCVN 5712-1 as well") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "nước ";
  text += "Ủy";
  CHECK(to_utf8(encoded(text, Encoding::tcvn5712_1)) ==
        DecodedText{text, {Encoding::tcvn5712_1, 1}});
}

TEST_CASE("English with signs that were misread is mended as well") {
  CHECK(to_utf8("Itâ€™s a cafÃ© â€“ really").text == "It’s a café – really");
  CHECK(found("Itâ€™s fine") == "double-utf8");
  CHECK(found("FRÅ” och “IRMÔ") == "utf-8");
}

}  // namespace vnfts::text
