#include "index/reading.h"

#include <catch2/catch.hpp>
#include <set>

#include "index/archive.h"

using namespace vnfts;
using test::Archive;
using test::article;

namespace {

using Set = std::set<std::string>;

/// One article a text, which is its id too.
class Texts {
 public:
  explicit Texts(const std::vector<std::string>& texts) {
    std::vector<Article> articles;
    for (const std::string& text : texts) articles.push_back(article(text, "", text));
    archive_.add(articles);
  }

  Set found(const std::string& query, Accents accents = Accents::automatic) const {
    SearchOptions options;
    options.accents = accents;
    options.match = Match::every;
    const auto ids = archive_.ids(query, options);
    return {ids.begin(), ids.end()};
  }

 private:
  Archive archive_;
};

}  // namespace

TEST_CASE("A digit of a word beginning is no letter with or without marks") {
  const Texts texts({"2018", "2019", "2020", "1200", "11h", "ab1", "abă"});
  CHECK(texts.found("201*") == Set{"2018", "2019"});
  CHECK(texts.found("201*", Accents::ignore) == Set{"2018", "2019"});
  CHECK(texts.found("11*") == Set{"11h"});
  CHECK(texts.found("ab1*") == Set{"ab1"});
  CHECK(texts.found("aba*") == Set{"abă"});
}

TEST_CASE("A word beginning keeps its y, and its marks where they were typed") {
  const Texts texts({"quyền", "quý", "quít", "kỹ", "kiến", "kyoto", "hoàn", "ống", "ông"});
  struct Case {
    const char* query;
    Set automatic;
    Set exact;
  };
  for (const auto& [query, automatic, exact] : std::vector<Case>{
           {"quy*", {"quyền", "quý", "quít"}, {"quyền"}},
           {"quyê*", {"quyền"}, {}},
           {"quý*", {"quý", "quít"}, {"quý", "quít"}},
           {"qúy*", {"quý", "quít"}, {"quý", "quít"}},
           {"qui*", {"quý", "quít"}, {}},
           {"ky*", {"kỹ", "kyoto"}, {"kyoto"}},
           {"kỹ*", {"kỹ"}, {"kỹ"}},
           {"ki*", {"kỹ", "kiến"}, {"kiến"}},
           {"hòa*", {"hoàn"}, {"hoàn"}},
           {"ô*", {"ống", "ông"}, {"ông"}},
           {"ôn*", {"ống", "ông"}, {"ông"}},
           {"ỗ*", {}, {}},
       }) {
    INFO(query);
    CHECK(texts.found(query) == automatic);
    CHECK(texts.found(query, Accents::exact) == exact);
  }
  CHECK(texts.found("quỷ*", Accents::ignore) == Set{"quyền", "quý", "quít"});
}

TEST_CASE("A word beginning of digits begins numbers by value, and what is written so") {
  const Texts texts({"1.200 hộ", "1.200.000 đồng", "ngày 28.2.2019", "28,5"});
  CHECK(texts.found("1.200*") == Set{"1.200 hộ", "1.200.000 đồng"});
  CHECK(texts.found("28.2*") == Set{"ngày 28.2.2019"});
  CHECK(texts.found("28*") == Set{"ngày 28.2.2019", "28,5"});
}

TEST_CASE("An equals sign binds the marks of a compound, whatever becomes of others") {
  const Texts texts({"NĐ-CP", "ND-CP"});
  for (const Accents accents : {Accents::automatic, Accents::exact, Accents::ignore}) {
    CHECK(texts.found("=NĐ-CP", accents) == Set{"NĐ-CP"});
    CHECK(texts.found("=\"nđ cp\"", accents) == Set{"NĐ-CP"});
  }
  CHECK(texts.found("NĐ-CP") == Set{"NĐ-CP"});
  CHECK(texts.found("NĐ-CP", Accents::ignore) == Set{"NĐ-CP", "ND-CP"});
}
