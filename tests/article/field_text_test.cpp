#include "article/field_text.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("HTML in a field is told from text", "[field_text]") {
  for (const std::string html :
       {"<p>Một", "Một<br/>Hai", "<div class=\"a\">", "a</b>", "<!-- a -->", "Hà&nbsp;Nội",
        "&#160;", "&#xA0;", "<a href='x'>", "R&amp;D", "<h2\nid=a>"}) {
    CAPTURE(html);
    CHECK(looks_like_html(html));
  }
  for (const std::string text :
       {"", "Một", "3 < 5", "a <b và c", "x<y", "<3", "R&D", "Tôm & cua", "&;", "&#;", "<", "&",
        "<Ảnh>", "a <- b", "&khong;co chu dài quá;x", "<https://a.example/1>", "<an@a.example>"}) {
    CAPTURE(text);
    CHECK(looks_like_html(text) == (text.find("&khong;") == 0));
  }
}

TEST_CASE("Joined syllables are put apart in segmented text only", "[field_text]") {
  const struct {
    std::string text, expected;
  } cases[] = {
      {"", ""},
      {"Bộ_đội Biên_phòng giúp dân", "Bộ đội Biên phòng giúp dân"},
      {"Hôm_nay , Hà_Nội mưa ( to ) .", "Hôm nay, Hà Nội mưa (to)."},
      {"Liên_hợp_quốc họp , bàn .", "Liên hợp quốc họp, bàn."},
      // Not segmented.
      {"Tệp bao_cao.txt ở đây", "Tệp bao_cao.txt ở đây"},
      {"Xem #tin_nóng hôm nay , nhé", "Xem #tin_nóng hôm nay , nhé"},
      {"MAX_SIZE is_ok", "MAX_SIZE is_ok"},
      {"Điền vào: ____ và ____", "Điền vào: ____ và ____"},
      {"Một văn bản dài không có gì nối, dù có một_hai chỗ lạ như ba_bốn nhưng còn lại thì viết "
       "rời "
       "ra như mọi người vẫn viết",
       "Một văn bản dài không có gì nối, dù có một_hai chỗ lạ như ba_bốn nhưng còn lại thì viết "
       "rời "
       "ra như mọi người vẫn viết"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(without_joints(c.text) == c.expected);
  }
}

TEST_CASE("An article is tidied field by field", "[field_text]") {
  Article article{.title = " Tin\n <b>nóng</b>\xC2\xA0 ",
                  .lead = "A&amp;B",
                  .body = "<p>Một.</p>\n\n<p>Hai.</p>",
                  .section = "Xã  hội",
                  .authors = {" An ", "&nbsp;", "Bình"},
                  .tags = {"a"}};
  tidy(article);
  CHECK(article == Article{.title = "Tin nóng",
                           .lead = "A&B",
                           .body = "Một.\nHai.",
                           .section = "Xã hội",
                           .authors = {"An", "Bình"},
                           .tags = {"a"}});
  Article plain{.title = "Tin", .body = "  Một\n\n  hai \t ba\r\n"};
  const Article before = plain;
  tidy(plain);
  CHECK(plain == before);
}

}  // namespace vnfts::article
