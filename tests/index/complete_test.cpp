#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "index/archive.h"
#include "text/utf8.h"
#include "vnfts/analyzer.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Texts = std::vector<std::string>;

namespace {

/// Each sentence as often as it is told.
struct Told {
  int times;
  const char* sentence;
};

const std::vector<Told> told = {{9, "Bộ đội biên phòng."},
                                {20, "Biên giới."},
                                {2, "Bộ đội bị thương."},
                                {6, "Bị cáo nói."},
                                {4, "Bộ đôi nam nữ."},
                                {5, "Bộ trưởng."},
                                {3, "Donald Trump."},
                                {2, "Donald Tusk."},
                                {5, "Ngày 28 tháng 2."},
                                {4, "Ngày 2 tháng 3 năm 4."},
                                {3, "Kỹ thuật."},
                                {3, "Công ty."},
                                {2, "Hòa bình."},
                                {3, "Beyoncé hát."},
                                {2, "Covid-19 lan."},
                                {1, "Nước mắm."},
                                {7, "Bò sữa ăn cỏ."},
                                {1, "Đội bóng."},
                                {2, "Quận 1."},
                                {3, "Xã hội chủ nghĩa."}};

const Archive& archive() {
  static const Archive filled;
  static const bool done = [] {
    std::vector<Article> articles;
    for (const auto& [times, sentence] : told)
      for (int i = 0; i < times; ++i)
        articles.push_back(article(sentence + std::to_string(i), "", sentence));
    filled.add(articles);
    return true;
  }();
  (void)done;
  return filled;
}

Texts complete(std::string_view typed, std::size_t count = 10) {
  Texts out;
  for (Completion& c : Searcher(archive().path()).complete(typed, count))
    out.push_back(std::move(c.text));
  return out;
}

bool has(const Texts& texts, std::string_view text) { return std::ranges::count(texts, text) == 1; }

struct Case {
  std::string_view typed;
  Texts expected;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [typed, expected] : cases) {
    CAPTURE(typed);
    CHECK(complete(typed) == expected);
  }
}

}  // namespace

TEST_CASE("The beginning of a word is completed as the archive goes on, the likeliest first") {
  check({
      {"bo doi bi", {"bộ đội biên phòng", "bộ đội bị thương"}},
      {"bộ đội biê", {"bộ đội biên phòng"}},
      {"donald t", {"donald trump", "donald tusk"}},
      {"don", {"donald"}},  // What follows is no clear case.
      {"bey", {"beyoncé hát"}},
      {"hat b", {}},  // It is in the archive, but not behind that.
      {"bộ đội x", {}},
      {"xyzzy b", {}},
  });
}

TEST_CASE("Behind a space the next word is proposed, and behind a word that may be whole") {
  check({
      {"bo doi ", {"bộ đội biên phòng", "bộ đôi nam nữ", "bộ đội bị thương"}},
      {"bộ đội", {"bộ đội biên phòng", "bộ đội bị thương"}},
      {"donald", {"donald trump", "donald tusk"}},
      {"donald \t\u00A0", {"donald trump", "donald tusk"}},
  });
  CHECK(has(complete("bo"), "bò sữa ăn cỏ"));
}

TEST_CASE("What mostly goes on in one way is proposed with up to three words more") {
  check({
      {"xa", {"xã hội chủ nghĩa"}},
      {"xã", {"xã hội chủ nghĩa"}},
      {"bo s", {"bò sữa ăn cỏ"}},
  });
}

TEST_CASE("Typed marks bind") {
  check({
      {"bộ đôi", {"bộ đôi nam nữ"}},
      {"bộ đôi ", {"bộ đôi nam nữ"}},
      {"bộ đôi bi", {}},
      {"bỗ đ", {}},
      {"bô đ", {"bộ đội biên phòng", "bộ đôi nam nữ"}},
      {"bộ đội bì", {}},
      {"ky thuạ", {}},
      {"ky thuâ", {"kỹ thuật"}},
  });
}

TEST_CASE("Finished words stay as typed when right, and are restored when not") {
  check({
      {"Bộ  ĐỘI biê", {"Bộ ĐỘI biên phòng"}},
      {"BO DOI BIE", {"bộ đội biên phòng"}},
      {"Donald TR", {"Donald trump"}},
      {"hoa b", {"hoà bình"}},
      {"hòa b", {"hòa bình"}},
      {"hoà b", {"hoà bình"}},
      {"ki t", {"kỹ thuật"}},
      {"kĩ t", {"kĩ thuật"}},
      {"cong t", {"công ty"}},
      {"ha noi, xa h", {"ha noi, xã hội chủ nghĩa"}},
      {"\"xa h", {"\"xã hội chủ nghĩa"}},
  });
}

TEST_CASE("Decomposed text is completed as composed text is") {
  CHECK(complete("bo\u0323\u0302 đo\u0302\u0323i bie\u0302") == complete("bộ đội biê"));
  CHECK(complete("Ky\u0303 th") == Texts{"Kỹ thuật"});
}

TEST_CASE("No number is proposed, but one may stand before") {
  check({
      {"ngay ", {}},
      {"ngày 2", {"ngày 2 tháng", "ngày 2 năm", "ngày 2 lan"}},
      {"ngày 28 th", {"ngày 28 tháng"}},
      {"ngày 28 thang ", {}},
      {"quan ", {}},
      {"covid-1", {}},
      {"covid-19 ", {}},
      {"28/2/20", {}},
      {"1", {"1 tháng", "1 năm", "1 lan"}},
  });
}

TEST_CASE("Words further back decide how it goes on, where pairs would go on otherwise") {
  check({
      {"biên", {"biên giới", "biên phòng"}},
      {"bie", {"biên giới"}},
      {"doi bie", {"đội biên phòng"}},
      {"bo doi bie", {"bộ đội biên phòng"}},
  });
}

TEST_CASE("What pairs chain into is not proposed when no article has it") {
  for (const char* const pair : {"bi c", "doi bi", "doi bo"}) {
    CAPTURE(pair);
    CHECK_FALSE(complete(pair).empty());
  }
  for (const char* const typed : {"bo doi bi", "bộ đội bị ", "bo doi ", "bộ đội"}) {
    for (const std::string& text : complete(typed, 100)) {
      CAPTURE(typed, text);
      CHECK(text.find("bị cáo") == std::string::npos);
      CHECK(text.find("bộ đội bóng") == std::string::npos);
    }
  }
}

TEST_CASE("Behind words that no article has so, the last one alone counts") {
  check({
      {"sữa đội b", {"sữa đội biên phòng", "sữa đội bị thương", "sữa đội bóng"}},
      {"cỏ donald t", {"cỏ donald trump", "cỏ donald tusk"}},
  });
}

TEST_CASE("Every proposed word stands directly behind the one before") {
  Searcher searcher(archive().path());
  std::size_t pairs = 0;
  for (const char* const typed : {"b", "bo", "bo doi ", "bộ đ", "bi", "d", "don", "h", "ngay 2",
                                  "x", "xa ", "n", "t", "k", "c"}) {
    for (const std::string& text : complete(typed, 100)) {
      std::vector<Token> words;
      analyze(text, words);
      for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string pair = words[i - 1].term + " " + words[i].term;
        if (words[i - 1].kind == TokenKind::number) continue;  // One number is as good as another.
        CAPTURE(typed, text, pair);
        CHECK(searcher.search(parse_query("=\"" + pair + "\"")).total > 0);
        ++pairs;
        if (i < 2 || words[i - 2].kind == TokenKind::number) continue;
        const std::string three = words[i - 2].term + " " + pair;
        CAPTURE(three);
        CHECK(searcher.search(parse_query("=\"" + three + "\"")).total > 0);
      }
    }
  }
  CHECK(pairs > 50);
}

TEST_CASE("A completion tells how often the archive has its rarest pair, or its only word") {
  const auto counts = [](const char* typed) {
    std::vector<std::uint64_t> out;
    for (const Completion& c : Searcher(archive().path()).complete(typed)) out.push_back(c.count);
    return out;
  };
  CHECK(counts("bo doi biê") == std::vector<std::uint64_t>{9});
  CHECK(counts("bo doi bi") == std::vector<std::uint64_t>{9, 2});
  CHECK(counts("donald t") == std::vector<std::uint64_t>{3, 2});
  CHECK(counts("don") == std::vector<std::uint64_t>{5});
  CHECK(counts("xa") == std::vector<std::uint64_t>{3});
}

TEST_CASE("As many completions are given as asked for, the first of them, each once") {
  const Texts all = complete("b", 100);
  REQUIRE(all.size() > 3);
  for (std::size_t count = 0; count <= all.size(); ++count)
    CHECK(complete("b", count) == Texts(all.begin(), all.begin() + static_cast<int>(count)));
  Texts sorted = all;
  std::ranges::sort(sorted);
  CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
  CHECK(complete("b", SIZE_MAX) == all);
}

TEST_CASE("What is typed already is no completion") {
  for (const char* const typed :
       {"bộ đội", "bộ", "donald", "donald trump", "Kỹ thuật", "kĩ thuật"}) {
    CAPTURE(typed);
    CHECK_FALSE(has(complete(typed), typed));
  }
  CHECK(complete("donald trump").empty());
}

TEST_CASE("Nothing goes on with no word, behind punctuation, or with a text that is too long") {
  for (const std::string typed : {"", " ", ".", "...", "bộ đội,", "bộ đội. ", "\"bộ đội\"", "b*"}) {
    CAPTURE(typed);
    CHECK(complete(typed).empty());
  }
  std::string words;
  for (int i = 0; i < 30; ++i) words += "xa ";
  CHECK_FALSE(complete(words + "xa h").empty());
  CHECK(complete(words + "xa hoi c h").empty());
  CHECK_FALSE(complete(std::string(507, ' ') + "xa h").empty());
  CHECK(complete(std::string(509, ' ') + "xa h").empty());
  CHECK(complete(std::string(1 << 20, 'b')).empty());
}

TEST_CASE("Any bytes are completed or not, and what is proposed is well-formed") {
  std::mt19937 random(7);
  const std::string_view parts[] = {
      "b",   "bo",   "\xCC", "\xA3", " ",      "đ",  "o\u0323", "\u0302",
      "doi", "\xFF", "-",    "2",    "\u200B", "xa", "\n",      std::string_view("\0", 1)};
  std::size_t found = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string typed;
    for (std::size_t n = random() % 8; n > 0; --n) typed += parts[random() % std::size(parts)];
    for (const std::string& text : complete(typed)) {
      CAPTURE(typed, text);
      CHECK(text::repaired(text) == text);
      CHECK(text != typed);
      ++found;
    }
  }
  CHECK(found > 100);
}

TEST_CASE("An archive without articles completes nothing") {
  const Archive empty;
  empty.add({});
  CHECK(Searcher(empty.path()).complete("bo doi").empty());
  CHECK(Searcher(empty.path()).complete("b").empty());
}
