#include "article/text_article.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("A short first line is the title of a text", "[text_article]") {
  std::string long_line;
  for (int i = 0; i < 151; ++i) long_line += "ộ";
  const struct {
    std::string text, title, body;
  } cases[] = {
      {"Tựa\nMột.\nHai.\n", "Tựa", "Một.\nHai.\n"},
      {"Tựa\n\n  Một.", "Tựa", "  Một."},
      {"\xEF\xBB\xBF\nTựa \r\n\r\nMột.\r\nHai\r.", "Tựa", "Một.\nHai\r."},
      {"Và rồi...\nMột.", "Và rồi...", "Một."},
      {"Vì sao?\nMột.", "Vì sao?", "Một."},
      {long_line.substr(3) + "\nMột.", long_line.substr(3), "Một."},
      // No title.
      {long_line + "\nMột.", "", long_line + "\nMột."},
      {"Chỉ một dòng", "", "Chỉ một dòng"},
      {"Chỉ một dòng\n \n", "", "Chỉ một dòng\n \n"},
      {"Trời mưa.\nMột.", "", "Trời mưa.\nMột."},
      {"“Trời mưa.”\nMột.", "", "“Trời mưa.”\nMột."},
      {"TPO - Ngày 28/2, họp\nMột.", "", "TPO - Ngày 28/2, họp\nMột."},
      {"(Dân trí) - Sáng nay họp\nMột.", "", "(Dân trí) - Sáng nay họp\nMột."},
      {"(NLĐO)- Sáng nay họp\nMột.", "", "(NLĐO)- Sáng nay họp\nMột."},
      {"HÀ NỘI (TTXVN) – Chiều 5/3\nMột.", "", "HÀ NỘI (TTXVN) – Chiều 5/3\nMột."},
      {"  Một. \r\nHai.", "", "  Một. \nHai."},
      // Dashes that are no dateline.
      {"U23 Việt Nam - Thái Lan\nMột.", "U23 Việt Nam - Thái Lan", "Một."},
      {"HÀ NỘI - 36 PHỐ\nMột.", "HÀ NỘI - 36 PHỐ", "Một."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Article article = text_article(c.text);
    CHECK(article.title == c.title);
    CHECK(article.body == c.body);
  }
}

TEST_CASE("Bytes that are no text are told from text in any encoding", "[text_article]") {
  std::string random;
  for (unsigned x = 1, i = 0; i < 4096; ++i)
    random += static_cast<char>(1 + (x = x * 48271u % 2147483647u) % 255);
  const struct {
    std::string content, reason;
  } cases[] = {
      {"Hà Nội\tmưa\r\n\f", ""},
      {"H\xE0 N\xF4\xCC\xA3i", ""},  // windows-1258
      {std::string("a\0b", 3), "not text (it has NUL bytes)"},
      {random, "not text (binary data)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.content);
    CHECK(why_not_text(c.content) == c.reason);
  }
}

}  // namespace vnfts::article
