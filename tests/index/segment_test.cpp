#include "index/segment.h"

#include <catch2/catch.hpp>
#include <random>

#include "index/archive.h"
#include "index/database_text.h"
#include "index/document.h"
#include "index/made_articles.h"
#include "index/schema.h"
#include "index/xapian_check.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::articles_of;
using test::lists_of;
namespace fs = std::filesystem;

namespace {

/// The same articles, written in both ways.
struct Twice {
  Archive folder;
  fs::path ours = folder.folder() / "ours";
  fs::path theirs = folder.folder() / "theirs";

  Twice(std::span<const Postings> articles, const Lexicon& lexicon) {
    write_glass_segment(ours, articles, lexicon);
    write_segment(theirs, articles);
  }
};

void check_equal(const Twice& twice) {
  CHECK(test::passes_xapian_check(twice.ours));
  const Xapian::Database ours(twice.ours.string());
  const Xapian::Database theirs(twice.theirs.string());
  CHECK(lists_of(ours) == lists_of(theirs));
  CHECK(articles_of(ours) == articles_of(theirs));
  CHECK(test::rows_of(twice.ours) == test::rows_of(twice.theirs));
}

std::vector<Postings> indexed(std::span<const Article> articles, Lexicon& lexicon) {
  std::vector<Postings> out;
  Counters counters;
  for (const Article& article : articles)
    out.push_back(
        make_document(article, encode_record(article), lexicon, counters, nullptr).postings);
  return out;
}

}  // namespace

TEST_CASE("A segment is what Xapian writes of the same articles") {
  Lexicon lexicon;
  // Lists of several pieces, tables of several levels.
  check_equal({indexed(test::scattered_articles(3000), lexicon), lexicon});
}

TEST_CASE("A segment of one article is what Xapian writes") {
  Lexicon lexicon;
  check_equal({indexed(std::vector{test::article("a", "Một", "hai ba")}, lexicon), lexicon});
}

TEST_CASE("Texts of any length are kept in a segment") {
  Lexicon lexicon;
  std::vector<Article> articles;
  std::mt19937 random(5);
  for (const std::size_t bytes : {0, 1, 17, 18, 2030, 2043, 4080, 8192, 70000, 1000000}) {
    Article article = test::article("a" + std::to_string(bytes), "", "");
    // No words, and nothing that could be said shorter.
    for (std::size_t i = 0; i < bytes; ++i) article.url += static_cast<char>(random());
    articles.push_back(std::move(article));
  }
  check_equal({indexed(articles, lexicon), lexicon});
}

TEST_CASE("Odd postings are kept in a segment as Xapian keeps them") {
  Lexicon lexicon;
  Postings article(lexicon);
  article.add_term("b", 2);
  article.add_term("a", 200);
  article.add_term("b", 3);  // again
  article.add_term("Q", 0);
  article.add_term("c", 5);
  article.add_boolean_term("c");
  article.add_term(std::string(245, 'z'), 127);
  article.add_term("aa", 126);
  article.add_term(std::string("n\0l", 3), 1);
  article.add_term(std::string("n\0", 2), 1);
  article.add_term("n", 1);
  article.add_value(9, "nine");
  article.add_value(2, std::string(300, 'v'));
  article.add_value(3, "");
  Postings bare(lexicon);  // neither values nor data
  bare.add_boolean_term("Qbare");
  check_equal({std::vector{article, bare, article}, lexicon});
}

TEST_CASE("A segment has room for any number of terms") {
  Lexicon lexicon;
  Postings article(lexicon);
  std::mt19937 random(9);
  for (int i = 0; i < 150'000; ++i) {  // tables of three levels
    std::string term(60, 'x');
    for (char& c : std::span(term).first(8)) c = static_cast<char>('a' + random() % 26);
    article.add_term(term, 1);
  }
  check_equal({std::vector{article}, lexicon});
}
