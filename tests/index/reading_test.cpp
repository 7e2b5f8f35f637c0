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
