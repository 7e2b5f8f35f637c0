#include "article/plain_text.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("A fragment of HTML becomes the text that is seen", "[plain_text]") {
  const struct {
    std::string fragment, expected;
  } cases[] = {
      {"", ""},
      {" \n ", ""},
      {"Chỉ  là\tchữ ", "Chỉ là chữ"},
      {"Một dòng\r\n\r\n  Hai dòng\n", "Một dòng\nHai dòng"},
      {"<p>Một</p>\n<p>Hai</p>", "Một\nHai"},
      {"<p>Một\nhai</p>", "Một hai"},
      {"Một<br>hai<br/><br />ba", "Một\nhai\nba"},
      {"<b>Một</b> <i>hai</i>", "Một hai"},
      {"<b>Một</b>\n<i>hai</i>", "Một\nhai"},
      {"Hà<b>Nội</b>", "HàNội"},
      {"<ul><li>Một<li>Hai</ul>Ba", "Một\nHai\nBa"},
      {"<table><tr><td>Tỉnh</td><td>Số</td></tr><tr><td>Một</td><td>2</td></tr></table>",
       "Tỉnh Số\nMột 2"},
      {"<script>alert('x')</script><style>p{}</style><!-- ẩn -->Hiện<p>Một", "Hiện\nMột"},
      {"<a href=\"https://a.example/?a=1&b=2\" title='x > y'>Liên kết</a>", "Liên kết"},
      // References, once and twice encoded, and what is none.
      {"B&agrave; &amp; &#7897; &#x1ED9; &quot;x&quot;", "Bà & ộ ộ \"x\""},
      {"Một&nbsp;hai&amp;nbsp;ba", "Một hai ba"},
      {"&amp;quot;Một&amp;quot; &amp;#39;x&amp;#39;", "\"Một\" 'x'"},
      {"&amp;amp;nbsp;", "&nbsp;"},
      {"AT&T, R&D &khong; &", "AT&T, R&D &khong; &"},
      {"&#147;Một&#148; &#150; &amp;#133;", "“Một” – …"},
      {"a&#0;b&amp;#x110000;c&#99999999999;",
       "a b\xEF\xBF\xBD"
       "c&#99999999999;"},
      // Markup that was encoded.
      {"&lt;p&gt;Một&lt;/p&gt;&lt;p&gt;Hai&lt;/p&gt;", "Một\nHai"},
      {"2 &lt; 3, 5 &gt; 4", "2 < 3, 5 > 4"},
      {"a < b", "a < b"},
      {"giá <5 triệu", "giá <5 triệu"},
      {"&lt;xin chào&gt;", "<xin chào>"},
      // Broken, and hardly text.
      {"<p>Một</b></p><div>Hai", "Một\nHai"},
      {"Một<", "Một<"},
      {"Một\xFFhai <p>", "Một\xEF\xBF\xBDhai"},
      {std::string("Một\0hai<p>", 12), "Một hai"},
      {std::string("Một\0hai\x7F\x01", 11), "Một hai"},
      {"\xEF\xBB\xBFMột\xE2\x80\x8Bhai", "Mộthai"},
      {"\xC2\xA0Một\xE2\x80\x83hai\xC2\xA0", "Một hai"},
  };
  for (const auto& c : cases) {
    INFO(c.fragment);
    CHECK(plain_text(c.fragment) == c.expected);
  }
}

TEST_CASE("A text that is plain stays as it is", "[plain_text]") {
  const std::string text = "“Ngày 28/2”, ông Đỗ Văn Khuê nói.\n- Một: 5 < 6 & 7\n- Hai: 1.200 đồng";
  CHECK(plain_text(text) == text);
  CHECK(plain_text(plain_text(text)) == text);
}

}  // namespace vnfts::article
