#include "index/keywords.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "index/archive.h"
#include "index/generation.h"

using namespace vnfts;
using index::Keyword;
using test::Archive;
using test::article;

namespace {

/// The keywords of the first of some articles, each a line of its own title and body.
class Chosen {
 public:
  explicit Chosen(const std::vector<Article>& articles) {
    archive_.add(articles);
    keywords_ = index::find_keywords(articles[0], index::open_served(archive_.path()).db);
  }

  const std::vector<Keyword>& all() const { return keywords_; }

  double weight(const std::vector<std::string>& terms) const {
    const auto it = std::ranges::find(keywords_, terms, &Keyword::terms);
    return it == keywords_.end() ? 0 : it->weight;
  }

 private:
  Archive archive_;
  std::vector<Keyword> keywords_;
};

}  // namespace

TEST_CASE("A word weighs the more, the oftener it stands here and the fewer others have it") {
  const Chosen chosen({article("a", "Bão", "bão gió mưa mưa nắng"),
                       article("b", "", "bão mưa nắng"), article("c", "", "nắng gió"),
                       article("d", "", "nắng"), article("e", "", "khác"),
                       article("f", "", "khác")});
  CHECK(chosen.weight({"bão"}) > chosen.weight({"mưa"}));   // in the title
  CHECK(chosen.weight({"mưa"}) > chosen.weight({"gió"}));   // twice
  CHECK(chosen.weight({"gió"}) > chosen.weight({"nắng"}));  // in fewer articles
  CHECK(chosen.weight({"nắng"}) > 0);
  CHECK(std::ranges::is_sorted(chosen.all(), std::ranges::greater(), &Keyword::weight));
}

TEST_CASE("What no other article has is no keyword") {
  const Chosen chosen({article("a", "Bão gió", "bão gió"), article("b", "", "bão")});
  REQUIRE(chosen.all().size() == 1);
  CHECK(chosen.all()[0].terms == std::vector<std::string>{"bão"});
}

TEST_CASE("Syllables make a pair when they keep together") {
  const std::string text = "cà phê giá, cà phê ngon. Giá cao 12 30 12 30 cao - giá";
  const Chosen chosen({article("a", "", text), article("b", "", text), article("c", "", "x")});
  CHECK(chosen.weight({"cà", "phê"}) > 0);
  CHECK(chosen.weight({"phê", "giá"}) == 0);   // once in the body
  CHECK(chosen.weight({"ngon", "giá"}) == 0);  // a sentence ends between them
  CHECK(chosen.weight({"12", "30"}) == 0);
  const Chosen apart({article("a", "Cà phê", "cà chua, cà pháo, cà tím, bã phê, hạt phê"),
                      article("b", "Cà phê", ""), article("c", "x", "")});
  const Chosen together({article("a", "Cà phê", "cà phê, cà phê"), article("b", "Cà phê", ""),
                         article("c", "x", "")});
  CHECK(apart.weight({"cà", "phê"}) < together.weight({"cà", "phê"}) / 2);
}

TEST_CASE("A compound counts by its parts, a foreign word without its folded form") {
  const Chosen chosen({article("a", "Beyoncé Covid-19", ""), article("b", "Beyoncé Covid-19", ""),
                       article("c", "x", "")});
  CHECK(chosen.weight({"covid"}) > 0);
  CHECK(chosen.weight({"covid", "19"}) > 0);
  CHECK(chosen.weight({"covid19"}) == 0);
  CHECK(chosen.weight({"beyoncé"}) > 0);
  CHECK(chosen.weight({"beyonce"}) == 0);
}

TEST_CASE("However long an article, its keywords are few") {
  std::string body;
  for (int i = 0; i < 20000; ++i)
    body += "từ" + std::to_string(i % 5000) + " x" + std::to_string(i % 7000) + ' ';
  const Chosen chosen(
      {article("a", "Dài", body), article("b", "Dài", body), article("c", "x", "")});
  const auto words = std::ranges::count_if(
      chosen.all(), [](const Keyword& keyword) { return keyword.terms.size() == 1; });
  CHECK(words == 28);
  CHECK(chosen.all().size() <= 40);
}
