/// Articles of few words in many orders, for tests that need many.
#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/date.h"

namespace vnfts::test {

/// "a0", "a1" ...: the same ones on every machine. Each sentence stands twice: pairs that occurred
/// once may be forgotten, and not by all parts of an archive alike.
inline std::vector<Article> made_articles(std::size_t count) {
  constexpr std::array words{"bộ",  "đội", "biên", "phòng", "bò",    "bờ",
                             "đôi", "đời", "28",   "mưa",   "Texas", "TP.HCM"};
  std::mt19937 random(3);
  std::vector<Article> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string sentence;
    for (std::size_t n = 5 + random() % 30; n > 0; --n)
      sentence.append(words[random() % words.size()]).append(n > 1 ? " " : ".");
    out[i].id = "a" + std::to_string(i);
    out[i].body = sentence + "\n" + sentence;
    // An abbreviation that some define in one way and some in another.
    if (i % 3 == 0) out[i].body += "\nNgân hàng Nhà nước (NHNN). Ngân hàng Nhà nước.";
    if (i % 5 == 0) out[i].body += "\nNgân hàng Nông nghiệp (NHNN). Ngân hàng Nông nghiệp.";
    if (i % 4 == 0) out[i].body += "\nNgày 15/3, mưa. Hôm qua, mưa.";
    out[i].published = "2024-03-" + std::to_string(10 + random() % 18);
  }
  return out;
}

/// The same, published on days of thirty years, some in the evening of the day before by UTC; one
/// of nine without a date.
inline std::vector<Article> scattered_articles(std::size_t count) {
  std::vector<Article> out = made_articles(count);
  std::mt19937 random(11);
  for (Article& article : out) {
    const Day day = Day(std::chrono::days(9072 + random() % 10957));  // 1994-11-03 and later
    article.published = random() % 9 == 0 ? "" : to_string(day);
    if (!article.published.empty() && random() % 4 == 0) article.published += "T21:15:00Z";
  }
  return out;
}

}  // namespace vnfts::test
